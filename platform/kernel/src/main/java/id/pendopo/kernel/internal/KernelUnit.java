package id.pendopo.kernel.internal;

import id.pendopo.api.persistence.EntityUnit;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The kernel's own tables. */
@Component
public final class KernelUnit implements EntityUnit {

  @Override
  public String id() {
    return "kernel";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(ModuleRecord.class, Enablement.class, JobRecord.class);
  }
}
