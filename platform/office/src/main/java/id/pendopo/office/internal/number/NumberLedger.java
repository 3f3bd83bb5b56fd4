package id.pendopo.office.internal.number;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberRequest;
import id.pendopo.api.number.NumberState;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.number.NumberEntryRow.Slot;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives numbers and keeps their lines; asks for nobody's permission. Whoever takes a number locks
 * the counter of its period to the end of the transaction, so serials follow each other without a
 * gap: a transaction that ends otherwise gives its serial back with everything else it did.
 */
@Component(service = NumberLedger.class)
public final class NumberLedger {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_DOCUMENT = 160;

  private final Store store;
  private final CurrentAgency current;
  private final Units units;
  private final Audit audit;

  @Activate
  public NumberLedger(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CurrentAgency current,
      @Reference Units units,
      @Reference Audit audit) {
    this.store = store;
    this.current = current;
    this.units = units;
    this.audit = audit;
  }

  Store store() {
    return store;
  }

  // ---- numbers

  /** Gives the next number; a document that has one keeps it. */
  NumberEntry issue(String code, Optional<String> document, NumberRequest request) {
    document.ifPresent(NumberLedger::requireDocument);
    return store.write(
        em -> {
          NumberBookRow book = book(em, code);
          Optional<NumberEntryRow> known = document.flatMap(key -> of(em, book, key));
          if (known.isPresent()) {
            return known.get().entry(book.code());
          }
          Wanted wanted = wanted(book, request, true);
          NumberCounterRow counter = counter(em, book, wanted.period());
          // another call for the same document may have been quicker
          known = document.flatMap(key -> of(em, book, key));
          if (known.isPresent()) {
            return known.get().entry(book.code());
          }
          return line(
              em,
              book,
              new Slot(wanted.period(), counter.next(), ""),
              wanted,
              NumberState.ISSUED,
              "",
              document.orElse(null));
        });
  }

