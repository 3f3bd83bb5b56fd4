package id.pendopo.office.internal.people;

import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from the first to the day after the last.
 *
 * @param from first day
 * @param until the day after the last one; empty while no end is known
 */
public record Period(LocalDate from, Optional<LocalDate> until) {

  /** A period whose end is known. */
  static Period of(LocalDate from, LocalDate until) {
    return new Period(from, Optional.of(until));
  }

  /**
   * Demands that there is at least one day in it.
   *
   * @throws Problem 422 with the field {@code until}
   */
  Period checked() {
    if (until.isPresent() && !until.get().isAfter(from)) {
      throw Problem.invalid(
          "until",
          "Tanggal selesai harus sesudah tanggal mulai.",
          "The end must come after the beginning.");
    }
    return this;
  }

  boolean has(LocalDate day) {
    return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
  }

  boolean overlaps(Period other) {
    return other.until.map(from::isBefore).orElse(true)
        && until.map(other.from::isBefore).orElse(true);
  }

  /** Whether every day of another period lies in this one. */
  boolean covers(Period other) {
    return !other.from.isBefore(from)
        && (until.isEmpty() || other.until.filter(end -> !end.isAfter(until.get())).isPresent());
  }
}
