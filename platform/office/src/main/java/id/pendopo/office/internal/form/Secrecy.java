package id.pendopo.office.internal.form;

import id.pendopo.api.form.Answer;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.office.internal.form.expression.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the sensitive answers of a form from the others, parts them and joins them again. */
final class Secrecy {

  private static final String HIDDEN = "••••";

  private final FormDefinition definition;
  private final Set<String> sensitive;

  private Secrecy(FormDefinition definition, Set<String> sensitive) {
    this.definition = definition;
    this.sensitive = sensitive;
  }

  /** What is calculated from something sensitive is sensitive itself. */
  static Secrecy of(FormDefinition definition) {
    Map<String, FormField> all = new LinkedHashMap<>();
    for (FormField field : definition.fields()) {
      all.put(field.key(), field);
      if (field.kind() instanceof FieldKind.Rows rows) {
        rows.fields()
            .forEach(
                inner ->
                    all.put(
                        inner.key(),
                        field.sensitive()
                            ? new FormField(
                                inner.key(),
                                inner.label(),
                                inner.help(),
                                inner.required(),
                                true,
                                inner.showWhen(),
                                inner.kind())
                            : inner));
      }
    }
    Set<String> sensitive = new HashSet<>();
    all.values().stream()
        .filter(FormField::sensitive)
        .filter(field -> !(field.kind() instanceof FieldKind.Rows))
        .forEach(field -> sensitive.add(field.key()));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (FormField field : all.values()) {
        if (field.kind() instanceof FieldKind.Calculation calculation
            && FormModel.named(Expression.of(calculation.formula())).stream()
                .anyMatch(sensitive::contains)) {
          grows |= sensitive.add(field.key());
        }
      }
    }
    return new Secrecy(definition, Set.copyOf(sensitive));
  }

  boolean sensitive(String key) {
    return sensitive.contains(key);
  }

  /** The sensitive answers by path, {@code key} or {@code list.row.key}. */
  Map<String, Answer> secret(Map<String, Answer> answers) {
    Map<String, Answer> secret = new LinkedHashMap<>();
    answers.forEach(
        (key, answer) -> {
          if (sensitive.contains(key)) {
            secret.put(key, answer);
          } else if (answer instanceof Answer.Rows rows) {
            for (int i = 0; i < rows.rows().size(); i++) {
              for (Map.Entry<String, Answer> cell : rows.rows().get(i).entrySet()) {
                if (sensitive.contains(cell.getKey())) {
                  secret.put(key + "." + i + "." + cell.getKey(), cell.getValue());
                }
              }
            }
          }
        });
    return secret;
  }

  /** The answers without those that are sensitive. */
  Map<String, Answer> plain(Map<String, Answer> answers) {
    Map<String, Answer> plain = new LinkedHashMap<>();
    answers.forEach(
        (key, answer) -> {
          if (sensitive.contains(key)) {
            return;
          }
          plain.put(
              key,
              answer instanceof Answer.Rows rows
                  ? new Answer.Rows(
                      rows.rows().stream()
                          .map(
                              row -> {
                                Map<String, Answer> rest = new LinkedHashMap<>(row);
                                rest.keySet().removeAll(sensitive);
                                return rest;
                              })
                          .toList())
                  : answer);
        });
    return plain;
  }

  /** Both together again, in the order of the fields. */
  Map<String, Answer> joined(Map<String, Answer> plain, Map<String, Answer> secret) {
    Map<String, Answer> joined = new LinkedHashMap<>();
    for (FormField field : definition.fields()) {
      String key = field.key();
      if (secret.containsKey(key)) {
        joined.put(key, secret.get(key));
      } else if (plain.get(key) instanceof Answer.Rows rows) {
        List<Map<String, Answer>> full = new ArrayList<>();
        for (int i = 0; i < rows.rows().size(); i++) {
          Map<String, Answer> row = new HashMap<>(rows.rows().get(i));
          String prefix = key + "." + i + ".";
          secret.forEach(
              (path, answer) -> {
                if (path.startsWith(prefix)) {
                  row.put(path.substring(prefix.length()), answer);
                }
              });
          full.add(row);
        }
        joined.put(key, new Answer.Rows(full));
      } else if (plain.containsKey(key)) {
        joined.put(key, plain.get(key));
      }
    }
    return joined;
  }

  /** What everybody may see of a sensitive answer: of a number of digits the last three. */
  static Answer masked(Answer answer) {
    return switch (answer) {
      case Answer.Text text when text.value().matches("\\+?[0-9]{8,16}") ->
          new Answer.Text(HIDDEN + text.value().substring(text.value().length() - 3));
      case Answer.Attached attached ->
          new Answer.Text(HIDDEN + " (" + attached.files().size() + ")");
      default -> new Answer.Text(HIDDEN);
    };
  }
}
