package id.pendopo.search.internal.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far an index follows the database. It is written into each commit of the index, so that index
 * and position are never apart. Any thread.
 *
 * <p>Of every type it knows whether its documents were fed once in full, and which of them changed
 * while its source was away; these wait for the source.
 */
public final class FeedState {

  /** More than this many waiting documents of a type, and the type is fed in full instead. */
  private static final int MOST_WAITING = 1_000;

  static final String POSITION = "position";
  private static final String FED = "fed";
  private static final String WAITING = "waiting.";

  private long position;
  private final Set<String> fed = new TreeSet<>();
  private final Map<String, Set<String>> waiting = new HashMap<>();

  public FeedState(long position) {
    this.position = position;
  }

  /** Reads what {@link #write} wrote. */
  static FeedState read(Map<String, String> data) {
    FeedState state = new FeedState(Long.parseLong(data.getOrDefault(POSITION, "0")));
    data.forEach(
        (name, value) -> {
          if (name.equals(FED)) {
            value.lines().forEach(state.fed::add);
          } else if (name.startsWith(WAITING)) {
            state.waiting.put(
                name.substring(WAITING.length()), new LinkedHashSet<>(value.lines().toList()));
          }
        });
    return state;
  }

  synchronized Map<String, String> write() {
    Map<String, String> data = new HashMap<>();
    data.put(POSITION, Long.toString(position));
    data.put(FED, String.join("\n", fed));
    waiting.forEach((type, keys) -> data.put(WAITING + type, String.join("\n", keys)));
    return data;
  }

  public synchronized long position() {
    return position;
  }

  /** Everything up to this position is in the index, or is among what waits. */
  public synchronized void advance(long to) {
    position = Math.max(position, to);
  }

  public synchronized boolean fed(String type) {
    return fed.contains(type);
  }

  /** Every document of the type is in the index. */
  public synchronized void nowFed(String type) {
    fed.add(type);
    waiting.remove(type);
  }

  /** The type must be fed in full again. */
  public synchronized void notFed(String type) {
    fed.remove(type);
    waiting.remove(type);
  }

  /** A document changed and could not be brought in: its source is away, or it failed. */
  public synchronized void waits(DocumentKey key) {
    if (!fed.contains(key.type())) {
      return; // the type will be fed in full anyway
    }
    Set<String> keys = waiting.computeIfAbsent(key.type(), unused -> new LinkedHashSet<>());
    keys.add(key.term());
    if (keys.size() > MOST_WAITING) {
      notFed(key.type());
    }
  }

  /** A document was brought in. */
  public synchronized void done(DocumentKey key) {
    Set<String> keys = waiting.get(key.type());
    if (keys != null && keys.remove(key.term()) && keys.isEmpty()) {
      waiting.remove(key.type());
    }
  }

  /** The documents of a type that wait. */
  public synchronized List<DocumentKey> waiting(String type) {
    return waiting.getOrDefault(type, Set.of()).stream().map(DocumentKey::parse).toList();
  }
}
