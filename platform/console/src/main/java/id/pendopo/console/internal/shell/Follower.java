package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import id.pendopo.api.console.Notices;
import id.pendopo.api.text.LocalText;
import id.pendopo.console.internal.Texts;
import id.pendopo.console.internal.shell.OpenPage.Place;
import id.pendopo.console.internal.visit.Visit;
import id.pendopo.console.internal.visit.Visits;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps open pages true: twice a second, and at once when told, it compares what each page shows
 * with what its visitor may see now. A page is touched only where that differs.
 */
public final class Follower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final long PERIOD_MILLIS = 500;

  private final Pages pages;
  private final Visits visits;
  private final Views views;
  private final Menu.Maker menus;
  private final Function<String, LocalText> moduleNames;
  private final Predicate<String> changing;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("console-follower").factory());

  /**
   * @param changing whether a module is just being started or stopped: then {@link LeadingOut}
   *     tells its visitors why
   */
  public Follower(
      Pages pages,
      Visits visits,
      Views views,
      Menu.Maker menus,
      Function<String, LocalText> moduleNames,
      Predicate<String> changing) {
    this.pages = pages;
    this.visits = visits;
    this.views = views;
    this.menus = menus;
    this.moduleNames = moduleNames;
    this.changing = changing;
  }

  public void start() {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Something changed: looks soon. Any thread, returns at once. */
  public void wake() {
    if (asked.compareAndSet(false, true)) {
      try {
        thread.execute(
            () -> {
              asked.set(false);
              look();
            });
      } catch (RejectedExecutionException closing) {
        LOG.debug("The console is closing");
      }
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void look() {
    Map<Object, Menu> made = new HashMap<>();
    for (OpenPage page : pages.all()) {
      try {
        look(page, made);
      } catch (RuntimeException e) {
        LOG.warn("A page could not be followed", e);
      }
    }
  }

  private void look(OpenPage page, Map<Object, Menu> made) {
    Optional<Visit> visit = visits.of(page.ui.getSession());
    if (visit.isEmpty()) {
      return;
    }
    if (!visits.inForce(visit.get())) {
      sendAway(page);
      return;
    }
    Menu menu =
        made.computeIfAbsent(
            List.of(visit.get().principal().account().id(), visit.get().agency()),
            key -> menuOf(visit.get()));
    Menu shown = page.shown;
    if (shown != null && !shown.equals(menu)) {
      page.shown = menu;
      pages.tell(page.ui, () -> redraw(page.ui, menu));
    }
    Entry.Key view = page.view;
    boolean onItsWay = view != null && view.module().filter(changing).isPresent();
    if (view != null && !onItsWay && !menu.reachable().contains(view.path())) {
      page.view = null;
      pages.tell(page.ui, () -> lead(page.ui, gone(view)));
    }
    comeBack(page, menu);
  }

  private Menu menuOf(Visit visit) {
    try {
      return visits.callAs(visit, menus::make);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The account is no longer in force: its pages go to the sign-in, which ends the session. */
  private void sendAway(OpenPage page) {
    if (!page.sentAway) {
      page.sentAway = true;
      pages.tell(page.ui, () -> page.ui.getPage().setLocation(Words.SIGN_IN));
    }
  }

  private static void redraw(UI ui, Menu menu) {
    for (HasElement part : ui.getInternals().getActiveRouterTargetsChain()) {
      if (part instanceof MainLayout layout) {
        layout.show(menu);
      } else if (part instanceof FollowsModules view) {
        view.modulesChanged();
      }
    }
  }

  /** Takes a visitor home from a view that is not for them any more. */
  static void lead(UI ui, LocalText why) {
    ui.navigate("");
    Overlays.close(ui);
    Notices.info(why);
  }

  private LocalText gone(Entry.Key view) {
    boolean exists = views.find(view.path()).isPresent();
    return view.module()
        .map(module -> Texts.both("view.module-gone", moduleNames.apply(module)))
        .filter(text -> !exists || view.module().isPresent())
        .orElseGet(() -> Texts.both("view.permission-gone"));
  }

  private void comeBack(OpenPage page, Menu menu) {
    Place place = page.back;
    if (place == null || (!place.open() && Instant.now().isBefore(place.until()))) {
      return;
    }
    if (Instant.now().isAfter(place.until())) {
      page.back = null;
      return;
    }
    boolean runs =
        views.all().stream()
            .anyMatch(
                entry ->
                    entry.module().equals(Optional.of(place.module()))
                        && menu.reachable().contains(entry.path())
                        && (place.location().equals(entry.path())
                            || place.location().startsWith(entry.path() + "/")
                            || place.location().startsWith(entry.path() + "?")));
    if (runs) {
      page.back = null;
      pages.tell(
          page.ui,
          () -> {
            // who has gone elsewhere meanwhile is left there
            Entry.Key now = page.view;
            if (now == null || now.path().isEmpty()) {
              page.ui.navigate(place.location());
              Notices.info(Texts.both("module.updated", moduleNames.apply(place.module())));
            }
          });
    }
  }
}
