package id.pendopo.information;

import id.pendopo.api.persistence.EntityUnit;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The tables of this module. */
@Component
public final class InformationEntities implements EntityUnit {

  @Override
  public String id() {
    return InformationModule.ID;
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(Document.class, DocumentFile.class);
  }
}
