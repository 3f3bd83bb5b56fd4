package id.pendopo.identity.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes names without an account rest exactly as accounts do, so that a rest betrays nothing. Keeps
 * a bounded number of names in memory. Safe for many threads.
 */
public final class UnknownNames {

  private record Attempts(int failures, @Nullable Instant lockedUntil) {}

  private final Map<String, Attempts> names;

  public UnknownNames(int most) {
    names =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > most;
          }
        };
  }

  /** Counts an attempt; gives the rest that stood before it, in which case it is not counted. */
  public synchronized Duration attempt(String name, Instant now) {
    Attempts before = names.getOrDefault(name, new Attempts(0, null));
    Duration rest = BackOff.rest(before.lockedUntil(), now);
    if (rest.isZero()) {
      int failures = BackOff.next(before.failures(), before.lockedUntil(), now);
      Duration next = BackOff.after(failures);
      names.put(
          name, new Attempts(failures, next.isZero() ? before.lockedUntil() : now.plus(next)));
    }
    return rest;
  }
}
