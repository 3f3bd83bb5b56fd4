package id.pendopo.office.internal;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.module.ModuleBundles;
import id.pendopo.api.module.Modules;
import java.util.Optional;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says whether the current agency uses the module that something comes from. */
@Component(service = ModuleGate.class)
public final class ModuleGate {

  private final Modules modules;
  private final CurrentAgency agency;

  @Activate
  public ModuleGate(@Reference Modules modules, @Reference CurrentAgency agency) {
    this.modules = modules;
    this.agency = agency;
  }

  /** Whether it is for the current agency; what comes from the platform is for all. */
  public boolean open(ServiceReference<?> from) {
    Optional<String> module = ModuleBundles.moduleOf(from.getBundle());
    return module.isEmpty() || modules.enabled(agency.get().id(), module.get());
  }
}
