package id.pendopo.office.internal.settings.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.Parts;
import id.pendopo.office.internal.settings.Durations;
import id.pendopo.office.internal.settings.FormField;
import id.pendopo.office.internal.settings.SettingsBook.Origin;
import id.pendopo.office.internal.settings.SettingsDesk.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One setting: its field, where its value comes from, and what was changed. */
final class FieldBox extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Shown shown;
  private final transient HasValidation input;
  private transient Supplier<Optional<String>> value = Optional::empty;

  /**
   * @param reset brings the value back that would count without this one; run for a field alone
   */
  FieldBox(Shown shown, boolean mayReset, Runnable reset) {
    this.shown = shown;
    addClassName("pendopo-stack");
    FormField field = shown.field();
    Component component =
        switch (field.type()) {
          case TEXT, TIME -> line(field);
          case WHOLE -> number(field);
          case LINES -> lines(field);
          case SECRET -> secret(field);
          case YES_NO -> choice(field, List.of("true", "false"));
          case CHOICE ->
              choice(field, field.options().stream().map(FormField.Option::code).toList());
          case DURATION -> duration(field);
        };
    input = (HasValidation) inputOf(component);
    Div origin = Parts.row(new Span(origin()));
    origin.addClassName("pendopo-second");
    if (mayReset) {
      origin.add(Parts.quiet(show("Kembalikan ke bawaan", "Back to the default"), reset));
    }
    add(component, origin);
  }

  private static Component inputOf(Component component) {
    return component instanceof Div row
        ? row.getChildren().findFirst().orElse(component)
        : component;
  }

  private String origin() {
    return switch (shown.origin()) {
      case SOFTWARE -> show("Bawaan perangkat lunak", "Default of the software");
      case INSTALLATION -> show("Diatur untuk seluruh instalasi", "Set for the installation");
      case AGENCY -> show("Diatur instansi ini", "Set by this agency");
    };
  }

  String name() {
    return shown.field().name();
  }

  boolean setBy(Origin origin) {
    return shown.origin() == origin;
  }

  HasValidation input() {
    return input;
  }

  /** What was entered; empty when it was left as it is. */
  Optional<String> changed() {
    return value.get().filter(text -> shown.field().secret() || !text.equals(shown.value()));
  }

  private Component line(FormField field) {
    TextField text = new TextField(show(field.label()));
    text.setMaxLength(field.longest());
    text.setValue(shown.value());
    text.setWidthFull();
    help(field).ifPresent(text::setHelperText);
    value = () -> Optional.of(text.getValue().strip());
    return text;
  }

  private Component number(FormField field) {
    TextField text = new TextField(show(field.label()));
    text.setValue(shown.value());
    text.getElement().setAttribute("inputmode", "numeric");
    help(field).ifPresent(text::setHelperText);
    value = () -> Optional.of(text.getValue().strip());
    return text;
  }

  private Component lines(FormField field) {
    TextArea text = new TextArea(show(field.label()));
    text.setMaxLength(field.longest());
    text.setValue(shown.value());
    text.setWidthFull();
    text.setMinRows(3);
    help(field).ifPresent(text::setHelperText);
    value = () -> Optional.of(text.getValue().strip());
    return text;
  }

  private Component secret(FormField field) {
    if (field.severalLines()) {
      TextArea text = new TextArea(show(field.label()));
      text.setMaxLength(field.longest());
      text.setWidthFull();
      text.setMinRows(3);
      text.getElement().setAttribute("autocomplete", "off");
      if (shown.given()) {
        text.setPlaceholder(
            show("Sudah diisi; kosongkan untuk tetap", "Is set; leave empty to keep it"));
      }
      help(field).ifPresent(text::setHelperText);
      value = () -> Optional.of(text.getValue().strip()).filter(typed -> !typed.isEmpty());
      return text;
    }
    PasswordField text = new PasswordField(show(field.label()));
    text.setMaxLength(field.longest());
    text.setWidthFull();
    text.getElement().setAttribute("autocomplete", "new-password");
    if (shown.given()) {
      text.setPlaceholder(
          show("Sudah diisi; kosongkan untuk tetap", "Is set; leave empty to keep it"));
    }
    help(field).ifPresent(text::setHelperText);
    value = () -> Optional.of(text.getValue()).filter(typed -> !typed.isEmpty());
    return text;
  }

  private Component choice(FormField field, List<String> codes) {
    Select<String> select = new Select<>();
    select.setLabel(show(field.label()));
    select.setItems(codes);
    select.setItemLabelGenerator(code -> show(field.written(code)));
    select.setValue(shown.value());
    help(field).ifPresent(select::setHelperText);
    value = () -> Optional.ofNullable(select.getValue());
    return select;
  }

  private Component duration(FormField field) {
    Duration now = Duration.parse(shown.value());
    Durations.Unit unit = Durations.unit(now);
    TextField number = new TextField(show(field.label()));
    number.setValue(Long.toString(Durations.number(now, unit)));
    number.getElement().setAttribute("inputmode", "numeric");
    Select<Durations.Unit> units = new Select<>();
    units.setItems(Durations.Unit.values());
    units.setItemLabelGenerator(one -> show(one.word()));
    units.setValue(unit);
    units.setAriaLabel(show("Satuan", "Unit"));
    help(field).ifPresent(number::setHelperText);
    value =
        () -> {
          String typed = number.getValue().strip();
          return Optional.of(
              typed.matches("\\d{1,9}")
                  ? units.getValue().times(Long.parseLong(typed)).toString()
                  : typed);
        };
    number.getStyle().set("flex", "1 1 10rem");
    units.setWidth("7rem");
    Div row = Parts.row(number, units);
    row.addClassName("pendopo-baseline");
    return row;
  }

  private static Optional<String> help(FormField field) {
    return field.help().map(text -> show(text));
  }
}
