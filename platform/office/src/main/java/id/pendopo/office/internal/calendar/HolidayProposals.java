package id.pendopo.office.internal.calendar;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.calendar.HolidayTable;
import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.notice.Notices;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * National tables on their way in: read from a file, looked at, proposed by one person, confirmed
 * by another.
 */
@Component(service = HolidayProposals.class)
public final class HolidayProposals {

  /** A file and the year that it is for. */
  public record Upload(int year, HolidayFile.Format format, String content) {}

  /** What a file rests on. */
  public record Basis(LocalDate issued, String decree, String source) {}

  /**
   * A proposal as somebody may see it.
   *
   * @param proposer who proposed it; empty for people of another agency
   * @param decider who decided it; empty while open, and for people of another agency
   * @param mine whether whoever asks proposed it
   * @param mayConfirm whether whoever asks is a second person that may confirm it
   * @param differences to the version that counts now while it is open; else empty
   */
  public record Proposal(
      long id,
      HolidayTable table,
      HolidayTableRow.State state,
      Optional<String> proposer,
      Instant proposedAt,
      Optional<String> decider,
      Optional<Instant> decidedAt,
      Optional<String> reason,
      boolean mine,
      boolean mayConfirm,
      List<Preview.Difference> differences) {}

  private static final int MOST = 200;

  private final Store store;
  private final CalendarBook book;
  private final Access access;
  private final Audit audit;
  private final Events events;
  private final CurrentAgency agency;
  private final Notices notices;

  @Activate
  public HolidayProposals(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CalendarBook book,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Events events,
      @Reference CurrentAgency agency,
      @Reference Notices notices) {
    this.store = store;
    this.book = book;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.agency = agency;
    this.notices = notices;
  }

  /**
   * Reads a file and reports, without keeping anything.
   *
   * @throws Problem 403, 413, 422
   */
  public Preview preview(Upload upload) {
    permitted();
    checkYear(upload);
    return previewOf(upload, book.national());
  }

  private static Preview previewOf(Upload upload, NationalTables tables) {
    return Preview.of(
        upload.year(),
        HolidayFile.read(upload.format(), upload.content()),
        tables.of(upload.year(), Optional.empty()));
  }

  /**
   * Keeps a file as a proposal.
   *
   * @throws Problem 403; 413; 422 when a row is wrong, or nothing would change
   */
  public Proposal propose(Upload upload, Basis basis) {
    Account account = permitted();
    checkYear(upload);
    check(basis);
    return store.write(
        em -> {
          NationalTables tables = book.national(em);
          Preview preview = previewOf(upload, tables);
          if (!preview.acceptable()) {
            throw Problem.invalid(
                preview.rows().stream()
                    .filter(line -> line.state() == Preview.State.ERROR)
                    .limit(20)
                    .map(
                        line ->
                            new FieldProblem(
                                "content",
                                new LocalText(
                                    "Baris " + line.row() + ": " + line.messages().getFirst().id(),
                                    "Line " + line.row() + ": " + line.messages().getFirst().en())))
                    .toList());
          }
          if (preview.differences().isEmpty()) {
            throw Problem.invalid(
                "content",
                "Isinya sama dengan tabel yang berlaku; tidak ada yang perlu disahkan.",
                "It equals the table that counts now; there is nothing to confirm.");
          }
          HolidayTable table =
              new HolidayTable(
                  upload.year(),
                  1,
                  basis.issued(),
                  basis.decree().strip(),
                  basis.source().strip(),
                  preview.days());
          HolidayTableRow row =
              new HolidayTableRow(table, agency.get().id().value(), account, now());
          em.persist(row);
          audit.record("platform.calendar.propose", subject(row.id()), Map.of(), facts(table));
          notices.send(CalendarNotices.proposed(row.id(), upload.year()));
          return seen(row, account, tables);
        });
  }

  /** All proposals, those that wait first, then the newest. */
  public List<Proposal> list() {
    Account account = permitted();
    return store.read(
        em -> {
          NationalTables tables = book.national(em);
          return em
              .createQuery("select t from HolidayTable t order by t.id desc", HolidayTableRow.class)
              .setMaxResults(MOST)
              .getResultList()
              .stream()
              .map(row -> seen(row, account, tables))
              .sorted(
                  (one, other) ->
                      Boolean.compare(
                          one.state() != HolidayTableRow.State.PROPOSED,
                          other.state() != HolidayTableRow.State.PROPOSED))
              .toList();
        });
  }

  /**
   * One proposal.
   *
   * @throws Problem 404
   */
  public Proposal find(long id) {
    Account account = permitted();
    return store.read(em -> seen(row(em, id), account, book.national(em)));
  }

