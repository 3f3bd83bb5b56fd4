package id.pendopo.api.transfer;

import org.osgi.annotation.versioning.ProviderType;

/** Lets somebody at the console choose a table, see what each row would do, and store it. */
@ProviderType
public interface ImportDialogs {

  /**
   * Opens the dialog in the window of the caller.
   *
   * @param stored run after rows were stored, to show them
   */
  void open(TableImport<?> into, Runnable stored);
}
