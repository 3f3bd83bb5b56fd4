package id.pendopo.site.internal.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts calls per client in memory: so many within a window that begins with the first one. Keeps
 * a bounded number of clients and forgets the longest unseen. Safe for many threads.
 */
final class CallWindows {

  private static final int CLIENTS = 20_000;

  private record Window(Instant ends, int calls) {}

  private final int limit;
  private final Duration length;
  private final InstantSource clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > CLIENTS;
        }
      };

  CallWindows(int limit, Duration length, InstantSource clock) {
    this.limit = limit;
    this.length = length;
    this.clock = clock;
  }

  /** Counts one more call; how long the client has to wait, nothing when it may go on. */
  synchronized Duration enter(String client) {
    Instant now = clock.instant();
    Window current = windows.get(client);
    if (current == null || !now.isBefore(current.ends())) {
      windows.put(client, new Window(now.plus(length), 1));
      return Duration.ZERO;
    }
    if (current.calls() >= limit) {
      return Duration.between(now, current.ends());
    }
    windows.put(client, new Window(current.ends(), current.calls() + 1));
    return Duration.ZERO;
  }

  /** What counts as one client: an IPv4 address, or the network of an IPv6 address. */
  static String client(String address) {
    String plain = address.replaceAll("[\\[\\]]", "").replaceFirst("%.*$", "");
    if (!plain.contains(":") || plain.contains(".")) {
      return plain;
    }
    int gap = plain.indexOf("::");
    String[] front = (gap < 0 ? plain : plain.substring(0, gap)).split(":");
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      String group = i < front.length ? front[i].replaceFirst("^0+(?=.)", "") : "";
      network.append(group.isEmpty() ? "0" : group).append(':');
    }
    return network.toString();
  }
}
