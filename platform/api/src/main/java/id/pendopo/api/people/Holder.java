package id.pendopo.api.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody in a position for some time.
 *
 * @param position which
 * @param employee who
 * @param capacity as its holder, as Plt or as Plh
 * @param from first day
 * @param until the day after the last one; empty while no end is known
 * @param decree number of the decree or order; empty when none was noted
 */
public record Holder(
    Position position,
    Employee employee,
    Capacity capacity,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<String> decree) {

  /** The title with which they sign, for instance {@code Plh. Camat Sukamaju}. */
  public String title() {
    return capacity.prefix() + position.title();
  }

  /** Whether a day lies in the time. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
  }
}
