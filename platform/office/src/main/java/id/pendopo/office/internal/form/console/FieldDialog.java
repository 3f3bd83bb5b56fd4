package id.pendopo.office.internal.form.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.form.FieldKinds;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a field asks, in both languages, with the settings of its kind and its condition. */
final class FieldDialog {

  private final Optional<FormField> known;
  private final Consumer<FormField> save;
  private final TextArea label = new TextArea(show("Pertanyaan", "Label in Indonesian"));
  private final TextField labelEn =
      new TextField(show("Pertanyaan dalam bahasa Inggris", "Label in English"));
  private final TextField key = new TextField(show("Nama isian", "Key"));
  private final TextField help = new TextField(show("Bantuan", "Help in Indonesian"));
  private final TextField helpEn =
      new TextField(show("Bantuan dalam bahasa Inggris", "Help in English"));
  private final Select<FieldKind> kind = new Select<>();
  private final Checkbox required = new Checkbox(show("Wajib diisi", "Required"));
  private final Checkbox sensitive =
      new Checkbox(
          show(
              "Rahasia: disimpan terenkripsi dan ditampilkan tersamar",
              "Sensitive: stored encrypted and shown masked"));
  private final Div settings = Parts.form();
  private final ConditionEditor condition;
  private KindSettings current;
  private final Dialog dialog;

  FieldDialog(
      FormDefinition definition,
      Optional<FormField> known,
      boolean insideList,
      Consumer<FormField> save) {
    this.known = known;
    this.save = save;
    this.condition = new ConditionEditor(definition, known);
    label.setRequired(true);
    label.setWidthFull();
    List.of(labelEn, key, help, helpEn).forEach(TextField::setWidthFull);
    key.setHelperText(
        show(
            "Dipakai di syarat dan hitungan; tetap sesudah terbit.",
            "Used in conditions and calculations; stays once published."));
    kind.setLabel(show("Jenis", "Kind"));
    List<FieldKind> kinds = FieldKinds.usual(insideList);
    kind.setItems(kinds);
    kind.setItemLabelGenerator(one -> one == null ? "" : show(FieldKinds.name(one)));
    kind.setWidthFull();
    FieldKind start = known.map(FormField::kind).orElse(kinds.getFirst());
    current = new KindSettings(start);
    kind.setValue(
        kinds.stream()
            .filter(one -> FieldKinds.name(one).equals(FieldKinds.name(start)))
            .findFirst()
            .orElse(kinds.getFirst()));
    kind.addValueChangeListener(change -> use(new KindSettings(change.getValue())));
    known.ifPresent(this::fill);
    label.addValueChangeListener(
        change -> {
          if (key.isEmpty()) {
            key.setValue(keyOf(change.getValue(), '_'));
          }
        });
    Button store = new Button(show("Simpan isian", "Save the field"));
    store.addThemeVariants(ButtonVariant.PRIMARY);
    dialog =
        Parts.dialog(
            known.isPresent()
                ? show("Ubah isian", "Change the field")
                : show("Isian baru", "New field"),
            Parts.form(
                label,
                labelEn,
                kind,
                settings,
                required,
                sensitive,
                help,
                helpEn,
                condition.component(),
                key),
            store);
    store.addClickListener(click -> store());
    use(current);
  }

  private void fill(FormField field) {
    label.setValue(field.label().id());
    labelEn.setValue(field.label().en().equals(field.label().id()) ? "" : field.label().en());
    key.setValue(field.key());
    help.setValue(field.help().map(LocalText::id).orElse(""));
    helpEn.setValue(field.help().map(LocalText::en).orElse(""));
    required.setValue(field.required());
    sensitive.setValue(field.sensitive());
  }

  private void use(KindSettings chosen) {
    current = chosen;
    settings.removeAll();
    settings.add(chosen.components());
    boolean asked = chosen.start().asked();
    required.setVisible(asked);
    sensitive.setVisible(asked && !(chosen.start() instanceof FieldKind.Rows));
  }

  void open() {
    dialog.open();
  }

  private void store() {
    Map<String, HasValidation> fields = new HashMap<>(current.fields());
    fields.put("label", label);
    fields.put("key", key);
    Problems.attempt(
        fields,
        () -> {
          LocalText words =
              text(label.getValue(), labelEn.getValue())
                  .orElseThrow(
                      () -> Problem.invalid("label", "Isi pertanyaannya.", "Enter the label."));
          String name = key.getValue().strip();
          if (name.isEmpty()) {
            throw Problem.invalid("key", "Isi nama isian.", "Enter the key.");
          }
          save.accept(
              new FormField(
                  name,
                  words,
                  text(help.getValue(), helpEn.getValue()),
                  required.getValue(),
                  sensitive.getValue(),
                  condition.expression(),
                  current.kind(known.map(FormField::kind))));
          dialog.close();
        });
  }

  /** Both languages; English may be left out. */
  static Optional<LocalText> text(String id, String en) {
    String indonesian = id.strip();
    String english = en.strip();
    if (indonesian.isEmpty() && english.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LocalText(
            indonesian.isEmpty() ? english : indonesian, english.isEmpty() ? indonesian : english));
  }

  /** A key out of words, such as {@code nama_lengkap}. */
  static String keyOf(String words, char between) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", String.valueOf(between))
            .replaceAll("^[^a-z]+", "");
    String cut = plain.length() > 40 ? plain.substring(0, 40) : plain;
    return cut.endsWith(String.valueOf(between)) ? cut.substring(0, cut.length() - 1) : cut;
  }
}
