package id.pendopo.persistence.internal;

import id.pendopo.api.persistence.EntityUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Watches for entity units. A component without a service of its own: a store that opens wakes half
 * of the platform, and nobody may be waiting for this one to be made while that happens.
 */
@Component(
    service = {},
    immediate = true)
public final class UnitFollower {

  private final ServiceTracker<EntityUnit, Units.Opened> tracker;

  @Activate
  public UnitFollower(BundleContext context, @Reference Units units) {
    tracker = new ServiceTracker<>(context, EntityUnit.class, units);
    tracker.open();
  }

  @Deactivate
  void close() {
    tracker.close();
  }
}
