package id.pendopo.console.internal.shell;

import com.vaadin.flow.router.internal.HasUrlParameterFormat;
import id.pendopo.api.console.ConsoleView;
import id.pendopo.web.Routes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every view there is now; their routes come and go with them. Any thread. */
public final class Views {

  private static final Logger LOG = LoggerFactory.getLogger(Views.class);

  private final Map<ConsoleView, Entry> entries = new ConcurrentHashMap<>();
  private final Map<Class<?>, Entry> byType = new ConcurrentHashMap<>();
  private @Nullable Routes routes;

  /** Puts the routes of all views known so far, and of later ones as they come. */
  public synchronized void open(Routes opened) {
    routes = opened;
    entries.values().forEach(this::route);
  }

  /** Takes a view in; one whose path or class is taken already is left out and reported. */
  public synchronized void add(ConsoleView view, Optional<String> module) {
    Entry entry = Entry.of(view, module);
    boolean taken = entries.values().stream().anyMatch(e -> e.path().equals(entry.path()));
    if (taken || byType.putIfAbsent(entry.type(), entry) != null) {
      LOG.error("View {} is left out: its path or class is taken", entry.path());
      return;
    }
    entries.put(view, entry);
    route(entry);
  }

  public synchronized void remove(ConsoleView view) {
    Entry entry = entries.remove(view);
    if (entry == null) {
      return;
    }
    byType.remove(entry.type(), entry);
    Routes opened = routes;
    if (opened != null) {
      opened.remove(HasUrlParameterFormat.getTemplate(entry.path(), entry.type()));
    }
  }

  private void route(Entry entry) {
    Routes opened = routes;
    if (opened == null) {
      return;
    }
    try {
      opened.add(entry.path(), entry.type(), MainLayout.class);
    } catch (RuntimeException e) {
      LOG.error("View {} has no address", entry.path(), e);
    }
  }

  public Optional<Entry> find(Class<?> type) {
    return Optional.ofNullable(byType.get(type));
  }

  public Optional<Entry> find(String path) {
    return entries.values().stream().filter(e -> e.path().equals(path)).findFirst();
  }

  /** All of them, by place and then by path. */
  public List<Entry> all() {
    return entries.values().stream()
        .sorted(Comparator.comparingInt(Entry::order).thenComparing(Entry::path))
        .toList();
  }
}
