package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.notice.NoticeWatcher;
import id.pendopo.console.internal.visit.Visit;
import id.pendopo.console.internal.visit.Visits;
import java.util.Optional;
import java.util.Set;

/** Rings in every open page of whoever got a notice or read one, in other tabs too. */
public final class Bells implements NoticeWatcher {

  private final Pages pages;
  private final Visits visits;

  public Bells(Pages pages, Visits visits) {
    this.pages = pages;
    this.visits = visits;
  }

  @Override
  public void changed(AgencyId agency, Set<Long> accounts) {
    for (OpenPage page : pages.all()) {
      Optional<Visit> visit = visits.of(page.ui.getSession());
      boolean theirs =
          visit
              .filter(one -> one.agency().equals(agency))
              .map(one -> one.principal().account().id())
              .filter(account -> accounts.isEmpty() || accounts.contains(account))
              .isPresent();
      if (theirs) {
        pages.tell(page.ui, () -> ring(page.ui));
      }
    }
  }

  private static void ring(UI ui) {
    for (HasElement part : ui.getInternals().getActiveRouterTargetsChain()) {
      if (part instanceof MainLayout layout) {
        layout.ring();
      }
    }
  }
}
