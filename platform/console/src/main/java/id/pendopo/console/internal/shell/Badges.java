package id.pendopo.console.internal.shell;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The numbers beside menu entries, each remembered for a moment. Any thread. */
final class Badges {

  private static final Logger LOG = LoggerFactory.getLogger(Badges.class);
  private static final long FRESH = Duration.ofSeconds(10).toNanos();
  private static final int MOST = 20_000;

  private record Key(String path, long agency, long account) {}

  private record Count(long value, long at) {}

  private final Map<Key, Count> counts = new ConcurrentHashMap<>();

  /** What waits behind an entry for an account; 0 when it cannot be counted. */
  long of(Entry entry, long agency, long account) {
    Key key = new Key(entry.path(), agency, account);
    long now = System.nanoTime();
    Count known = counts.get(key);
    if (known != null && now - known.at() < FRESH) {
      return known.value();
    }
    if (counts.size() > MOST) {
      counts.clear();
    }
    Count counted = new Count(count(entry), now);
    counts.put(key, counted);
    return counted.value();
  }

  private static long count(Entry entry) {
    try {
      return entry.badge().get().orElse(0L);
    } catch (RuntimeException e) {
      LOG.warn("What waits behind {} cannot be counted", entry.path(), e);
      return 0;
    }
  }
}
