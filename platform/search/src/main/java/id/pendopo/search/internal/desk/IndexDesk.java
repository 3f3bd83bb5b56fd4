package id.pendopo.search.internal.desk;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.job.Jobs;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.Search;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.NightlyComparison;
import id.pendopo.search.internal.RebuildJob;
import id.pendopo.search.internal.RewriteJob;
import id.pendopo.search.internal.SearchEngine;
import id.pendopo.search.internal.feed.Follower;
import id.pendopo.search.internal.index.DocumentKey;
import id.pendopo.search.internal.log.QueryLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The index and the log of searches, for whoever looks after the search of an agency. */
@Component(service = IndexDesk.class)
public final class IndexDesk {

  private static final int MOST_DAYS = 366;
  private static final int MOST_LINES = 500;

  private final SearchEngine engine;
  private final QueryLog log;
  private final CurrentAgency current;
  private final Access access;
  private final Audit audit;
  private final Jobs jobs;
  private final Transactions transactions;

  @Activate
  public IndexDesk(
      @Reference SearchEngine engine,
      @Reference QueryLog log,
      @Reference CurrentAgency current,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Jobs jobs,
      @Reference Transactions transactions) {
    this.engine = engine;
    this.log = log;
    this.current = current;
    this.access = access;
    this.audit = audit;
    this.jobs = jobs;
    this.transactions = transactions;
  }

  /** What can be done with the index. */
  public enum Task {
    /** Mend what differs from the database. */
    COMPARE(NightlyComparison.NAME, "Bandingkan dengan basis data", "Compare with the database"),
    /** Write the agency's documents again. */
    REWRITE(RewriteJob.NAME, "Tulis ulang dokumen instansi", "Write the agency's documents again"),
    /** Build the index of all agencies anew; for operators. */
    REBUILD(RebuildJob.NAME, "Bangun ulang seluruh indeks", "Build the whole index anew");

    private final String job;
    private final LocalText displayName;

    Task(String job, String id, String en) {
      this.job = job;
      displayName = new LocalText(id, en);
    }

    public LocalText displayName() {
      return displayName;
    }
  }

  /**
   * How the index of this node stands.
   *
   * @param state level with the database, behind it, or failed
   * @param documents of the current agency
   * @param allDocuments of all agencies
   */
  public record Standing(Follower.State state, int documents, int allDocuments) {}

  public Standing standing() {
    access.require(Search.MANAGE, Optional.empty());
    try {
      return new Standing(
          engine.follower().state(),
          engine.follower().documents(current.get().id()),
          engine.follower().documents());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the person may do it. */
  public boolean may(Task task) {
    return access.may(Search.MANAGE, Optional.empty())
        && (task != Task.REBUILD || access.account().map(Account::operator).orElse(false));
  }

  /**
   * Orders a task; seen, stopped and run again among the jobs.
   *
   * @return id of the job
   * @throws Problem 403 for a task that is the operator's
   */
  public String order(Task task) {
    access.require(Search.MANAGE, Optional.empty());
    if (!may(task)) {
      throw new Problem(
          403,
          "Seluruh indeks hanya dibangun ulang oleh operator instalasi.",
          "Only operators of the installation build the whole index anew.");
    }
    return transactions.write(
        () -> {
          String job = jobs.order(task.job, "", Instant.now());
          audit.record(
              "search.index-ordered",
              "search-index/" + task.name().toLowerCase(Locale.ROOT),
              Map.of(),
              Map.of("job", job));
          return job;
        });
  }

  /**
   * What was searched in the last days.
   *
   * @param days 1 to 366
   * @param notFound whether only what was not found, most often first
   */
  public List<QueryLog.Counted> searched(int days, boolean notFound) {
    access.require(Search.MANAGE, Optional.empty());
    if (days < 1 || days > MOST_DAYS) {
      throw new Problem(
          400, "Jumlah hari antara 1 dan 366.", "The number of days lies between 1 and 366.");
    }
    LocalDate from = LocalDate.now(current.get().zone()).minusDays(days - 1L);
    return notFound ? log.notFound(from, MOST_LINES) : log.frequent(from, MOST_LINES);
  }

  /** The first hits of a query, as the public finds them but not counted. */
  public List<SearchHit> hits(String query, int most) {
    access.require(Search.MANAGE, Optional.empty());
    return engine.find(new SearchQuery(query, 1, most)).hits();
  }

  /** Why a document of this agency stands where it does. */
  public Explained<Double> why(String query, String type, String id) {
    access.require(Search.MANAGE, Optional.empty());
    return engine
        .explainer()
        .of(new SearchQuery(query, 1, 10), new DocumentKey(current.get().id(), type, id));
  }

  /** How a type of document reads. */
  public LocalText typeName(String type) {
    return engine.typeName(type);
  }
}
