package id.pendopo.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.Set;

/**
 * What the console says to the servlet that shows it.
 *
 * <p>Every method may be called by several request threads at once.
 */
public interface ConsoleHooks {

  /**
   * An instance of a view, layout, error view or {@code I18NProvider}; with an empty answer Vaadin
   * calls the constructor without arguments.
   *
   * <p>Called under the lock of the person's session: it must not wait for a module to start.
   */
  Optional<Object> create(Class<?> type);

  /** Puts the routes known so far; called once at each start, before the first request. */
  default void routes(Routes routes) {}

  /** Views for what goes wrong, each a {@code HasErrorParameter}; asked once at each start. */
  default Set<Class<? extends Component>> errorViews() {
    return Set.of();
  }

  /** A browser came for the first time; called under the session's lock. */
  default void sessionCreated(VaadinSession session) {}

  /** A session ended, by time, by sign-out or because the console stops. */
  default void sessionDestroyed(VaadinSession session) {}

  /**
   * Runs what {@code UI.access} and {@code VaadinSession.access} put into a session's queue, under
   * the session's lock, on whichever thread lets go of it: bind to the thread what belongs to the
   * session, and nothing of that thread's own.
   *
   * @param tasks everything that waits; to be run once
   */
  default void around(VaadinSession session, Runnable tasks) {
    tasks.run();
  }

  /** A tab was opened; its view is not chosen yet, so a sign-in check can be added here. */
  default void uiCreated(UI ui) {}
}
