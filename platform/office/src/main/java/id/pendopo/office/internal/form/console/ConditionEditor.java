package id.pendopo.office.internal.form.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.pendopo.api.console.Parts;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.office.internal.form.ConditionWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When a field is shown: picked from fields and answers, and said in words below. */
final class ConditionEditor {

  /** What can be picked; the rest is written by hand. */
  private enum Test {
    IS,
    IS_NOT,
    AT_LEAST,
    AT_MOST,
    FILLED
  }

  private final FormDefinition definition;
  private final TextArea expression =
      new TextArea(show("Tampil bila (kosong: selalu)", "Shown when (empty: always)"));
  private final Span words = new Span();
  private final Div box;

  ConditionEditor(FormDefinition definition, Optional<FormField> of) {
    this.definition = definition;
    expression.setWidthFull();
    expression.setValueChangeMode(ValueChangeMode.EAGER);
    expression.addValueChangeListener(change -> follow());
    expression.setValue(of.flatMap(FormField::showWhen).orElse(""));
    words.addClassName("pendopo-second");
    words.getElement().setAttribute("aria-live", "polite");
    List<FormField> others =
        definition.fields().stream()
            .flatMap(
                field ->
                    field.kind() instanceof FieldKind.Rows rows
                        ? rows.fields().stream()
                        : Stream.of(field))
            .filter(field -> field.kind().asked() || field.kind() instanceof FieldKind.Calculation)
            .filter(field -> of.isEmpty() || !field.key().equals(of.get().key()))
            .toList();
    box = Parts.stack(picker(others), expression, words);
    follow();
  }

  Component component() {
    return box;
  }

  Optional<String> expression() {
    return Optional.of(expression.getValue().strip()).filter(text -> !text.isEmpty());
  }

  private Div picker(List<FormField> others) {
    Select<FormField> field = new Select<>();
    field.setLabel(show("Tambah syarat: isian", "Add a condition: field"));
    field.setItems(others);
    field.setItemLabelGenerator(one -> one == null ? "" : show(one.label()));
    Select<Test> test = new Select<>();
    test.setLabel(show("syarat", "condition"));
    test.setItems(Test.values());
    test.setItemLabelGenerator(ConditionEditor::name);
    test.setValue(Test.IS);
    TextField value = new TextField(show("jawaban", "answer"));
    test.addValueChangeListener(change -> value.setVisible(change.getValue() != Test.FILLED));
    field.addValueChangeListener(
        change -> {
          if (change.getValue() != null
              && change.getValue().kind() instanceof FieldKind.Choice choice) {
            value.setHelperText(
                String.join(", ", choice.options().stream().map(FieldKind.Option::value).toList()));
          } else {
            value.setHelperText(null);
          }
        });
    Button add =
        Parts.quiet(
            show("Tambahkan", "Add"),
            () -> {
              if (field.getValue() != null) {
                append(condition(field.getValue(), test.getValue(), value.getValue().strip()));
              }
            });
    return Parts.form(field, test, value, add);
  }

  private static String name(Test test) {
    return switch (test) {
      case IS -> show("adalah", "is");
      case IS_NOT -> show("bukan", "is not");
      case AT_LEAST -> show("paling sedikit", "is at least");
      case AT_MOST -> show("paling banyak", "is at most");
      case FILLED -> show("diisi", "is filled in");
    };
  }

  private void append(String condition) {
    String before = expression.getValue().strip();
    expression.setValue(before.isEmpty() ? condition : before + " and " + condition);
  }

  private static String condition(FormField field, Test test, String answer) {
    String key = field.key();
    if (test == Test.FILLED) {
      return "filled(" + key + ")";
    }
    if (field.kind() instanceof FieldKind.Choice choice && choice.many()) {
      String has = "has(" + key + ", " + quoted(answer) + ")";
      return test == Test.IS_NOT ? "not " + has : has;
    }
    if (field.kind() instanceof FieldKind.YesNo) {
      boolean yes = List.of("ya", "yes", "true", "").contains(answer.toLowerCase(Locale.ROOT));
      return (yes == (test != Test.IS_NOT)) ? key : "not " + key;
    }
    boolean number =
        field.kind() instanceof FieldKind.Amount
            || field.kind() instanceof FieldKind.Money
            || field.kind() instanceof FieldKind.Calculation;
    String sign =
        switch (test) {
          case IS_NOT -> "!=";
          case AT_LEAST -> ">=";
          case AT_MOST -> "<=";
          default -> "=";
        };
    return key + " " + sign + " " + (number ? answer.replace(',', '.') : quoted(answer));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private void follow() {
    words.setText(
        expression()
            .map(
                text ->
                    show("Tampil bila ", "Shown when ") + show(ConditionWords.of(text, definition)))
            .orElse(show("Selalu tampil.", "Always shown.")));
  }
}
