package id.pendopo.persistence.internal;

import id.pendopo.api.event.EventListener;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Watches for event listeners. Without a service of its own, as {@link UnitFollower}: to get a
 * listener is to make it, and nobody may be waiting for this one meanwhile.
 */
@Component(
    service = {},
    immediate = true)
@SuppressWarnings("rawtypes") // the service's class has no parameter
public final class ListenerFollower {

  private final ServiceTracker<EventListener, Delivery> tracker;

  @Activate
  public ListenerFollower(BundleContext context, @Reference Deliveries deliveries) {
    tracker = new ServiceTracker<>(context, EventListener.class, deliveries);
    tracker.open();
  }

  @Deactivate
  void close() {
    tracker.close();
  }
}
