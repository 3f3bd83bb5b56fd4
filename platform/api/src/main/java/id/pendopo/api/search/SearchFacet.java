package id.pendopo.api.search;

import id.pendopo.api.text.LocalText;
import java.util.List;

/**
 * How what was found divides itself, counted over all of it and not over one page. What was
 * withdrawn within the last moment may still be counted.
 *
 * @param kind by what it divides
 * @param values those that occur, the most frequent first, years from the newest; at most 50
 */
public record SearchFacet(Kind kind, List<Value> values) {

  /** By what hits can be divided, in the order in which they are shown. */
  public enum Kind {
    TYPE("type", "Jenis", "Type"),
    CLASS("class", "Klasifikasi", "Class"),
    CATEGORY("category", "Kategori", "Category"),
    UNIT("unit", "Unit", "Unit"),
    YEAR("year", "Tahun", "Year"),
    AGENCY("agency", "Instansi", "Agency");

    private final String key;
    private final LocalText displayName;

    Kind(String key, String id, String en) {
      this.key = key;
      displayName = new LocalText(id, en);
    }

    /** Name in JSON. */
    public String key() {
      return key;
    }

    public LocalText displayName() {
      return displayName;
    }
  }

  /**
   * One value.
   *
   * @param value as {@link SearchFilter} takes it
   * @param label as people read it
   * @param count how many of the documents found have it
   */
  public record Value(String value, LocalText label, long count) {}

  public SearchFacet {
    values = List.copyOf(values);
  }
}
