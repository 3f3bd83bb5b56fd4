package id.pendopo.api.transfer;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes tables in: CSV (UTF-8 or Windows-1252; comma, semicolon or tab) or the first sheet of an
 * XLSX. The first row names the columns, in Indonesian or English, whatever the case; an unknown
 * column is refused, not passed over. The file is read in memory and never kept. Any thread; some
 * milliseconds a row.
 */
@ProviderType
public interface Imports {

  /** The most rows that one file may have. */
  int MOST_ROWS = 5_000;

  /** The most bytes that one file may have. */
  int MOST_BYTES = 5 * 1024 * 1024;

  /**
   * Takes a file in, all of it in one transaction.
   *
   * @param content the file, at most {@link #MOST_BYTES}
   * @param dryRun whether to say only what would happen
   * @param skipErrors whether the sound rows are stored although others are wrong; without it one
   *     wrong row keeps the whole file out
   * @throws id.pendopo.api.problem.Problem what {@link TableImport#demand} throws; 413 when the
   *     file is too large, 415 when it is neither CSV nor XLSX, 422 with the field {@code file}
   *     when it is empty or a column is unknown, there twice or missing
   */
  ImportReport run(TableImport<?> into, byte[] content, boolean dryRun, boolean skipErrors);
}
