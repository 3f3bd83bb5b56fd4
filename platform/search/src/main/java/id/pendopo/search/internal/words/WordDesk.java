package id.pendopo.search.internal.words;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.job.Jobs;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.Search;
import id.pendopo.search.internal.RewriteJob;
import id.pendopo.search.internal.SearchUnit;
import id.pendopo.search.internal.text.IndonesianText;
import id.pendopo.search.internal.text.PublicText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where an agency keeps its word lists; every change is in the audit. */
@Component(service = WordDesk.class)
public final class WordDesk {

  /** Name of the job that writes an agency's documents anew. */
  public static final String REWRITE = RewriteJob.NAME;

  private static final int MOST = 2_000;
  private static final int LONGEST = 400;
  private static final int LONGEST_SIDE = 6;

  private final Store store;
  private final WordBook book;
  private final CurrentAgency current;
  private final Access access;
  private final Audit audit;
  private final Jobs jobs;
  private final Transactions transactions;
  private final IndonesianText analyzer = new IndonesianText();

  @Activate
  public WordDesk(
      @Reference(target = SearchUnit.STORE) Store store,
      @Reference WordBook book,
      @Reference CurrentAgency current,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Jobs jobs,
      @Reference Transactions transactions) {
    this.store = store;
    this.book = book;
    this.current = current;
    this.access = access;
    this.audit = audit;
    this.jobs = jobs;
    this.transactions = transactions;
  }

  /**
   * A line of a list.
   *
   * @param entry as it is cut into words
   * @param shipped whether it came with the platform
   * @param used false where a shipped one was taken out
   */
  public record Line(String entry, boolean shipped, boolean used) {}

  /**
   * What became of a change.
   *
   * @param line the line as it is now; empty when it is gone
   * @param job the job that writes the agency's documents anew; empty when none is needed
   */
  public record Change(Optional<Line> line, Optional<String> job) {}

  /** A list, the agency's own entries first. */
  public List<Line> lines(WordKind kind) {
    access.require(Search.MANAGE, Optional.empty());
    List<Line> lines = new ArrayList<>();
    Set<String> out = new LinkedHashSet<>();
    for (WordBook.Entry entry : book.entries()) {
      if (entry.kind() == kind) {
        if (entry.takenOut()) {
          out.add(entry.entry());
        } else {
          lines.add(new Line(entry.entry(), false, true));
        }
      }
    }
    kind.shipped().stream()
        .map(entry -> new Line(entry, true, !out.contains(entry)))
        .forEach(lines::add);
    return lines;
  }

  /** Adds an entry; one that ships and was taken out is used again. */
  public Change add(WordKind kind, String typed) {
    access.require(Search.MANAGE, Optional.empty());
    String entry = entry(kind, typed);
    if (kind.shipped().contains(entry)) {
      return restore(kind, entry);
    }
    try {
      return changed(
          kind,
          () -> {
            store.change(
                em -> {
                  requireRoom(
                      em.createQuery(
                              "select count(w) from SearchWord w where w.kind = :kind", Long.class)
                          .setParameter("kind", kind)
                          .getSingleResult());
                  em.persist(new WordRow(kind, entry, false));
                  em.flush();
                });
            audit.record(
                "search.word-added", subject(kind), Map.of(), Map.of("entry", shortened(entry)));
          },
          Optional.of(new Line(entry, false, true)));
    } catch (RuntimeException e) {
      if (UniqueKey.violated(e, "search_word_entry")) {
        throw Problem.invalid(
            "entry", "Entri ini sudah ada di daftar.", "This entry is in the list already.");
      }
      throw e;
    }
  }

