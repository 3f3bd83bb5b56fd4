package id.pendopo.office.internal.form;

import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what differs between two versions of a form, field by field. */
public final class DefinitionChanges {

  private DefinitionChanges() {}

  /** One sentence for each difference; empty when there is none. */
  public static List<LocalText> between(FormDefinition before, FormDefinition after) {
    List<LocalText> changes = new ArrayList<>();
    if (!before.title().equals(after.title())
        || !before.intro().equals(after.intro())
        || before.layout() != after.layout()) {
      changes.add(
          new LocalText(
              "Judul, pengantar, atau susunan halaman berubah.",
              "Title, introduction or layout changed."));
    }
    Map<String, FormField> old = byKey(before);
    Map<String, FormField> now = byKey(after);
    now.forEach(
        (key, field) -> {
          FormField was = old.get(key);
          if (was == null) {
            changes.add(new LocalText("Baru: " + field.label().id(), "New: " + field.label().en()));
          } else if (!bare(was).equals(bare(field))) {
            changes.add(
                new LocalText("Berubah: " + field.label().id(), "Changed: " + field.label().en()));
          }
        });
    old.forEach(
        (key, field) -> {
          if (!now.containsKey(key)) {
            changes.add(
                new LocalText("Dihapus: " + field.label().id(), "Removed: " + field.label().en()));
          }
        });
    List<String> common = now.keySet().stream().filter(old::containsKey).toList();
    if (!common.equals(old.keySet().stream().filter(now::containsKey).toList())) {
      changes.add(new LocalText("Urutan isian berubah.", "The order of the fields changed."));
    }
    return List.copyOf(changes);
  }

  /** A list without its fields, which are compared one by one. */
  private static FormField bare(FormField field) {
    return field.kind() instanceof FieldKind.Rows rows
        ? new FormField(
            field.key(),
            field.label(),
            field.help(),
            field.required(),
            field.sensitive(),
            field.showWhen(),
            new FieldKind.Rows(List.of(), rows.least(), rows.most()))
        : field;
  }

  private static Map<String, FormField> byKey(FormDefinition definition) {
    Map<String, FormField> fields = new LinkedHashMap<>();
    for (FormField field : definition.fields()) {
      fields.put(field.key(), field);
      if (field.kind() instanceof FieldKind.Rows rows) {
        rows.fields().forEach(inner -> fields.put(inner.key(), inner));
      }
    }
    return fields;
  }
}
