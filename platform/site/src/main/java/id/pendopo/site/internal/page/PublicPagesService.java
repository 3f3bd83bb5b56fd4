package id.pendopo.site.internal.page;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.event.Events;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.web.PublicPages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Throws kept pages away when what they show has changed. */
@Component
public final class PublicPagesService implements PublicPages {

  /** Event: public content of the event's agency changed. */
  public record PublicPagesChanged() {}

  private final Pages pages;
  private final CurrentAgency agency;
  private final Transactions transactions;
  private final Events events;

  @Activate
  public PublicPagesService(
      @Reference Pages pages,
      @Reference CurrentAgency agency,
      @Reference Transactions transactions,
      @Reference Events events) {
    this.pages = pages;
    this.agency = agency;
    this.transactions = transactions;
    this.events = events;
  }

  @Override
  public void changed() {
    if (!transactions.writing()) {
      throw new IllegalStateException("Public content changes in a write transaction");
    }
    AgencyId changed = agency.get().id();
    events.publish(new PublicPagesChanged());
    transactions.afterCommit(() -> pages.cache().changed(changed));
  }
}
