package id.pendopo.site.tests.guest;

import id.pendopo.api.persistence.EntityUnit;
import java.util.List;
import org.osgi.service.component.annotations.Component;

@Component
public class GuestEntities implements EntityUnit {
  @Override
  public String id() {
    return "guest";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(Note.class);
  }
}
