package id.pendopo.site.internal.rest;

import id.pendopo.api.persistence.EntityUnit;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** What the site stores. */
@Component
public final class SiteEntities implements EntityUnit {

  @Override
  public String id() {
    return "site";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(StoredAnswer.class);
  }
}
