package id.pendopo.office.internal.calendar;

import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * The national holidays that fall on the same date every year: all that is known of a year whose
 * table is not published.
 */
final class FixedDays {

  /** The same day every year, since a year. */
  private record Fixed(MonthDay day, int since, LocalText name) {}

  private static final List<Fixed> ALL =
      List.of(
          new Fixed(MonthDay.of(1, 1), 0, new LocalText("Tahun Baru Masehi", "New Year's Day")),
          new Fixed(
              MonthDay.of(5, 1), 2014, new LocalText("Hari Buruh Internasional", "Labour Day")),
          new Fixed(
              MonthDay.of(6, 1), 2017, new LocalText("Hari Lahir Pancasila", "Pancasila Day")),
          new Fixed(MonthDay.of(8, 17), 0, new LocalText("Hari Kemerdekaan", "Independence Day")),
          new Fixed(MonthDay.of(12, 25), 0, new LocalText("Hari Raya Natal", "Christmas Day")));

  private FixedDays() {}

  static Optional<Holiday> on(LocalDate date) {
    return ALL.stream()
        .filter(fixed -> fixed.day().equals(MonthDay.from(date)) && fixed.since() <= date.getYear())
        .map(fixed -> new Holiday(date, HolidayKind.NATIONAL, fixed.name()))
        .findFirst();
  }

  static List<Holiday> of(int year) {
    return ALL.stream()
        .filter(fixed -> fixed.since() <= year)
        .map(fixed -> new Holiday(fixed.day().atYear(year), HolidayKind.NATIONAL, fixed.name()))
        .toList();
  }
}
