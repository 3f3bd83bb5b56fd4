package id.pendopo.documents.internal;

import id.pendopo.api.persistence.EntityUnit;
import id.pendopo.documents.internal.print.LetterheadRow;
import id.pendopo.documents.internal.print.TemplateVersionRow;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * The tables of files, of the text inside them, and of templates. Migrations are numbered by room:
 * templates and letterheads from 200.
 */
@Component
public final class DocumentsUnit implements EntityUnit {

  /** Selects the store of this unit. */
  public static final String STORE = "(unit=documents)";

  @Override
  public String id() {
    return "documents";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(
        StoredFileRecord.class,
        PageTextRecord.class,
        TemplateVersionRow.class,
        LetterheadRow.class);
  }
}
