package id.pendopo.documents.internal;

import id.pendopo.api.persistence.EntityUnit;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The tables of files and of the text inside them. */
@Component
public final class DocumentsUnit implements EntityUnit {

  static final String STORE = "(unit=documents)";

  @Override
  public String id() {
    return "documents";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(
        StoredFileRecord.class,
        PageTextRecord.class,
        FileCheckRecord.class,
        FileDamageRecord.class,
        InfectionRecord.class,
        ShareRecord.class);
  }
}
