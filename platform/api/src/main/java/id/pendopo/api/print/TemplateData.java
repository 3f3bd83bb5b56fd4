package id.pendopo.api.print;

import id.pendopo.api.document.FileId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in the fields of one document. Not thread-safe while it is filled; it is copied when
 * it is handed over.
 */
public final class TemplateData {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Begins without any field. */
  public static TemplateData of() {
    return new TemplateData();
  }

  /** Blank means left out. */
  public TemplateData text(String field, String text) {
    if (!text.isBlank()) {
      values.put(field, text);
    }
    return this;
  }

  public TemplateData number(String field, BigDecimal number) {
    values.put(field, number);
    return this;
  }

  public TemplateData number(String field, long number) {
    return number(field, BigDecimal.valueOf(number));
  }

  /**
   * An amount.
   *
   * @param rupiah at most two decimals
   */
  public TemplateData money(String field, BigDecimal rupiah) {
    return number(field, rupiah);
  }

  public TemplateData date(String field, LocalDate day) {
    values.put(field, day);
    return this;
  }

  public TemplateData yes(String field, boolean yes) {
    values.put(field, yes);
    return this;
  }

  /** A PNG or JPEG of the current agency. */
  public TemplateData image(String field, FileId file) {
    values.put(field, file);
    return this;
  }

  public TemplateData rows(String field, List<TemplateData> rows) {
    values.put(field, List.copyOf(rows));
    return this;
  }

  /**
   * What stands in a field: a {@code String}, {@code BigDecimal}, {@code LocalDate}, {@code
   * Boolean}, {@link FileId} or a list of these data.
   */
  public Optional<Object> value(String field) {
    return Optional.ofNullable(values.get(field));
  }

  /** The names of the fields that hold something. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }
}
