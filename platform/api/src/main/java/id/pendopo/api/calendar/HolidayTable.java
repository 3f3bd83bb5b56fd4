package id.pendopo.api.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The national holidays and days of collective leave of one year, in one version: complete, not a
 * list of changes. Immutable; an amendment is another version.
 *
 * @param year calendar year of all its days
 * @param version counted from 1 in the order of {@code issued}
 * @param issued date of the decree; from this day on the version was known
 * @param decree number and year of the decree, for instance of the joint decree (SKB) of three
 *     ministers
 * @param source where the list was taken from
 * @param days by date, at most one entry a day, national and collective alone
 */
public record HolidayTable(
    int year, int version, LocalDate issued, String decree, String source, List<Holiday> days) {

  /**
   * @throws IllegalArgumentException when a day is of another year, of another kind or named twice
   */
  public HolidayTable {
    Set<LocalDate> seen = new HashSet<>();
    for (Holiday day : days) {
      if (day.date().getYear() != year || !day.kind().ofNationalTable() || !seen.add(day.date())) {
        throw new IllegalArgumentException("Not a day of a table of " + year + ": " + day);
      }
    }
    days = days.stream().sorted(Comparator.comparing(Holiday::date)).toList();
  }

  /** What the table says of a day. */
  public Optional<Holiday> on(LocalDate date) {
    return days.stream().filter(day -> day.date().equals(date)).findFirst();
  }
}