  /** Takes an entry out: an own one is gone, a shipped one is not used any more. */
  public Change remove(WordKind kind, String typed) {
    access.require(Search.MANAGE, Optional.empty());
    String entry = typed.strip();
    boolean shipped = kind.shipped().contains(entry);
    return changed(
        kind,
        () -> {
          store.change(
              em -> {
                Optional<WordRow> row = find(em, kind, entry);
                if (shipped) {
                  if (row.isEmpty()) {
                    em.persist(new WordRow(kind, entry, true));
                  }
                } else {
                  em.remove(row.orElseThrow(Problem::notFound));
                }
                em.flush();
              });
          audit.record(
              "search.word-removed", subject(kind), Map.of("entry", shortened(entry)), Map.of());
        },
        shipped ? Optional.of(new Line(entry, true, false)) : Optional.empty());
  }

  private Change restore(WordKind kind, String entry) {
    return changed(
        kind,
        () -> {
          store.change(
              em ->
                  em.remove(
                      find(em, kind, entry)
                          .orElseThrow(
                              () ->
                                  Problem.invalid(
                                      "entry",
                                      "Entri ini sudah ada di daftar bawaan.",
                                      "This entry is in the list that ships."))));
          audit.record(
              "search.word-restored", subject(kind), Map.of(), Map.of("entry", shortened(entry)));
        },
        Optional.of(new Line(entry, true, true)));
  }

  private static Optional<WordRow> find(
      jakarta.persistence.EntityManager em, WordKind kind, String entry) {
    return em.createQuery(
            "from SearchWord w where w.kind = :kind and w.entryKey = :key", WordRow.class)
        .setParameter("kind", kind)
        .setParameter("key", Keys.of(entry))
        .getResultStream()
        .findFirst();
  }

  private Change changed(WordKind kind, Runnable work, Optional<Line> line) {
    AgencyId agency = current.get().id();
    return transactions.write(
        () -> {
          work.run();
          transactions.afterCommit(() -> book.changed(agency));
          return new Change(
              line,
              kind == WordKind.PROTECTED
                  ? Optional.of(jobs.order(REWRITE, "", Instant.now()))
                  : Optional.empty());
        });
  }

  private static void requireRoom(long there) {
    if (there >= MOST) {
      throw Problem.invalid(
          "entry",
          "Daftar ini sudah penuh; paling banyak 2.000 entri.",
          "This list is full; at most 2,000 entries.");
    }
  }

  /** An entry as it is cut into words, so that queries can meet it. */
  private String entry(WordKind kind, String typed) {
    if (typed.length() > LONGEST) {
      throw Problem.invalid(
          "entry", "Entri paling panjang 400 huruf.", "An entry has at most 400 characters.");
    }
    if (!PublicText.masked(typed).equals(typed)) {
      throw Problem.invalid(
          "entry",
          "Entri tidak boleh memuat NIK atau nomor telepon.",
          "An entry must not hold a NIK or a phone number.");
    }
    if (kind != WordKind.SYNONYM) {
      List<String> words = cut(typed);
      if (words.size() != 1) {
        throw Problem.invalid("entry", "Tulis tepat satu kata.", "Write exactly one word.");
      }
      return words.getFirst();
    }
    Set<String> sides = new LinkedHashSet<>();
    for (String side : typed.split("=", -1)) {
      List<String> words = cut(side);
      if (words.isEmpty() || words.size() > LONGEST_SIDE) {
        throw Problem.invalid(
            "entry",
            "Tiap sisi sinonim berisi satu sampai enam kata.",
            "Each side of a synonym has one to six words.");
      }
      sides.add(String.join(" ", words));
    }
    if (sides.size() < 2) {
      throw Problem.invalid(
          "entry",
          "Tulis sedikitnya dua sisi yang berbeda, misalnya ktp = kartu tanda penduduk.",
          "Write at least two different sides, for instance ktp = kartu tanda penduduk.");
    }
    return String.join(" = ", sides);
  }

  private List<String> cut(String text) {
    return analyzer.wordsOf(PublicText.clean(text)).stream().map(word -> word.at().text()).toList();
  }

  private static String subject(WordKind kind) {
    return "search-words/" + kind.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String shortened(String entry) {
    return entry.substring(0, Math.min(200, entry.length()));
  }
}