  List<NumberEntry> reserve(String code, NumberRequest request, int count, String reason) {
    String why = reason(reason);
    return store.write(
        em -> {
          NumberBookRow book = book(em, code);
          NumberRequest blank =
              new NumberRequest(request.on(), request.classification(), request.unit(), "");
          Wanted wanted = wanted(book, blank, false);
          NumberCounterRow counter = counter(em, book, wanted.period());
          List<NumberEntry> made = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            Slot slot = new Slot(wanted.period(), counter.next(), "");
            made.add(line(em, book, slot, wanted, NumberState.RESERVED, why, null));
          }
          return made;
        });
  }

  NumberEntry insert(String code, long after, NumberRequest request, String reason) {
    String why = reason(reason);
    return store.write(
        em -> {
          NumberBookRow book = book(em, code);
          Wanted wanted = wanted(book, request, true);
          NumberCounterRow counter = counter(em, book, wanted.period());
          if (after < 1 || after > counter.last()) {
            throw Problem.invalid(
                "after",
                "Nomor sisipan mengikuti nomor yang sudah ada pada masa ini; nomor terakhirnya "
                    + counter.last()
                    + ".",
                "A number is inserted behind one that exists in this period; its last one is "
                    + counter.last()
                    + ".");
          }
          Slot slot = new Slot(wanted.period(), after, nextSuffix(em, book, wanted, after));
          return line(em, book, slot, wanted, NumberState.ISSUED, why, null);
        });
  }

  private static String nextSuffix(
      EntityManager em, NumberBookRow book, Wanted wanted, long after) {
    String last =
        em.createQuery(
                "select max(e.suffix) from OfficeNumberEntry e where e.book = :book"
                    + " and e.period = :period and e.serial = :serial",
                String.class)
            .setParameter("book", book.id())
            .setParameter("period", wanted.period())
            .setParameter("serial", after)
            .getSingleResult();
    if (last == null || last.isEmpty()) {
      return "a";
    }
    if (last.equals("z")) {
      throw new Problem(
          409,
          "Di belakang nomor ini sudah disisipkan 26 nomor; sisipkan di belakang nomor lain.",
          "There are 26 inserted numbers behind this one; insert behind another.");
    }
    return Character.toString(last.charAt(0) + 1);
  }

  NumberEntry use(String code, long id, Optional<LocalDate> on, String subject) {
    return store.write(
        em -> {
          NumberBookRow book = book(em, code);
          NumberEntryRow row = lockedEntry(em, book, id);
          if (row.state() != NumberState.RESERVED) {
            throw new Problem(
                409,
                "Nomor ini tidak sedang dipesan, jadi tidak dapat dipakai lagi.",
                "This number is not reserved, so it cannot be used again.");
          }
          LocalDate date = on.orElse(row.on());
          Wanted wanted =
              wanted(
                  book,
                  new NumberRequest(Optional.of(date), row.classification(), row.unit(), subject),
                  true);
          if (!date.equals(row.on()) && !readsAs(book, row, wanted)) {
            throw Problem.invalid(
                "on",
                "Dengan tanggal ini nomornya akan berbunyi lain. Pilih tanggal pada masa yang sama"
                    + " dengan "
                    + row.number()
                    + ".",
                "With this date the number would read otherwise. Choose a date in the period of "
                    + row.number()
                    + ".");
          }
          row.use(date, wanted.subject());
          em.flush();
          audit.record(
              "office.number-used",
              subject(book, row),
              Map.of("state", NumberState.RESERVED.name()),
              Map.of("state", row.state().name(), "on", date.toString()));
          return row.entry(book.code());
        });
  }

  private static boolean readsAs(NumberBookRow book, NumberEntryRow row, Wanted wanted) {
    return book.pattern()
            .write(row.serial(), row.suffix(), wanted.on(), wanted.classification(), wanted.unit())
            .equals(row.number())
        && wanted.period().equals(row.entry(book.code()).period());
  }

  NumberEntry cancel(String code, long id, String reason, OptionalLong version) {
    String why = reason(reason);
    return store.write(
        em -> {
          NumberBookRow book = book(em, code);
          return cancel(em, book, lockedEntry(em, book, id), why, version);
        });
  }

  Optional<NumberEntry> giveUp(String code, String document, String reason) {
    String why = reason(reason);
    requireDocument(document);
    return store.write(
        em -> {
          NumberBookRow book = book(em, code);
          return of(em, book, document)
              .map(
                  row ->
                      cancel(em, book, lockedEntry(em, book, row.id()), why, OptionalLong.empty()));
        });
  }

  private NumberEntry cancel(
      EntityManager em, NumberBookRow book, NumberEntryRow row, String why, OptionalLong version) {
    if (row.state() == NumberState.VOID) {
      throw new Problem(409, "Nomor ini sudah dibatalkan.", "This number was made void before.");
    }
    requireVersion(version, row.version());
    String before = row.state().name();
    row.cancel(why);
    em.flush();
    audit.record(
        "office.number-voided",
        subject(book, row),
        Map.of("state", before),
        Map.of("state", row.state().name(), "reason", why));
    return row.entry(book.code());
  }

  void takeOver(
      String code, LocalDate on, Optional<String> classification, long last, String reason) {
    String why = reason(reason);
    if (last < 1 || last > 999_999) {
      throw Problem.invalid(
          "last",
          "Nomor terakhir di buku kertas harus antara 1 dan 999999.",
          "The last number on paper must lie between 1 and 999999.");
    }
    store.change(
        em -> {
          NumberBookRow book = book(em, code);
          Wanted period = Wanted.ofPeriod(book, on, classification);
          NumberCounterRow counter = counter(em, book, period.period());
          if (counter.last() != 0) {
            throw new Problem(
                409,
                "Buku ini sudah berjalan pada masa tersebut; nomor terakhirnya "
                    + counter.last()
                    + ".",
                "This book has begun in that period; its last number is " + counter.last() + ".");
          }
          counter.openAt(last);
          audit.record(
              "office.number-book-taken-over",
              "number-book/" + book.code(),
              Map.of(),
              Map.of("period", period.period(), "last", Long.toString(last), "reason", why));
        });
  }

  Optional<NumberEntry> of(String code, String document) {
    requireDocument(document);
    return store.read(
        em -> {
          NumberBookRow book = book(em, code);
          return of(em, book, document).map(row -> row.entry(book.code()));
        });
  }

  String preview(String code, NumberRequest request) {
    return store.read(
        em -> {
          NumberBookRow book = book(em, code);
          Wanted wanted = wanted(book, request, false);
          Long last =
              em.createQuery(
                      "select max(c.last) from OfficeNumberCounter c where c.book = :book"
                          + " and c.period = :period",
                      Long.class)
                  .setParameter("book", book.id())
                  .setParameter("period", wanted.period())
                  .getSingleResult();
          return book.pattern()
              .write(
                  (last == null ? 0 : last) + 1,
                  "",
                  wanted.on(),
                  wanted.classification(),
                  wanted.unit());
        });
  }

  /** The unit of a line. */
  Optional<String> unitOf(String code, long id) {
    return store.read(
        em -> {
          NumberBookRow book = book(em, code);
          return entry(em, book, id).flatMap(NumberEntryRow::unit);
        });
  }

  // ---- what they are made of

  /** The book of this code; 404 without. */
  static NumberBookRow book(EntityManager em, String code) {
    return findBook(em, code)
        .orElseThrow(
            () ->
                new Problem(
                    404,
                    "Buku nomor dengan kode ini tidak ada.",
                    "There is no number book with this code."));
  }

  static Optional<NumberBookRow> findBook(EntityManager em, String code) {
    return em.createQuery("from OfficeNumberBook b where b.codeKey = :key", NumberBookRow.class)
        .setParameter("key", NumberBookRow.key(code))
        .getResultStream()
        .findFirst();
  }

  static NumberBookRow lockedBook(EntityManager em, String code) {
    return em.createQuery("from OfficeNumberBook b where b.codeKey = :key", NumberBookRow.class)
        .setParameter("key", NumberBookRow.key(code))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseGet(() -> book(em, code));
  }

  /**
   * The counter of a period, locked. The first one to want it makes it under the lock of the book,
   * so that two never try at once: a failed insert would cost the whole transaction. Whoever holds
   * a counter never waits for a book.
   */
  private static NumberCounterRow counter(EntityManager em, NumberBookRow book, String period) {
    return findCounter(em, book, period)
        .orElseGet(
            () -> {
              lockedBook(em, book.code());
              return findCounter(em, book, period)
                  .orElseGet(
                      () -> {
                        NumberCounterRow made = new NumberCounterRow(book.id(), period);
                        em.persist(made);
                        return made;
                      });
            });
  }

  private static Optional<NumberCounterRow> findCounter(
      EntityManager em, NumberBookRow book, String period) {
    return em.createQuery(
            "from OfficeNumberCounter c where c.book = :book and c.period = :period",
            NumberCounterRow.class)
        .setParameter("book", book.id())
        .setParameter("period", period)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private static Optional<NumberEntryRow> of(
      EntityManager em, NumberBookRow book, String document) {
    return em.createQuery(
            "from OfficeNumberEntry e where e.book = :book and e.documentHash = :hash",
            NumberEntryRow.class)
        .setParameter("book", book.id())
        .setParameter("hash", NumberEntryRow.hash(document))
        .getResultStream()
        .findFirst();
  }

  private static Optional<NumberEntryRow> entry(EntityManager em, NumberBookRow book, long id) {
    return em.createQuery(
            "from OfficeNumberEntry e where e.book = :book and e.id = :id", NumberEntryRow.class)
        .setParameter("book", book.id())
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  private static NumberEntryRow lockedEntry(EntityManager em, NumberBookRow book, long id) {
    return em.createQuery(
            "from OfficeNumberEntry e where e.book = :book and e.id = :id", NumberEntryRow.class)
        .setParameter("book", book.id())
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    404,
                    "Nomor ini tidak ada dalam buku ini.",
                    "There is no such number in this book."));
  }

  private NumberEntry line(
      EntityManager em,
      NumberBookRow book,
      Slot slot,
      Wanted wanted,
      NumberState state,
      String reason,
      @Nullable String document) {
    NumberEntryRow row =
        new NumberEntryRow(
            book,
            slot,
            wanted,
            state,
            reason,
            document,
            Instant.now().truncatedTo(ChronoUnit.MICROS));
    em.persist(row);
    Map<String, String> after = new TreeMap<>(Map.of("number", row.number()));
    if (!reason.isEmpty()) {
      after.put("reason", reason);
    }
    String what =
        state == NumberState.RESERVED
            ? "reserved"
            : slot.suffix().isEmpty() ? "issued" : "inserted";
    audit.record("office.number-" + what, subject(book, row), Map.of(), after);
    return row.entry(book.code());
  }

  Wanted wanted(NumberBookRow book, NumberRequest request, boolean needsSubject) {
    return Wanted.of(book, request, today(), units, needsSubject);
  }

  /** The day it is where the agency is. */
  LocalDate today() {
    return LocalDate.now(current.get().zone());
  }

  private static String subject(NumberBookRow book, NumberEntryRow row) {
    return "number/" + book.code() + "/" + row.id();
  }

  private static String reason(String reason) {
    String plain = reason.strip();
    if (!Wanted.isText(plain, LONGEST_REASON)) {
      throw Problem.invalid(
          "reason",
          "Tulis alasannya, paling banyak " + LONGEST_REASON + " karakter.",
          "Write the reason, at most " + LONGEST_REASON + " characters.");
    }
    return plain;
  }

  private static void requireDocument(String document) {
    if (!Wanted.isLine(document, LONGEST_DOCUMENT)) {
      throw Problem.invalid(
          "document",
          "Kunci dokumen terdiri atas 1 sampai " + LONGEST_DOCUMENT + " karakter.",
          "The key of a document has 1 to " + LONGEST_DOCUMENT + " characters.");
    }
  }

  /** 412 when somebody changes what is no longer as they saw it. */
  static void requireVersion(OptionalLong seen, long actual) {
    if (seen.isPresent() && seen.getAsLong() != actual) {
      throw new Problem(
          412,
          "Data ini sudah diubah orang lain. Muat ulang lalu coba lagi.",
          "Somebody else has changed this. Load it again and retry.");
    }
  }
}
