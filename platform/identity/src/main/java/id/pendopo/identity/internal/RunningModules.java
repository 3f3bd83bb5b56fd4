package id.pendopo.identity.internal;

import id.pendopo.api.module.Module;
import id.pendopo.api.module.Modules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * The modules that run, as the kernel says. The kernel audits and so needs this part: it is asked
 * for at the first question and not while either of the two is being activated, which Declarative
 * Services could not untangle.
 */
final class RunningModules
    implements ServiceTrackerCustomizer<Modules, ServiceReference<Modules>>, AutoCloseable {

  private record Held(ServiceReference<Modules> reference, Modules modules) {}

  private final BundleContext context;
  private final ServiceTracker<Modules, ServiceReference<Modules>> tracker;
  private volatile @Nullable Held held;

  RunningModules(BundleContext context) {
    this.context = context;
    this.tracker = new ServiceTracker<>(context, Modules.class, this);
    tracker.open();
  }

  /** None while there is no kernel. Any thread. */
  List<Module> now() {
    ServiceReference<Modules> reference = tracker.getService();
    if (reference == null) {
      return List.of();
    }
    Held known = held;
    if (known == null || !known.reference().equals(reference)) {
      Modules modules = context.getService(reference);
      if (modules == null) {
        return List.of();
      }
      known = new Held(reference, modules);
      held = known;
    }
    return known.modules().running();
  }

  @Override
  public ServiceReference<Modules> addingService(ServiceReference<Modules> reference) {
    return reference;
  }

  @Override
  public void modifiedService(
      ServiceReference<Modules> reference, ServiceReference<Modules> same) {}

  @Override
  public void removedService(ServiceReference<Modules> reference, ServiceReference<Modules> same) {
    Held known = held;
    if (known != null && known.reference().equals(reference)) {
      held = null;
      context.ungetService(reference);
    }
  }

  @Override
  public void close() {
    tracker.close();
  }
}
