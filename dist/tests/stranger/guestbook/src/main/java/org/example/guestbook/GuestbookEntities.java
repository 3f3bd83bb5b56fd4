package org.example.guestbook;

import id.pendopo.api.persistence.EntityUnit;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The tables of this module. */
@Component
public final class GuestbookEntities implements EntityUnit {

  @Override
  public String id() {
    return GuestbookModule.ID;
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(Greeting.class);
  }
}
