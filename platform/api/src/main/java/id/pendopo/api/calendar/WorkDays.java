package id.pendopo.api.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The working days of a period.
 *
 * @param days each of them, in order
 * @param provisional whether they may still change; see {@link WorkDate#provisional()}
 */
public record WorkDays(List<LocalDate> days, boolean provisional) {

  public WorkDays {
    days = List.copyOf(days);
  }

  /** How many there are. */
  public int count() {
    return days.size();
  }

  /**
   * How many there are in each calendar year, for what is charged to the year it falls in; years
   * without a working day are left out.
   */
  public SortedMap<Integer, Integer> byYear() {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    days.forEach(day -> counts.merge(day.getYear(), 1, Integer::sum));
    return counts;
  }
}
