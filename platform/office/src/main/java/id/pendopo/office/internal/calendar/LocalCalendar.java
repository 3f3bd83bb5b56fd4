package id.pendopo.office.internal.calendar;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.calendar.CalendarAmended;
import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.calendar.WorkWeek;
import id.pendopo.api.event.Events;
import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.OfficeUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an agency says of its own calendar: local holidays, voting days, work weeks. */
@Component(service = LocalCalendar.class)
public final class LocalCalendar {

  /** A local holiday as it was entered. */
  public record LocalHoliday(
      long id,
      Holiday holiday,
      Optional<String> unit,
      String decree,
      LocalDate knownFrom,
      Optional<LocalDate> withdrawnOn) {

    static LocalHoliday of(LocalHolidayRow row) {
      return new LocalHoliday(
          row.id(), row.holiday(), row.unit(), row.decree(), row.knownFrom(), row.withdrawnOn());
    }
  }

  /** A work week and from when it holds. */
  public record WeekFrom(Optional<String> unit, LocalDate validFrom, WorkWeek week) {}

  private final Store store;
  private final CalendarBook book;
  private final Access access;
  private final Audit audit;
  private final Events events;
  private final CurrentAgency agency;

  @Activate
  public LocalCalendar(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference CalendarBook book,
      @Reference Access access,
      @Reference Audit audit,
      @Reference Events events,
      @Reference CurrentAgency agency) {
    this.store = store;
    this.book = book;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.agency = agency;
  }

