package id.pendopo.documents.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.intake.UploadLimits;
import id.pendopo.documents.internal.store.ContentStore;
import id.pendopo.documents.internal.store.ContentStore.Damage;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads every content that a file of the agency has and compares it with its record, then removes
 * content that no file has. One that is cut short goes on where it was.
 */
@Component(service = {JobHandler.class, FileCheck.class})
public final class FileCheck implements JobHandler {

  static final String NAME = "documents.check-files";

  /**
   * MiB that a check reads in a second at most, unless {@code pendopo.files.check-rate} says so.
   */
  private static final long DEFAULT_RATE = 20;

  /** What was looked at longer ago tells nothing about today. */
  private static final Duration STALE = Duration.ofDays(7);

  private static final int GROUP = 100;
  private static final long GROUP_BYTES = 64L << 20;

  private record Content(String sha256, long size) {}

  private final Store store;
  private final TenantBinding tenant;
  private final ContentStore contents;
  private final RemoveUnkept unkept;
  private final long rate;

  @Activate
  public FileCheck(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference TenantBinding tenant,
      @Reference ContentStore contents,
      @Reference RemoveUnkept unkept,
      BundleContext context) {
    this.store = store;
    this.tenant = tenant;
    this.contents = contents;
    this.unkept = unkept;
    this.rate = UploadLimits.number(context, "pendopo.files.check-rate").orElse(DEFAULT_RATE) << 20;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LocalText title() {
    return new LocalText("Memeriksa keutuhan semua berkas", "Check that all files are whole");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofDays(1));
  }

  @Override
  public void run(String argument, JobProgress progress) throws IOException {
    check(false, rate, progress);
  }

  /**
   * Checks the files of the current agency.
   *
   * @param anew whether to begin anew even if another check was cut short
   * @param bytesPerSecond how fast it may read
   * @return number of contents looked at; empty when it did not come to its end
   */
  OptionalLong check(boolean anew, long bytesPerSecond, JobProgress progress) throws IOException {
    AgencyId agency = tenant.current().orElseThrow();
    String run = store.write(em -> row(em).take(anew, Instant.now().minus(STALE)));
    long all = store.read(FileCheck::countContents);
    long done = store.read(em -> row(em).checked());
    progress.log(
        done == 0
            ? "%d isi berkas diperiksa / contents to check".formatted(all)
            : "Dilanjutkan dari %d dari %d / goes on from %d of %d"
                .formatted(done, all, done, all));
    long tenth = all == 0 ? 0 : done * 10 / all;
    List<Content> group = next(store.read(em -> row(em).doneTo()));
    while (!group.isEmpty()) {
      Optional<String> last = look(agency, run, group, new Pace(bytesPerSecond), progress);
      if (last.isEmpty()) {
        progress.log("Pemeriksaan lain sudah mulai / another check has begun");
        return OptionalLong.empty();
      }
      if (progress.cancelled()) {
        progress.log("Dihentikan; dilanjutkan lain kali / stopped; goes on another time");
        return OptionalLong.empty();
      }
      done = store.read(em -> row(em).checked());
      if (all > 0 && done * 10 / all > tenth) {
        tenth = done * 10 / all;
        progress.log("%d / %d".formatted(done, all));
      }
      group = next(last.get());
    }
    return finish(run, progress) ? OptionalLong.of(done) : OptionalLong.empty();
  }

  /**
   * Looks at contents, and notes at the end of a group, or of what was not too much, how they are.
   */
  private Optional<String> look(
      AgencyId agency, String run, List<Content> group, Pace pace, JobProgress progress) {
    Map<String, Optional<Damage>> seen = new LinkedHashMap<>();
    String last = "";
    for (Content content : group) {
      Optional<Damage> damage = contents.verify(agency, content.sha256(), content.size(), pace);
      seen.put(content.sha256(), damage);
      last = content.sha256();
      if (progress.cancelled() || pace.bytes() > GROUP_BYTES) {
        break;
      }
    }
    String to = last;
    boolean noted =
        store.write(
            em -> {
              FileCheckRecord check = row(em);
              if (!check.isRunBy(run)) {
                return false;
              }
              Findings findings = new Findings(em);
              seen.forEach(findings::note);
              check.advance(to, seen.size(), pace.bytes());
              return true;
            });
    seen.forEach(
        (sha256, damage) -> damage.ifPresent(what -> progress.log(what + ": " + files(sha256))));
    return noted ? Optional.of(to) : Optional.empty();
  }

  private boolean finish(String run, JobProgress progress) throws IOException {
    long removed = unkept.remove(progress);
    long damaged =
        store.write(
            em -> {
              FileCheckRecord check = row(em);
              if (!check.isRunBy(run)) {
                return -1L;
              }
              Findings findings = new Findings(em);
              findings.forgetUnused();
              em.flush();
              check.finish(removed);
              return findings.count();
            });
    if (damaged >= 0) {
      progress.log(
          "Selesai: %d rusak atau hilang, %d isi tanpa berkas dihapus / done: %d damaged or missing, %d contents without a file removed"
              .formatted(damaged, removed, damaged, removed));
    }
    return damaged >= 0;
  }

  private String files(String sha256) {
    List<Long> ids =
        store.read(
            em ->
                em.createQuery(
                        "select f.id from StoredFile f where f.sha256 = :sha256 order by f.id",
                        Long.class)
                    .setParameter("sha256", sha256)
                    .setMaxResults(20)
                    .getResultList());
    return "berkas / files " + ids;
  }

  private List<Content> next(String after) {
    return store.read(
        em ->
            em.createQuery(
                    """
                    select f.sha256, max(f.size) from StoredFile f where f.sha256 > :after
                    group by f.sha256 order by f.sha256""",
                    Object[].class)
                .setParameter("after", after)
                .setMaxResults(GROUP)
                .getResultStream()
                .map(row -> new Content((String) row[0], (Long) row[1]))
                .toList());
  }

  private static long countContents(EntityManager em) {
    return em.createQuery("select count(distinct f.sha256) from StoredFile f", Long.class)
        .getSingleResult();
  }

  /** The agency's row, made by the first check. */
  private static FileCheckRecord row(EntityManager em) {
    return find(em)
        .orElseGet(
            () -> {
              FileCheckRecord made = new FileCheckRecord(Instant.now());
              em.persist(made);
              return made;
            });
  }

  static Optional<FileCheckRecord> find(EntityManager em) {
    return em.createQuery("select c from FileCheck c", FileCheckRecord.class)
        .getResultStream()
        .findFirst();
  }
}
