package id.pendopo.information.console;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.identity.Access;
import id.pendopo.information.DocumentInput;
import id.pendopo.information.InformationClass;
import id.pendopo.information.InformationModule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a document, with what is wrong beside each. */
final class DocumentForm extends Composite<FormLayout> {

  /**
   * A unit in the list of choices.
   *
   * @param code empty for the agency
   */
  private record UnitChoice(String code, String name) {}

  private final Units units;
  private final Access access;

  private final TextField title = new TextField(ConsoleLocale.show("Judul", "Title"));
  private final TextArea summary = new TextArea(ConsoleLocale.show("Ringkasan isi", "Summary"));
  private final Select<InformationClass> classification = new Select<>();
  private final ComboBox<UnitChoice> unit =
      new ComboBox<>(ConsoleLocale.show("Unit penanggung jawab", "Unit in charge"));
  private final DatePicker date =
      new DatePicker(ConsoleLocale.show("Tanggal dokumen", "Date of the document"));
  private final Map<String, HasValidation> fields =
      Map.of(
          "title", title,
          "summary", summary,
          "classification", classification,
          "unit", unit,
          "date", date);

  private DocumentInput shown = new DocumentInput("", "", "", "", "");

  DocumentForm(Units units, Access access) {
    this.units = units;
    this.access = access;
  }

  @Override
  protected FormLayout initContent() {
    return layout();
  }

  /** Shows a document; what is typed afterwards counts as a change. */
  void fill(DocumentInput input, boolean stored) {
    title.setValue(text(input.title()));
    summary.setValue(text(input.summary()));
    classification.setValue(InformationClass.named(text(input.classification())).orElse(null));
    chooseUnit(text(input.unit()), stored);
    String day = text(input.date());
    date.setValue(day.isEmpty() ? null : LocalDate.parse(day));
    shown = typed();
    clearErrors();
  }

  /** A stored document keeps its unit in the list, also where the visitor may not write for it. */
  private void chooseUnit(String code, boolean stored) {
    List<UnitChoice> choices = choices();
    if (stored && choices.stream().noneMatch(choice -> choice.code().equals(code))) {
      choices.addFirst(
          new UnitChoice(
              code,
              code.isEmpty()
                  ? ConsoleLocale.show("Seluruh instansi", "The whole agency")
                  : units.byCode(code).map(Unit::name).orElse(code)));
    }
    unit.setItems(choices);
    choices.stream()
        .filter(choice -> choice.code().equals(code))
        .findFirst()
        .or(() -> choices.stream().findFirst())
        .ifPresent(unit::setValue);
  }

  /** What stands in the fields now. */
  DocumentInput typed() {
    return new DocumentInput(
        title.getValue(),
        summary.getValue(),
        unit.getValue() == null ? "" : unit.getValue().code(),
        classification.getValue() == null ? "" : classification.getValue().name(),
        date.getValue() == null ? "" : date.getValue().toString());
  }

  /** Whether somebody changed anything since it was filled. */
  boolean dirty() {
    return !typed().equals(shown);
  }

  /** Takes what is typed as not worth keeping. */
  void forget() {
    shown = typed();
  }

  /** Names of the fields that a message can stand beside. */
  Set<String> names() {
    return fields.keySet();
  }

  /** Shows messages beside their fields. */
  void complain(Map<String, String> messages) {
    messages.forEach(
        (name, message) -> {
          HasValidation field = fields.get(name);
          if (field != null) {
            field.setErrorMessage(message);
            field.setInvalid(true);
          }
        });
  }

  /** Takes the messages away. */
  void clearErrors() {
    fields.values().forEach(field -> field.setInvalid(false));
  }

  /** Lets the fields be typed in, or only read. */
  void setEditable(boolean editable) {
    title.setReadOnly(!editable);
    summary.setReadOnly(!editable);
    classification.setReadOnly(!editable);
    unit.setReadOnly(!editable);
    date.setReadOnly(!editable);
  }

  private FormLayout layout() {
    title.setMaxLength(300);
    title.setRequiredIndicatorVisible(true);
    summary.setMaxLength(4000);
    summary.setMinRows(4);
    summary.setMaxRows(14);
    summary.setHelperText(
        ConsoleLocale.show(
            "Tampil di daftar dan di hasil pencarian.", "Shown in lists and search results."));

    classification.setLabel(ConsoleLocale.show("Klasifikasi", "Class"));
    classification.setRequiredIndicatorVisible(true);
    classification.setItems(InformationClass.values());
    classification.setItemLabelGenerator(
        value -> value == null ? "" : ConsoleLocale.show(value.displayName()));
    classification.addValueChangeListener(
        event ->
            classification.setHelperText(
                event.getValue() == null
                    ? null
                    : ConsoleLocale.show(event.getValue().explanation())
                        + " ("
                        + ConsoleLocale.show(event.getValue().source())
                        + ")"));

    unit.setItemLabelGenerator(UnitChoice::name);
    date.setRequiredIndicatorVisible(true);
    date.setLocale(ConsoleLocale.current());
    date.setI18n(calendar());

    var form = new FormLayout();
    form.setResponsiveSteps(
        new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("40rem", 2));
    form.add(title, summary, classification, unit, date);
    form.setColspan(title, 2);
    form.setColspan(summary, 2);
    form.setColspan(classification, 2);
    form.setWidthFull();
    return form;
  }

  private List<UnitChoice> choices() {
    var choices = new ArrayList<UnitChoice>();
    if (access.may(InformationModule.WRITE, Optional.empty())) {
      choices.add(new UnitChoice("", ConsoleLocale.show("Seluruh instansi", "The whole agency")));
    }
    for (Unit candidate : units.all()) {
      if (access.may(InformationModule.WRITE, Optional.of(candidate.code()))) {
        choices.add(new UnitChoice(candidate.code(), candidate.name()));
      }
    }
    return choices;
  }

  private static DatePicker.DatePickerI18n calendar() {
    var texts = new DatePicker.DatePickerI18n();
    var locale = ConsoleLocale.current();
    var months = new ArrayList<String>();
    for (int month = 1; month <= 12; month++) {
      months.add(LocalDate.of(2026, month, 1).format(DateTimeFormatter.ofPattern("LLLL", locale)));
    }
    var days = new ArrayList<String>();
    var shortDays = new ArrayList<String>();
    for (int day = 1; day <= 7; day++) {
      // 1 February 2026 is a Sunday, the first day of Vaadin's list
      LocalDate of = LocalDate.of(2026, 2, day);
      days.add(of.format(DateTimeFormatter.ofPattern("EEEE", locale)));
      shortDays.add(of.format(DateTimeFormatter.ofPattern("EEE", locale)));
    }
    texts.setMonthNames(months);
    texts.setWeekdays(days);
    texts.setWeekdaysShort(shortDays);
    texts.setFirstDayOfWeek(1);
    texts.setDateFormat("d MMMM yyyy");
    texts.setToday(ConsoleLocale.show("Hari ini", "Today"));
    texts.setCancel(ConsoleLocale.show("Batal", "Cancel"));
    texts.setBadInputErrorMessage(
        ConsoleLocale.show("Isi tanggal dokumen.", "Enter the document's date."));
    return texts;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
