package id.pendopo.persistence.tests.guest;

import id.pendopo.api.persistence.EntityUnit;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The entities of the guest book. */
@Component
public final class GuestUnit implements EntityUnit {

  @Override
  public String id() {
    return "guest";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(Visit.class);
  }
}
