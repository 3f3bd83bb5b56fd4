package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import id.pendopo.api.text.LocalText;
import id.pendopo.console.internal.Texts;
import id.pendopo.console.internal.shell.OpenPage.Place;
import id.pendopo.kernel.LifecycleParticipant;
import id.pendopo.web.VaadinCaches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads everybody out of a module that stops, and forgets its classes afterwards. */
public final class LeadingOut implements LifecycleParticipant {

  private static final Logger LOG = LoggerFactory.getLogger(LeadingOut.class);
  private static final long PATIENCE_MILLIS = 4_000;
  private static final long UPDATE_SECONDS = 90;

  private final Pages pages;
  private final Views views;
  private final Follower follower;
  private final Function<String, LocalText> moduleNames;
  private final Map<String, ClassLoader> loaders = new ConcurrentHashMap<>();

  public LeadingOut(
      Pages pages, Views views, Follower follower, Function<String, LocalText> moduleNames) {
    this.pages = pages;
    this.views = views;
    this.follower = follower;
    this.moduleNames = moduleNames;
  }

  /** First of all: people, then requests, then the rest. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public void started(Change change) throws Exception {
    for (Entry entry : views.all()) {
      if (entry.module().filter(change.module()::equals).isPresent()) {
        refuseForeign(change.module(), entry);
      }
    }
    for (OpenPage page : pages.all()) {
      Place back = page.back;
      if (back != null && back.module().equals(change.module())) {
        page.back = back.opened();
      }
      pages.tell(page.ui, () -> following(page.ui).forEach(view -> view.arrive(change.module())));
    }
    follower.wake();
  }

  private static List<FollowsModules> following(UI ui) {
    return ui.getInternals().getActiveRouterTargetsChain().stream()
        .filter(FollowsModules.class::isInstance)
        .map(FollowsModules.class::cast)
        .toList();
  }

  private static void refuseForeign(String module, Entry entry) {
    boolean own = entry.path().equals(module) || entry.path().startsWith(module + "/");
    if (!own || !entry.permission().startsWith(module + ".")) {
      throw new IllegalStateException(
          "View "
              + entry.path()
              + ": its path must begin with "
              + module
              + " and its permission with "
              + module
              + ".");
    }
  }

  @Override
  public void stopping(Change change) {
    ClassLoader loader = loader(change);
    if (loader == null) {
      return;
    }
    loaders.put(change.module(), loader);
    List<Future<Void>> led = new ArrayList<>();
    for (OpenPage page : pages.all()) {
      led.add(pages.ask(page.ui, () -> leave(page, change, loader)));
    }
    await(led);
  }

  private static @Nullable ClassLoader loader(Change change) {
    BundleWiring wiring = change.bundle().adapt(BundleWiring.class);
    return wiring == null ? null : wiring.getClassLoader();
  }

  /** Called under the lock of the page's session. */
  private void leave(OpenPage page, Change change, ClassLoader loader) {
    UI ui = page.ui;
    following(ui).forEach(view -> view.leave(change.module()));
    boolean inside = page.shows(change.module()) || Overlays.holds(ui, loader);
    if (!inside) {
      return;
    }
    if (!page.connected()) {
      // nobody would see it go: the page is opened afresh when its tab comes back
      VaadinSession session = ui.getSession();
      ui.close();
      session.removeUI(ui);
      return;
    }
    if (change.updating() && page.shows(change.module())) {
      page.back =
          new Place(
              change.module(),
              ui.getInternals().getActiveViewLocation().getPathWithQueryParameters(),
              Instant.now().plusSeconds(UPDATE_SECONDS),
              false);
    }
    LocalText name = moduleNames.apply(change.module());
    Follower.lead(ui, Texts.both(change.updating() ? "module.updating" : "module.stopping", name));
  }

  private static void await(List<Future<Void>> led) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    for (Future<Void> one : led) {
      try {
        one.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException busy) {
        LOG.warn("A page is busy and was not led out in time");
      } catch (ExecutionException e) {
        LOG.warn("A page could not be led out", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public void stopped(Change change) {
    ClassLoader loader = loaders.remove(change.module());
    if (loader == null) {
      return;
    }
    for (VaadinSession session : pages.sessions()) {
      WrappedSession wrapped = session.getSession();
      if (wrapped != null) {
        forget(wrapped, loader);
      }
    }
    VaadinCaches.forget(loader);
    follower.wake();
  }

  private static void forget(WrappedSession session, ClassLoader loader) {
    try {
      for (String name : List.copyOf(session.getAttributeNames())) {
        Object value = session.getAttribute(name);
        if (value != null && loader.equals(value.getClass().getClassLoader())) {
          session.removeAttribute(name);
        }
      }
    } catch (IllegalStateException ended) {
      LOG.debug("A session ended meanwhile");
    }
  }
}
