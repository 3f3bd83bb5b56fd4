package id.pendopo.office.internal.number;

import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.number.NumberBook;
import id.pendopo.api.number.NumberBooks;
import id.pendopo.api.number.NumberEntry;
import id.pendopo.api.number.NumberPattern;
import id.pendopo.api.number.NumberRegister;
import id.pendopo.api.number.NumberRequest;
import id.pendopo.api.number.NumberReset;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.persistence.UniqueKey;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Books and registers behind their permissions; see {@link NumberRegister}. */
@Component
public final class NumberRegisterService implements NumberRegister {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_BLOCK = 200;
  private static final int LARGEST_PAGE = 500;
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,39}");
  private static final Optional<String> AGENCY = Optional.empty();

  private final NumberLedger ledger;
  private final NumberBooks books;
  private final Turns turns;
  private final Access access;
  private final Units units;
  private final Audit audit;
  private final Store store;

  @Activate
  public NumberRegisterService(
      @Reference NumberLedger ledger,
      @Reference NumberBooks books,
      @Reference Turns turns,
      @Reference Access access,
      @Reference Units units,
      @Reference Audit audit) {
    this.ledger = ledger;
    this.books = books;
    this.turns = turns;
    this.access = access;
    this.units = units;
    this.audit = audit;
    this.store = ledger.store();
  }

  // ---- books

  @Override
  public List<NumberBook> books() {
    requireSomewhere(READ);
    return books.all();
  }

  @Override
  public NumberBook create(String code, BookInput input) {
    access.require(MANAGE, AGENCY);
    String plain = code.strip();
    new Problem.Collector()
        .check(
            CODE.matcher(plain).matches(),
            "code",
            "Kode buku dimulai dengan huruf atau angka, lalu huruf, angka, titik, garis bawah, atau"
                + " tanda hubung; paling banyak 40 karakter.",
            "The code of a book begins with a letter or digit, then letters, digits, dots,"
                + " underscores or hyphens; at most 40 characters.")
        .throwIfAny();
    Checked checked = check(plain, input);
    try {
      return store.write(
          em -> {
            if (NumberLedger.findBook(em, plain).isPresent()) {
              throw taken();
            }
            NumberBookRow row =
                new NumberBookRow(plain, checked.name(), checked.pattern(), checked.reset());
            em.persist(row);
            audit.record("office.number-book-created", subject(row), Map.of(), state(row.book()));
            return row.book();
          });
    } catch (RuntimeException e) {
      throw UniqueKey.violated(e, "office_number_book_code") ? taken().because(e) : e;
    }
  }

  @Override
  public NumberBook change(String code, BookInput input, OptionalLong version) {
    access.require(MANAGE, AGENCY);
    Checked checked = check(code, input);
    return store.write(
        em -> {
          NumberBookRow row = NumberLedger.lockedBook(em, code);
          NumberLedger.requireVersion(version, row.version());
          if (checked.reset() != row.reset() && hasNumbers(em, row)) {
            throw new Problem(
                409,
                "Buku ini sudah memberi nomor, jadi masa hitungnya tidak dapat diubah: nomor lama"
                    + " bisa terulang. Buat buku baru.",
                "This book has given numbers, so when it begins again cannot change: old numbers"
                    + " could come twice. Make a new book.");
          }
          Map<String, String> before = state(row.book());
          row.change(checked.name(), checked.pattern(), checked.reset());
          em.flush();
          audit.record("office.number-book-changed", subject(row), before, state(row.book()));
          return row.book();
        });
  }

  private static boolean hasNumbers(EntityManager em, NumberBookRow row) {
    return !em.createQuery(
            "select 1 from OfficeNumberCounter c where c.book = :book", Integer.class)
        .setParameter("book", row.id())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** What a book should be, checked. */
  private record Checked(String name, NumberPattern pattern, NumberReset reset) {}

  private static Checked check(String code, BookInput input) {
    String name = input.name().isBlank() ? code.strip() : input.name().strip();
    Problem.Collector wrong =
        new Problem.Collector()
            .check(
                Wanted.isLine(name, LONGEST_NAME),
                "name",
                "Tulis nama buku dalam satu baris, paling banyak " + LONGEST_NAME + " karakter.",
                "Write the name of the book on one line, at most " + LONGEST_NAME + " characters.");
    Optional<NumberReset> reset = NumberReset.named(input.reset());
    wrong.check(
        reset.isPresent(),
        "reset",
        "Pilih kapan nomor dimulai lagi: YEAR, MONTH, CLASS, atau NEVER.",
        "Choose when the numbers begin again: YEAR, MONTH, CLASS or NEVER.");
    Optional<NumberPattern> pattern = Optional.empty();
    try {
      pattern = Optional.of(NumberPattern.of(input.pattern()));
    } catch (Problem problem) {
      problem
          .fields()
          .forEach(
              field ->
                  wrong.check(false, field.field(), field.message().id(), field.message().en()));
    }
    if (pattern.isPresent() && reset.isPresent()) {
      wrong.check(
          !pattern.get().doublesWithinYear(reset.get()),
          "pattern",
          "Dengan pola ini dua surat akan bernomor sama: cantumkan {roman} atau {month} bila nomor"
              + " dimulai lagi setiap bulan, {classification} bila dimulai lagi setiap klasifikasi.",
          "With this pattern two letters would have one number: show {roman} or {month} where"
              + " numbers begin again each month, {classification} where each counts by itself.");
    }
    wrong.throwIfAny();
    return new Checked(name, pattern.orElseThrow(), reset.orElseThrow());
  }

  private static Problem taken() {
    return new Problem(
        409,
        "Kode buku ini sudah dipakai. Pilih kode lain.",
        "This code of a book is already used. Choose another.");
  }

  private static String subject(NumberBookRow row) {
    return "number-book/" + row.code();
  }

  private static Map<String, String> state(NumberBook book) {
    return Map.of(
        "name", book.name(), "pattern", book.pattern().toString(), "reset", book.reset().name());
  }

  // ---- numbers

  @Override
  public void takeOver(
      String code, LocalDate on, Optional<String> classification, long last, String reason) {
    access.require(MANAGE, AGENCY);
    ledger.takeOver(code, on, classification, last, reason);
  }

  @Override
  public NumberEntry issue(String code, NumberRequest request) {
    requireFor(request);
    return turns.take(code, () -> ledger.issue(code, Optional.empty(), request));
  }

  @Override
  public List<NumberEntry> reserve(String code, NumberRequest request, int count, String reason) {
    requireFor(request);
    if (count < 1 || count > LONGEST_BLOCK) {
      throw Problem.invalid(
          "count",
          "Pesan 1 sampai " + LONGEST_BLOCK + " nomor sekaligus.",
          "Reserve 1 to " + LONGEST_BLOCK + " numbers at once.");
    }
    return turns.take(code, () -> ledger.reserve(code, request, count, reason));
  }

  @Override
  public NumberEntry use(String code, long id, Optional<LocalDate> on, String subject) {
    requireLine(code, id);
    return ledger.use(code, id, on, subject);
  }

  @Override
  public NumberEntry insert(String code, long after, NumberRequest request, String reason) {
    requireFor(request);
    return turns.take(code, () -> ledger.insert(code, after, request, reason));
  }

  @Override
  public NumberEntry cancel(String code, long id, String reason, OptionalLong version) {
    requireLine(code, id);
    return ledger.cancel(code, id, reason, version);
  }

  @Override
  public String preview(String code, NumberRequest request) {
    requireSomewhere(READ);
    return ledger.preview(code, request);
  }

  /** An unknown unit is asked about as the agency, then refused as wrong input. */
  private void requireFor(NumberRequest request) {
    Optional<String> unit =
        request.unit().map(String::strip).filter(code -> units.byCode(code).isPresent());
    if (request.unit().filter(code -> !code.isBlank()).isPresent() && unit.isEmpty()) {
      requireSomewhere(WRITE);
    } else {
      access.require(WRITE, unit);
    }
  }

  private void requireLine(String code, long id) {
    requireSomewhere(WRITE);
    access.require(WRITE, ledger.unitOf(code, id));
  }

  private void requireSomewhere(String permission) {
    if (!access.may(permission)) {
      access.require(permission, AGENCY);
    }
  }

  // ---- the register

  @Override
  public Lines lines(String code, Filter filter, int offset, int limit) {
    requireSomewhere(READ);
    if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
      throw new Problem(
          400,
          "Satu halaman berisi 1 sampai " + LARGEST_PAGE + " baris.",
          "A page has 1 to " + LARGEST_PAGE + " lines.");
    }
    return store.read(
        em -> {
          NumberBookRow book = NumberLedger.book(em, code);
          Map<String, Object> values = new HashMap<>();
          String where = where(book, filter, values);
          String way = filter.newestFirst() ? " desc" : "";
          TypedQuery<NumberEntryRow> rows =
              em.createQuery(
                  "from OfficeNumberEntry e"
                      + where
                      + " order by e.period"
                      + way
                      + ", e.serial"
                      + way
                      + ", e.suffix"
                      + way,
                  NumberEntryRow.class);
          TypedQuery<Long> count =
              em.createQuery("select count(e) from OfficeNumberEntry e" + where, Long.class);
          values.forEach(rows::setParameter);
          values.forEach(count::setParameter);
          return new Lines(
              rows.setFirstResult(offset)
                  .setMaxResults(limit)
                  .getResultStream()
                  .map(row -> row.entry(book.code()))
                  .toList(),
              count.getSingleResult());
        });
  }

  private String where(NumberBookRow book, Filter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder(" where e.book = :book");
    values.put("book", book.id());
    if (!filter.text().isBlank()) {
      where.append(
          " and (lower(e.number) like :text escape '!' or lower(e.subject) like :text escape '!'"
              + " or lower(e.document) like :text escape '!')");
      values.put(
          "text",
          "%" + filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
    }
    filter
        .from()
        .ifPresent(
            day -> {
              where.append(" and e.on >= :from");
              values.put("from", day);
            });
    filter
        .until()
        .ifPresent(
            day -> {
              where.append(" and e.on <= :until");
              values.put("until", day);
            });
    filter
        .classification()
        .ifPresent(
            wanted -> {
              where.append(" and e.classification = :classification");
              values.put("classification", wanted);
            });
    filter
        .state()
        .ifPresent(
            state -> {
              where.append(" and e.state = :state");
              values.put("state", state);
            });
    filter
        .unit()
        .ifPresent(
            unit -> {
              where.append(" and e.unit in :below");
              values.put("below", codes(Set.of(Optional.of(unit))));
            });
    Set<Optional<String>> scopes = access.scopes(READ);
    if (!scopes.contains(AGENCY)) {
      where.append(" and e.unit in :seen");
      values.put("seen", codes(scopes));
    }
    return where.toString();
  }

  private List<String> codes(Set<Optional<String>> scopes) {
    return units.all().stream()
        .map(Unit::code)
        .filter(code -> scopes.stream().anyMatch(scope -> units.within(Optional.of(code), scope)))
        .collect(Collectors.toList());
  }
}
