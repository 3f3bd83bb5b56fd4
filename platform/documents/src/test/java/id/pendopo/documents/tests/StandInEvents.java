package id.pendopo.documents.tests;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.event.EventListener;
import id.pendopo.api.event.Events;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.persistence.TenantBinding;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.framework.BundleContext;

/** Delivers events after the commit on one thread. */
final class StandInEvents implements Events {

  private final BundleContext context;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();

  private StandInEvents(BundleContext context) {
    this.context = context;
  }

  static void register(BundleContext context) {
    context.registerService(Events.class, new StandInEvents(context), null);
  }

  @Override
  public void publish(Record event) {
    Transactions transactions = context.getService(context.getServiceReference(Transactions.class));
    TenantBinding tenant = context.getService(context.getServiceReference(TenantBinding.class));
    if (!transactions.writing()) {
      throw new IllegalStateException();
    }
    AgencyId agency = tenant.current().orElseThrow();
    transactions.afterCommit(() -> worker.execute(() -> deliver(tenant, agency, event)));
  }

  @SuppressWarnings("unchecked")
  private void deliver(TenantBinding tenant, AgencyId agency, Record event) {
    try {
      for (var reference : context.getAllServiceReferences(EventListener.class.getName(), null)) {
        EventListener<Record> listener = (EventListener<Record>) context.getService(reference);
        if (listener.type() == event.getClass()) {
          tenant.callIn(
              agency,
              () -> {
                listener.on(event);
                return true;
              });
        }
      }
    } catch (Exception e) {
      e.printStackTrace();
    }
  }
}
