package id.pendopo.api.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes tables for spreadsheets. Text is never taken for a formula. Rows are written as they come,
 * so that a long list needs no memory. Any thread.
 */
@ProviderType
public interface TableExport {

  /**
   * Writes a table and leaves the stream open.
   *
   * @param title name of the sheet; shortened to 31 characters where the format wants it
   * @param head names of the columns
   * @param rows cells in the order of the head: {@link String}, {@link Number}, {@link
   *     java.time.LocalDate}, or {@code null} for an empty one; others as their text
   * @throws IOException when the stream cannot be written to
   */
  void write(
      OutputStream out,
      TableFormat format,
      String title,
      List<String> head,
      Iterator<? extends List<?>> rows)
      throws IOException;
}
