package id.pendopo.api.transfer;

import id.pendopo.api.text.LocalText;
import java.util.List;

/**
 * A column that a table may have.
 *
 * @param key name of the field in the module and in problems, such as {@code serviceStart}
 * @param name what stands in the first row of the file, in lower case, such as {@code tmt}
 * @param others further names under which it comes, in lower case
 * @param needed whether a file without it is refused
 * @param digits whether its cells are numbers of many digits (NIP, NIK, telephone), which a
 *     spreadsheet rounds to fifteen; a rounded one is told as such
 */
public record ImportColumn(
    String key, LocalText name, List<String> others, boolean needed, boolean digits) {

  public ImportColumn {
    others = List.copyOf(others);
  }

  public static ImportColumn of(String key, String indonesian, String english, String... others) {
    return new ImportColumn(key, new LocalText(indonesian, english), List.of(others), false, false);
  }

  /** The same column, without which a file is refused. */
  public ImportColumn asNeeded() {
    return new ImportColumn(key, name, others, true, digits);
  }

  /** The same column, of numbers that must not be rounded. */
  public ImportColumn asDigits() {
    return new ImportColumn(key, name, others, needed, true);
  }
}