  /**
   * Makes a proposal valid and tells every agency.
   *
   * @throws Problem 403 for the proposer and where neither is an operator; 404; 409 when decided
   */
  public Proposal confirm(long id) {
    Account account = permitted();
    return store.write(
        em -> {
          HolidayTableRow row = row(em, id);
          Optional<HolidayTable> before = book.national(em).of(row.year(), Optional.empty());
          row.confirm(account, now());
          em.flush();
          NationalTables tables = book.national(em);
          HolidayTable after = tables.of(row.year(), Optional.empty()).orElseThrow();
          audit.record("platform.calendar.confirm", subject(id), Map.of(), facts(row.table()));
          amended(before, after).ifPresent(events::publish);
          return seen(row, account, tables);
        });
  }

  /** What counts differently now; empty when a newer decree holds anyway. */
  private static Optional<NationalTableValid> amended(
      Optional<HolidayTable> before, HolidayTable after) {
    if (before.isEmpty()) {
      return Optional.of(
          new NationalTableValid(
              LocalDate.of(after.year(), 1, 1),
              LocalDate.of(after.year(), 12, 31),
              after.decree()));
    }
    List<LocalDate> days =
        Preview.differences(before.get().days(), after.days()).stream()
            .filter(difference -> difference.change() != Preview.Change.NAME)
            .map(Preview.Difference::date)
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new NationalTableValid(days.getFirst(), days.getLast(), after.decree()));
  }

  /**
   * Puts a proposal aside; nothing of it ever counts.
   *
   * @throws Problem 403 for people of another agency; 404; 409 when decided; 422 without a reason
   */
  public Proposal refuse(long id, String reason) {
    Account account = permitted();
    String why = reason.strip();
    new Problem.Collector()
        .check(
            !why.isEmpty() && why.length() <= 500,
            "reason",
            "Tulis alasannya, paling banyak 500 huruf.",
            "Give the reason, at most 500 characters.")
        .throwIfAny();
    return store.write(
        em -> {
          HolidayTableRow row = row(em, id);
          if (!account.operator() && !row.proposedIn(agency.get().id().value())) {
            throw new Problem(
                403,
                "Usulan instansi lain hanya dapat ditolak oleh operator instalasi.",
                "A proposal of another agency is refused by an operator of the installation.");
          }
          row.refuse(account, now(), why);
          audit.record("platform.calendar.refuse", subject(id), Map.of(), facts(row.table()));
          return seen(row, account, book.national(em));
        });
  }

  // ---- helpers

  private Account permitted() {
    access.require(PlatformPermissions.CALENDAR_MANAGE, Optional.empty());
    return access.account().orElseThrow();
  }

  private static void checkYear(Upload upload) {
    if (upload.year() < 2000 || upload.year() > 2100) {
      throw Problem.invalid(
          "year", "Tahun harus 2000 sampai 2100.", "The year must be 2000 to 2100.");
    }
  }

  private void check(Basis basis) {
    LocalDate today = LocalDate.now(agency.get().zone());
    new Problem.Collector()
        .check(
            !basis.issued().isAfter(today) && basis.issued().getYear() >= 1990,
            "issued",
            "Tanggal keputusan tidak boleh di masa depan.",
            "The date of the decree must not lie in the future.")
        .check(
            isText(basis.decree(), 200),
            "decree",
            "Tulis nomor keputusan, misalnya SKB No. 1497/2025; paling banyak 200 huruf.",
            "Give the number of the decree; at most 200 characters.")
        .check(
            isText(basis.source(), 500),
            "source",
            "Tulis sumber berkas, misalnya alamat JDIH; paling banyak 500 huruf.",
            "Say where the file comes from; at most 500 characters.")
        .throwIfAny();
  }

  static boolean isText(String text, int longest) {
    return !text.isBlank()
        && text.strip().length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static HolidayTableRow row(EntityManager em, long id) {
    HolidayTableRow row = em.find(HolidayTableRow.class, id);
    if (row == null) {
      throw Problem.notFound();
    }
    return row;
  }

  private Proposal seen(HolidayTableRow row, Account account, NationalTables tables) {
    HolidayTable table = row.table();
    boolean open = row.state() == HolidayTableRow.State.PROPOSED;
    boolean mine = row.proposedBy() == account.id();
    // the people of one agency are no business of another
    boolean names = account.operator() || row.proposedIn(agency.get().id().value());
    return new Proposal(
        row.id(),
        table,
        row.state(),
        Optional.of(row.proposedName()).filter(name -> names),
        row.proposedAt(),
        row.decidedName().filter(name -> names),
        row.decidedAt(),
        row.reason(),
        mine,
        open && !mine && (account.operator() || row.proposedByOperator()),
        open
            ? Preview.differences(
                tables.of(table.year(), Optional.empty()).map(HolidayTable::days).orElse(List.of()),
                table.days())
            : List.of());
  }

  private static Map<String, String> facts(HolidayTable table) {
    return Map.of(
        "year", Integer.toString(table.year()),
        "issued", table.issued().toString(),
        "decree", table.decree(),
        "days",
            table.days().stream()
                .map(day -> day.date() + " " + day.kind())
                .collect(Collectors.joining(", ")));
  }

  private static String subject(long id) {
    return "holiday-table/" + id;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
