package id.pendopo.office.internal.notice.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a delivery is tried again: from a minute to a day, two days in all. */
final class Pauses {

  /** Until it is looked whether what could not be written can be written by now. */
  static final Duration UNTRIED = Duration.ofMinutes(5);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private Pauses() {}

  /**
   * The pause after so many attempts; empty when it was tried often enough.
   *
   * @param attempts those made, at least 1
   */
  static Optional<Duration> after(int attempts) {
    return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
  }
}
