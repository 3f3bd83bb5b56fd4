package id.pendopo.office.internal.transfer.console;

import id.pendopo.api.transfer.ImportDialogs;
import id.pendopo.api.transfer.Imports;
import id.pendopo.api.transfer.TableImport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens the dialog of an import. */
@Component
public final class TableDialogs implements ImportDialogs {

  private final Imports imports;

  @Activate
  public TableDialogs(@Reference Imports imports) {
    this.imports = imports;
  }

  @Override
  public void open(TableImport<?> into, Runnable stored) {
    new ImportDialog(imports, into, stored).open();
  }
}
