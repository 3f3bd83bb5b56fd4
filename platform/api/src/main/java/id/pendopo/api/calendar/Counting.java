package id.pendopo.api.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By which rule days are counted. Begin with {@link #STANDARD} and say what differs.
 *
 * @param week the work week; empty takes the one of the unit, or of the agency
 * @param collectiveLeave how collective leave counts
 * @param unit code of the unit whose week and local holidays hold; empty means the agency itself
 * @param asOf counts by what was known on this date, for instance to show again how a case was
 *     computed; empty counts by the newest tables
 */
public record Counting(
    Optional<WorkWeek> week,
    CollectiveLeave collectiveLeave,
    Optional<String> unit,
    Optional<LocalDate> asOf) {

  /** The agency's own week, collective leave off, newest tables. */
  public static final Counting STANDARD =
      new Counting(Optional.empty(), CollectiveLeave.OFF, Optional.empty(), Optional.empty());

  public Counting week(WorkWeek other) {
    return new Counting(Optional.of(other), collectiveLeave, unit, asOf);
  }

  public Counting collectiveLeave(CollectiveLeave other) {
    return new Counting(week, other, unit, asOf);
  }

  public Counting unit(String code) {
    return new Counting(week, collectiveLeave, Optional.of(code), asOf);
  }

  public Counting asOf(LocalDate date) {
    return new Counting(week, collectiveLeave, unit, Optional.of(date));
  }
}
