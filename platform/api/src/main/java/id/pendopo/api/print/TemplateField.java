package id.pendopo.api.print;

import id.pendopo.api.text.LocalText;
import java.util.List;

/**
 * One thing that a template of a kind may use.
 *
 * @param name as it is written in the template, {@code [a-z][a-z0-9_]{0,39}}
 * @param label how it reads in the console
 * @param type what it holds
 * @param required whether nothing is printed without it; a list may still be empty
 * @param sample what stands there in a preview: text as it is, a number with a point, a day as
 *     {@code 2026-04-01}, {@code true} or {@code false}; empty for pictures and lists
 * @param columns fields of a row; empty unless it is a list
 * @param samples how many rows a preview has; 0 unless it is a list
 */
public record TemplateField(
    String name,
    LocalText label,
    FieldType type,
    boolean required,
    String sample,
    List<TemplateField> columns,
    int samples) {

  public TemplateField {
    columns = List.copyOf(columns);
    if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
      throw new IllegalArgumentException("Not a name of a field: " + name);
    }
    if ((type == FieldType.LIST) == columns.isEmpty()) {
      throw new IllegalArgumentException("A list has columns, and nothing else has: " + name);
    }
  }

  /** A field that must be filled. */
  public static TemplateField of(String name, FieldType type, String id, String en, String sample) {
    return new TemplateField(name, new LocalText(id, en), type, true, sample, List.of(), 0);
  }

  /** A field that may be left out. */
  public static TemplateField optional(
      String name, FieldType type, String id, String en, String sample) {
    return new TemplateField(name, new LocalText(id, en), type, false, sample, List.of(), 0);
  }

  /** A list of rows. */
  public static TemplateField list(
      String name, String id, String en, int samples, List<TemplateField> columns) {
    return new TemplateField(
        name, new LocalText(id, en), FieldType.LIST, false, "", columns, samples);
  }
}
