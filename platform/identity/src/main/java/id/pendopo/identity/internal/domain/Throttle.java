package id.pendopo.identity.internal.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures per key in memory: so many within a window, then the key rests until the window
 * ends. Keeps a bounded number of keys and forgets the longest unused. Safe for many threads.
 */
public final class Throttle {

  private record Window(Instant ends, int failures) {}

  private final int limit;
  private final Duration window;
  private final Map<String, Window> windows;

  public Throttle(int limit, Duration window, int keys) {
    this.limit = limit;
    this.window = window;
    this.windows =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > keys;
          }
        };
  }

  /** What is left of the key's rest. */
  public synchronized Duration rest(String key, Instant now) {
    Window current = windows.get(key);
    return current == null || current.failures() < limit || !now.isBefore(current.ends())
        ? Duration.ZERO
        : Duration.between(now, current.ends());
  }

  public synchronized void failed(String key, Instant now) {
    Window current = windows.get(key);
    windows.put(
        key,
        current == null || !now.isBefore(current.ends())
            ? new Window(now.plus(window), 1)
            : new Window(current.ends(), current.failures() + 1));
  }

  /** Takes one failure back. */
  public synchronized void succeeded(String key) {
    windows.computeIfPresent(
        key, (k, current) -> new Window(current.ends(), Math.max(0, current.failures() - 1)));
  }
}
