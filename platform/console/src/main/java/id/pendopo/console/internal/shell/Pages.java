package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/** Every open page and session of this node. Any thread. */
public final class Pages {

  private final Map<UI, OpenPage> pages = new ConcurrentHashMap<>();
  private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();

  public Pages() {}

  OpenPage opened(UI ui) {
    OpenPage page = new OpenPage(ui);
    pages.put(ui, page);
    ui.addDetachListener(event -> pages.remove(ui));
    return page;
  }

  OpenPage of(UI ui) {
    return pages.computeIfAbsent(ui, OpenPage::new);
  }

  List<OpenPage> all() {
    return List.copyOf(pages.values());
  }

  public void begun(VaadinSession session) {
    sessions.add(session);
  }

  public void ended(VaadinSession session) {
    sessions.remove(session);
    pages.keySet().removeIf(ui -> ui.getSession() == null || ui.getSession().equals(session));
  }

  List<VaadinSession> sessions() {
    return List.copyOf(sessions);
  }

  /** As {@link #ask}, for work whose end nobody waits for. */
  void tell(UI ui, Runnable work) {
    Future<Void> unused = ask(ui, work);
  }

  /**
   * Does something in a page under its session's lock, in the name of its visitor. Waits for
   * nothing; a page that is gone is left alone.
   */
  Future<Void> ask(UI ui, Runnable work) {
    try {
      return ui.access(
          () -> {
            if (ui.getSession() != null) {
              work.run();
            }
          });
    } catch (UIDetachedException gone) {
      pages.remove(ui);
      return CompletableFuture.completedFuture(null);
    }
  }
}