  /** The local holidays of a year, withdrawn ones too, by date. */
  public List<LocalHoliday> holidays(int year) {
    if (year < 2000 || year > 2100) {
      throw Problem.invalid(
          "year", "Tahun harus 2000 sampai 2100.", "The year must be 2000 to 2100.");
    }
    return store.read(
        em ->
            em
                .createQuery(
                    "select h from LocalHoliday h where h.date between :from and :to"
                        + " order by h.date, h.id",
                    LocalHolidayRow.class)
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year, 12, 31))
                .getResultList()
                .stream()
                .map(LocalHoliday::of)
                .toList());
  }

  /**
   * Enters a day off.
   *
   * @param unit the unit it holds for, with all below; empty for the whole agency
   * @param kind {@link HolidayKind#LOCAL} or {@link HolidayKind#VOTING}
   * @param issued date of the decree, not in the future
   * @throws Problem 403 without the permission for the unit; 409 when the day is off there already;
   *     422
   */
  public LocalHoliday enter(
      Optional<String> unit,
      LocalDate date,
      HolidayKind kind,
      String name,
      String decree,
      LocalDate issued) {
    Optional<String> place = book.known(unit);
    access.require(PlatformPermissions.CALENDAR_MANAGE, place);
    new Problem.Collector()
        .check(
            date.getYear() >= 2000 && date.getYear() <= 2100,
            "date",
            "Tanggal harus dalam tahun 2000 sampai 2100.",
            "The date must lie in the years 2000 to 2100.")
        .check(
            !kind.ofNationalTable(),
            "kind",
            "Libur nasional dan cuti bersama masuk lewat tabel nasional.",
            "National holidays and collective leave come by a national table.")
        .check(
            HolidayProposals.isText(name, 200),
            "name",
            "Tulis nama hari libur, paling banyak 200 huruf.",
            "Give the name, at most 200 characters.")
        .check(
            HolidayProposals.isText(decree, 200),
            "decree",
            "Tulis dasar keputusannya, paling banyak 200 huruf.",
            "Give the decree it rests on, at most 200 characters.")
        .check(
            !issued.isAfter(today()) && issued.getYear() >= 1990,
            "issued",
            "Tanggal keputusan tidak boleh di masa depan.",
            "The date of the decree must not lie in the future.")
        .throwIfAny();
    return store.write(
        em -> {
          boolean there =
              em
                  .createQuery(
                      "select h from LocalHoliday h where h.date = :date", LocalHolidayRow.class)
                  .setParameter("date", date)
                  .getResultList()
                  .stream()
                  .anyMatch(row -> row.known(Optional.empty()) && row.unit().equals(place));
          if (there) {
            throw new Problem(
                409, "Hari ini sudah tercatat libur di sana.", "This day is off there already.");
          }
          LocalHolidayRow row =
              new LocalHolidayRow(place, date, kind, name.strip(), decree.strip(), issued);
          em.persist(row);
          audit.record("platform.calendar.enter", subject(row), Map.of(), facts(row));
          events.publish(new CalendarAmended(date, date, place.orElse(""), row.decree()));
          return LocalHoliday.of(row);
        });
  }

  /**
   * Takes a day off back; what was counted before stays explained.
   *
   * @throws Problem 403; 404; 409 when it is withdrawn already
   */
  public LocalHoliday withdraw(long id) {
    if (!access.may(PlatformPermissions.CALENDAR_MANAGE)) {
      access.require(PlatformPermissions.CALENDAR_MANAGE, Optional.empty());
    }
    return store.write(
        em -> {
          LocalHolidayRow row = em.find(LocalHolidayRow.class, id);
          if (row == null) {
            throw Problem.notFound();
          }
          access.require(PlatformPermissions.CALENDAR_MANAGE, row.unit());
          if (row.withdrawnOn().isPresent()) {
            throw new Problem(
                409, "Hari libur ini sudah dicabut.", "This holiday is withdrawn already.");
          }
          Map<String, String> before = facts(row);
          row.withdraw(today());
          audit.record("platform.calendar.withdraw", subject(row), before, Map.of());
          events.publish(
              new CalendarAmended(row.date(), row.date(), row.unit().orElse(""), row.decree()));
          return LocalHoliday.of(row);
        });
  }

  /** The work weeks that were set, by unit and date. */
  public List<WeekFrom> weeks() {
    return store.read(
        em ->
            CalendarBook.weekRows(em).stream()
                .map(row -> new WeekFrom(row.unit(), row.validFrom(), row.week()))
                .toList());
  }

  /**
   * Sets the work week of the agency or of a unit from a date on; the same date again replaces it.
   *
   * @throws Problem 403; 422
   */
  public void setWeek(Optional<String> unit, LocalDate validFrom, WorkWeek week) {
    Optional<String> place = book.known(unit);
    access.require(PlatformPermissions.CALENDAR_MANAGE, place);
    if (validFrom.getYear() < 2000 || validFrom.getYear() > 2100) {
      throw Problem.invalid(
          "validFrom",
          "Tanggal harus dalam tahun 2000 sampai 2100.",
          "The date must lie in the years 2000 to 2100.");
    }
    store.change(
        em -> {
          List<WorkWeekRow> rows = CalendarBook.weekRows(em);
          Optional<WorkWeekRow> same =
              rows.stream()
                  .filter(row -> row.unit().equals(place) && row.validFrom().equals(validFrom))
                  .findFirst();
          same.ifPresentOrElse(
              row -> row.become(week), () -> em.persist(new WorkWeekRow(place, validFrom, week)));
          LocalDate until =
              rows.stream()
                  .filter(row -> row.unit().equals(place) && row.validFrom().isAfter(validFrom))
                  .map(row -> row.validFrom().minusDays(1))
                  .findFirst()
                  .orElse(WorkCalendarService.LAST);
          audit.record(
              "platform.calendar.week",
              "work-week/" + place.orElse("-"),
              Map.of(),
              Map.of("validFrom", validFrom.toString(), "days", Integer.toString(week.days())));
          events.publish(
              new CalendarAmended(validFrom, until, place.orElse(""), week.title().id()));
        });
  }

  private LocalDate today() {
    return LocalDate.now(agency.get().zone());
  }

  private static String subject(LocalHolidayRow row) {
    return "local-holiday/" + row.id();
  }

  private static Map<String, String> facts(LocalHolidayRow row) {
    return Map.of(
        "date", row.date().toString(),
        "name", row.holiday().name().id(),
        "unit", row.unit().orElse(""),
        "decree", row.decree());
  }
}
