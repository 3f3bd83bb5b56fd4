package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.CalendarPurpose;
import id.pendopo.api.calendar.CollectiveLeave;
import id.pendopo.api.calendar.Counting;
import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayTable;
import id.pendopo.api.calendar.WorkCalendar;
import id.pendopo.api.calendar.WorkDate;
import id.pendopo.api.calendar.WorkDays;
import id.pendopo.api.calendar.WorkWeek;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.policy.Policies;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts by what the book knows. */
@Component
public final class WorkCalendarService implements WorkCalendar {

  static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  /** Of the longest way, with room for a year of days off. */
  private static final int FARTHEST = 3 * MOST_DAYS;

  private final CalendarBook book;
  private final Transactions transactions;
  private final Policies policies;

  @Activate
  public WorkCalendarService(
      @Reference CalendarBook book,
      @Reference Transactions transactions,
      @Reference Policies policies) {
    this.book = book;
    this.transactions = transactions;
    this.policies = policies;
  }

  @Override
  public Explained<WorkDate> after(LocalDate date, int days, Counting how) {
    new Problem.Collector()
        .check(
            days >= 1 && days <= MOST_DAYS,
            "days",
            "Jumlah hari kerja harus 1 sampai " + MOST_DAYS + ".",
            "The number of working days must be 1 to " + MOST_DAYS + ".")
        .check(inRange(date), "date", RANGE_ID, RANGE_EN)
        .throwIfAny();
    return almanac(how, date, date.plusDays(FARTHEST)).after(date, days);
  }

  @Override
  public Explained<WorkDays> between(LocalDate from, LocalDate to, Counting how) {
    new Problem.Collector()
        .check(inRange(from), "from", RANGE_ID, RANGE_EN)
        .check(inRange(to), "to", RANGE_ID, RANGE_EN)
        .throwIfAny();
    long length = ChronoUnit.DAYS.between(from, to) + 1;
    new Problem.Collector()
        .check(
            length >= 1,
            "from",
            "Tanggal awal tidak boleh sesudah tanggal akhir.",
            "The first day must not come after the last.")
        .check(
            length <= LONGEST_PERIOD,
            "to",
            "Paling panjang " + LONGEST_PERIOD + " hari kalender; pilih masa yang lebih pendek.",
            "At most " + LONGEST_PERIOD + " calendar days; choose a shorter period.")
        .throwIfAny();
    return almanac(how, from, to).between(from, to);
  }

  private static final String RANGE_ID = "Tanggal harus dalam tahun 2000 sampai 2100.";
  private static final String RANGE_EN = "The date must lie in the years 2000 to 2100.";

  private static boolean inRange(LocalDate date) {
    return !date.isBefore(FIRST) && !date.isAfter(LAST);
  }

  private Almanac almanac(Counting how, LocalDate from, LocalDate to) {
    how.asOf()
        .filter(date -> !inRange(date))
        .ifPresent(
            date -> {
              throw Problem.invalid("asOf", RANGE_ID, RANGE_EN);
            });
    Optional<String> unit = book.known(how.unit());
    return transactions.read(
        () -> {
          NationalTables tables = book.national();
          Map<LocalDate, Holiday> local = book.local(unit, from, to, how.asOf());
          Function<LocalDate, WorkWeek> week =
              how.week()
                  .<Function<LocalDate, WorkWeek>>map(given -> day -> given)
                  .orElseGet(() -> book.weeks(unit)::on);
          return new Almanac(
              week, how.collectiveLeave(), year -> tables.of(year, how.asOf()), local);
        });
  }

  @Override
  public WorkWeek week(Optional<String> unit, LocalDate on) {
    return book.weeks(book.known(unit)).on(on);
  }

  @Override
  public Explained<CollectiveLeave> collectiveLeave(CalendarPurpose purpose, LocalDate on) {
    return policies
        .on(CalendarPurposes.CODE, on)
        .map(version -> CollectiveLeave.valueOf(version.text(purpose.field())));
  }

  @Override
  public List<HolidayTable> tables(int year) {
    return book.national().versions(year);
  }

  @Override
  public SortedSet<Integer> years() {
    return book.national().years();
  }
}
