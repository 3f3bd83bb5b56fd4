package id.pendopo.api.transfer;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a file that is not empty.
 *
 * @param number as a spreadsheet counts, the head being 1
 * @param cells by {@link ImportColumn#key()}, without spaces around them; columns that the file
 *     does not have are absent
 */
public record ImportLine(int number, Map<String, String> cells) {

  public ImportLine {
    cells = Map.copyOf(cells);
  }

  /** What stands in a column; empty where nothing does. */
  public String text(String key) {
    return cells.getOrDefault(key, "");
  }

  /** What stands in a column, when something does. */
  public Optional<String> given(String key) {
    return Optional.of(text(key)).filter(text -> !text.isEmpty());
  }
}
