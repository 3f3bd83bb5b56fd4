package id.pendopo.search.internal.feed;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.module.Modules;
import id.pendopo.api.search.SearchSource;
import id.pendopo.search.internal.query.Searchable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The sources that run now. Any thread. */
public final class Sources implements Searchable {

  private record Entry(SearchSource source, Optional<String> module) {}

  private final Modules modules;
  private final Map<String, Entry> byType = new ConcurrentHashMap<>();
  private final CopyOnWriteArrayList<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  public Sources(Modules modules) {
    this.modules = modules;
  }

  /**
   * A source came.
   *
   * @param module id of the module that brings it; empty for a part of the platform, whose
   *     documents every agency finds
   */
  public void add(SearchSource source, Optional<String> module) {
    String type = source.type();
    if (!type.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+")) {
      throw new IllegalArgumentException("A type is <module>.<type>: " + type);
    }
    byType.put(type, new Entry(source, module));
    listeners.forEach(listener -> listener.accept(type));
  }

  /** A source went; another one of the same type that came in between stays. */
  public void remove(SearchSource source) {
    byType.values().removeIf(entry -> entry.source().equals(source));
  }

  /** The source of a type, if it runs. */
  public Optional<SearchSource> find(String type) {
    return Optional.ofNullable(byType.get(type)).map(Entry::source);
  }

  Set<String> types() {
    return Set.copyOf(byType.keySet());
  }

  /** Calls back when a source comes, on the thread that brings it. */
  void onArrival(Consumer<String> listener) {
    listeners.add(listener);
  }

  @Override
  public Map<String, SearchSource> of(AgencyId agency) {
    Set<String> active = modules.active(agency);
    Map<String, SearchSource> found = new HashMap<>();
    byType.forEach(
        (type, entry) -> {
          if (entry.module().map(active::contains).orElse(true)) {
            found.put(type, entry.source());
          }
        });
    return found;
  }
}
