package id.pendopo.office.internal.policy.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Parts;
import id.pendopo.api.policy.PolicyBook;
import id.pendopo.api.policy.PolicyField;
import id.pendopo.api.policy.PolicyType;
import id.pendopo.api.policy.PolicyVersion;
import id.pendopo.api.problem.Problem;
import id.pendopo.office.internal.policy.PolicyDesk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The fields of a new version, filled with those of another. */
final class VersionForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, HasValidation> fields = new HashMap<>();
  private final transient Map<String, Supplier<String>> values = new LinkedHashMap<>();
  private final DatePicker from = Parts.date(show("Berlaku sejak", "In force from"));
  private final DatePicker until =
      Parts.date(show("Sampai dengan (boleh kosong)", "To (may be left out)"));
  private final TextField source =
      Parts.text(show("Dasar: peraturan dan pasal", "Source: law and article"), 500);
  private final TextArea note = new TextArea(show("Catatan", "Note"));

  VersionForm(PolicyBook book, PolicyVersion like, LocalDate today) {
    addClassName("pendopo-form");
    from.setValue(today);
    note.setMaxLength(1000);
    fields.put("validFrom", from);
    fields.put("validUntil", until);
    fields.put("source", source);
    fields.put("note", note);
    add(from, until);
    book.fields().forEach(field -> add(field(field, like.text(field.name()))));
    add(source, note);
  }

  private Component field(PolicyField field, String value) {
    if (field.type() instanceof PolicyType.Choice choice) {
      return select(
          field, choice.options().stream().map(PolicyType.Choice.Option::code).toList(), value);
    }
    if (field.type() instanceof PolicyType.YesNo) {
      return select(field, List.of("true", "false"), value);
    }
    TextField text = new TextField(show(field.label()));
    text.setValue(value.replace('.', decimalPoint()));
    text.setRequired(true);
    field.type().problem("").ifPresent(expected -> text.setHelperText(show(expected)));
    text.getElement().setAttribute("inputmode", "decimal");
    return kept(field, text, () -> text.getValue().strip().replace(',', '.'));
  }

  private static char decimalPoint() {
    return show("id", "en").equals("en") ? '.' : ',';
  }

  private Component select(PolicyField field, List<String> codes, String value) {
    Select<String> select = new Select<>();
    select.setLabel(show(field.label()));
    select.setItems(codes);
    select.setItemLabelGenerator(code -> show(field.type().written(code)));
    select.setValue(value);
    return kept(field, select, () -> Optional.ofNullable(select.getValue()).orElse(""));
  }

  private <C extends AbstractField<C, String> & HasValidation> C kept(
      PolicyField field, C component, Supplier<String> value) {
    fields.put("values." + field.name(), component);
    values.put(field.name(), value);
    return component;
  }

  /** By the names that problems use. */
  Map<String, HasValidation> fields() {
    return fields;
  }

  PolicyDesk.Draft draft() {
    LocalDate first = from.getValue();
    if (first == null) {
      throw Problem.invalid("validFrom", "Isi tanggalnya.", "Give the date.");
    }
    Map<String, String> given = new LinkedHashMap<>();
    values.forEach((name, value) -> given.put(name, value.get()));
    return new PolicyDesk.Draft(
        first, Optional.ofNullable(until.getValue()), given, source.getValue(), note.getValue());
  }
}
