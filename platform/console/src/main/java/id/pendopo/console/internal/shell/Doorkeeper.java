package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.VaadinSession;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.console.internal.Texts;
import id.pendopo.console.internal.signin.SignInView;
import id.pendopo.console.internal.visit.Visit;
import id.pendopo.console.internal.visit.Visits;
import java.util.Locale;
import java.util.Optional;

/** Looks at everybody who wants into a view. */
public final class Doorkeeper {

  /** Where somebody wanted to go before they were asked to sign in. */
  public static final String WANTED = "pendopo.wanted";

  private final Visits visits;
  private final Views views;
  private final Guard guard;
  private final Pages pages;
  private final CurrentAgency currentAgency;

  public Doorkeeper(
      Visits visits, Views views, Guard guard, Pages pages, CurrentAgency currentAgency) {
    this.visits = visits;
    this.views = views;
    this.guard = guard;
    this.pages = pages;
    this.currentAgency = currentAgency;
  }

  /** Stands at a page that was just opened. */
  public void watch(UI ui) {
    pages.opened(ui);
    ui.setLocale(visits.current().map(Visit::locale).orElse(Locale.of("id", "ID")));
    Words.lostConnection(ui);
    ui.addBeforeEnterListener(this::enter);
    ui.addAfterNavigationListener(event -> arrived(ui, event));
  }

  private void enter(BeforeEnterEvent event) {
    Optional<Visit> visit = visits.current();
    if (event.getNavigationTarget() == SignInView.class) {
      boolean link =
          event.getLocation().getQueryParameters().getSingleParameter("token").isPresent();
      if (visit.isPresent() && !link) {
        event.forwardTo("");
      }
      return;
    }
    if (visit.isEmpty()) {
      remember(event.getLocation());
      event.forwardTo(SignInView.class);
      return;
    }
    views
        .find(event.getNavigationTarget())
        .ifPresent(
            entry -> {
              switch (guard.verdict(entry)) {
                case OPEN -> {}
                case FORBIDDEN -> event.rerouteToError(AccessDeniedException.class);
                case ABSENT -> event.rerouteToError(NotFoundException.class);
              }
            });
  }

  private static void remember(Location location) {
    VaadinSession session = VaadinSession.getCurrent();
    if (session.getAttribute(WANTED) == null && !location.getPath().isEmpty()) {
      session.setAttribute(WANTED, location.getPathWithQueryParameters());
    }
  }

  private void arrived(UI ui, AfterNavigationEvent event) {
    Optional<Entry> entry =
        event.getActiveChain().stream()
            .findFirst()
            .flatMap(element -> views.find(element.getClass()));
    OpenPage page = pages.of(ui);
    page.view = entry.map(Entry::key).orElse(null);
    entry.ifPresent(
        view ->
            title(
                ui,
                view.title().in(ui.getLocale())
                    + " · "
                    + currentAgency.find().map(agency -> agency.name()).orElse("")
                    + " · "
                    + Texts.say("product")));
  }

  /** Names the window last of all: the router empties the title of views without an annotation. */
  public static void title(UI ui, String title) {
    ui.beforeClientResponse(ui, context -> ui.getPage().setTitle(title));
  }
}
