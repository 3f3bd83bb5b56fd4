package id.pendopo.office.internal.calendar;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.calendar.CalendarAmended;
import id.pendopo.api.event.EventListener;
import id.pendopo.api.event.Events;
import id.pendopo.api.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells every agency that a national table was amended: an event belongs to one agency, and a
 * transaction too, so one event becomes as many as there are agencies. After a crash in between all
 * are told again.
 */
@Component
public final class TellAgencies implements EventListener<NationalTableValid> {

  private final Agencies agencies;
  private final CurrentAgency current;
  private final Transactions transactions;
  private final Events events;

  @Activate
  public TellAgencies(
      @Reference Agencies agencies,
      @Reference CurrentAgency current,
      @Reference Transactions transactions,
      @Reference Events events) {
    this.agencies = agencies;
    this.current = current;
    this.transactions = transactions;
    this.events = events;
  }

  @Override
  public Class<NationalTableValid> type() {
    return NationalTableValid.class;
  }

  @Override
  public String name() {
    return "office.tell-agencies-of-holidays";
  }

  @Override
  public void on(NationalTableValid event) {
    CalendarAmended amended = new CalendarAmended(event.from(), event.to(), "", event.decree());
    for (Agency agency : agencies.all()) {
      current.runIn(
          agency.id(),
          () ->
              transactions.write(
                  () -> {
                    events.publish(amended);
                    return true;
                  }));
    }
  }
}
