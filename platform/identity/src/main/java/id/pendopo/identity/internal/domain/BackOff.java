package id.pendopo.identity.internal.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long sign-in rests after failures: nothing for the first four, then 1, 2, 4, 8 … and at most
 * 60 minutes. A day without an attempt after the last rest forgets them.
 */
public final class BackOff {

  /** Failures that cost nothing but another try. */
  public static final int FREE = 4;

  private static final Duration LONGEST = Duration.ofMinutes(60);
  private static final Duration FORGIVEN_AFTER = Duration.ofDays(1);

  private BackOff() {}

  /** The rest after so many failures in a row. */
  public static Duration after(int failures) {
    if (failures <= FREE) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE - 1, 6);
    Duration rest = Duration.ofMinutes(1L << doublings);
    return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
  }

  /** What is left of a rest. */
  public static Duration rest(@Nullable Instant lockedUntil, Instant now) {
    return lockedUntil == null || !now.isBefore(lockedUntil)
        ? Duration.ZERO
        : Duration.between(now, lockedUntil);
  }

  /** The count of failures with one more. */
  public static int next(int failures, @Nullable Instant lockedUntil, Instant now) {
    boolean forgiven = lockedUntil != null && lockedUntil.plus(FORGIVEN_AFTER).isBefore(now);
    return forgiven ? 1 : Math.min(failures, Integer.MAX_VALUE - 1) + 1;
  }
}
