package id.pendopo.office.internal.form;

import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormField;
import id.pendopo.api.form.FormPages.Posted;
import id.pendopo.api.form.FormVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes what a page sent for its fields into the answers so far. */
final class PostedValues {

  private static final int MOST_ROWS = 50;

  private PostedValues() {}

  static void take(
      FormField field,
      Posted posted,
      Map<String, Object> values,
      Map<String, List<IncomingFile>> files) {
    if (field.kind() instanceof FieldKind.Rows rows) {
      List<Object> read = new ArrayList<>();
      for (int i = 0; i < MOST_ROWS && has(posted, field.key() + "." + i); i++) {
        Map<String, Object> row = new HashMap<>();
        for (FormField inner : rows.fields()) {
          one(inner, field.key() + "." + i + "." + inner.key(), posted, row, files);
        }
        read.add(row);
      }
      values.put(field.key(), read);
    } else {
      one(field, field.key(), posted, values, files);
    }
  }

  /** Every row sends an empty input of its own name, so that it counts without any answer. */
  private static boolean has(Posted posted, String row) {
    return posted.values().containsKey(row);
  }

  private static void one(
      FormField field,
      String name,
      Posted posted,
      Map<String, Object> into,
      Map<String, List<IncomingFile>> files) {
    List<String> given = posted.values().getOrDefault(name, List.of());
    switch (field.kind()) {
      case FieldKind.Place ignored -> {
        Map<String, Object> parts = new HashMap<>();
        for (String part : List.of("street", "areaName", "areaCode", "postcode")) {
          parts.put(part, posted.values().getOrDefault(name + "." + part, List.of("")).getFirst());
        }
        into.put(field.key(), parts);
      }
      case FieldKind.Choice choice when choice.many() ->
          into.put(field.key(), given.stream().filter(value -> !value.isEmpty()).toList());
      case FieldKind.Files ignored -> {
        if (posted.values().containsKey("_drop." + name)) {
          files.remove(name);
        }
        List<IncomingFile> came = posted.files().getOrDefault(name, List.of());
        if (!came.isEmpty()) {
          files.computeIfAbsent(name, key -> new ArrayList<>()).addAll(came);
        }
      }
      default -> {
        if (field.kind().asked()) {
          into.put(field.key(), given.isEmpty() ? "" : given.getFirst());
        }
      }
    }
  }

  /**
   * Adds or removes a row, as a button asked; rows behind a removed one move up with their files.
   */
  static void lists(
      FormVersion form,
      String action,
      Map<String, Object> values,
      Map<String, List<IncomingFile>> files) {
    if (!action.matches("(add:[a-z0-9_]+|remove:[a-z0-9_]+\\.[0-9]{1,2})")) {
      return;
    }
    String[] target = action.substring(action.indexOf(':') + 1).split("\\.");
    String key = target[0];
    boolean list =
        form.definition().field(key).stream()
            .anyMatch(field -> field.kind() instanceof FieldKind.Rows);
    if (!list) {
      return;
    }
    List<Object> rows = new ArrayList<>();
    if (values.get(key) instanceof List<?> before) {
      rows.addAll(before);
    }
    if (target.length == 1) {
      if (rows.size() < MOST_ROWS) {
        rows.add(new HashMap<String, Object>());
      }
    } else {
      int gone = Integer.parseInt(target[1]);
      if (gone < rows.size()) {
        rows.remove(gone);
        files.keySet().removeIf(name -> name.startsWith(key + "." + gone + "."));
        for (int i = gone; i < rows.size(); i++) {
          String from = key + "." + (i + 1) + ".";
          String to = key + "." + i + ".";
          Stream.of(files.keySet().toArray(new String[0]))
              .filter(name -> name.startsWith(from))
              .forEach(name -> files.put(to + name.substring(from.length()), files.remove(name)));
        }
      }
    }
    values.put(key, rows);
  }
}
