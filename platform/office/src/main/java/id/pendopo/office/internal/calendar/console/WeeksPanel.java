package id.pendopo.office.internal.calendar.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.calendar.WorkWeek;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.calendar.LocalCalendar;
import id.pendopo.office.internal.calendar.LocalCalendar.WeekFrom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many days a week the agency and its units work. */
final class WeeksPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient LocalCalendar local;
  private final transient Units units;
  private final transient LocalDate today;
  private final Div list = Parts.stack();

  WeeksPanel(CalendarEntry.Desk desk) {
    local = desk.local();
    units = desk.units();
    today = LocalDate.now(desk.agency().get().zone());
    add(
        Parts.toolbar(Parts.primary(show("Atur pekan kerja", "Set a work week"), this::askNew)),
        list);
    load();
  }

  private void load() {
    list.removeAll();
    List<WeekFrom> weeks = local.weeks();
    if (weeks.isEmpty()) {
      list.add(
          Parts.empty(
              show(
                  "Semua unit bekerja 5 hari. Atur di sini bila ada unit yang bekerja 6 hari.",
                  "All units work 5 days. Set it here if a unit works 6 days.")));
      return;
    }
    Div card = Parts.card();
    weeks.forEach(
        week ->
            card.add(
                Parts.line(
                    Parts.twoLines(
                        week.unit()
                            .map(code -> units.byCode(code).map(Unit::name).orElse(code))
                            .orElse(show("Seluruh instansi", "The whole agency")),
                        show(week.week().title())
                            + show(", sejak ", ", since ")
                            + Parts.written(week.validFrom())))));
    list.add(card);
  }

  private void askNew() {
    ComboBox<Unit> unit = Parts.unit(units);
    DatePicker from = Parts.date(show("Berlaku sejak", "From"));
    from.setValue(today);
    Select<WorkWeek> week = new Select<>();
    week.setLabel(show("Pekan kerja", "Work week"));
    week.setItems(WorkWeek.values());
    week.setItemLabelGenerator(one -> show(one.title()));
    week.setValue(WorkWeek.FIVE_DAYS);
    Button save = new Button(show("Simpan", "Save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Pekan kerja", "Work week"),
            Parts.form(
                unit,
                from,
                week,
                Parts.hint(
                    show(
                        "Berlaku juga bagi unit di bawahnya yang tidak mengatur sendiri.",
                        "It also holds for the units below that set none of their own."))),
            save);
    Map<String, HasValidation> fields = Map.of("unit", unit, "validFrom", from, "days", week);
    save.addClickListener(
        click ->
            Problems.attempt(
                fields,
                () -> {
                  local.setWeek(
                      Optional.ofNullable(unit.getValue()).map(Unit::code),
                      LocalPanel.required("validFrom", from),
                      week.getValue());
                  dialog.close();
                  load();
                  Notices.done(new LocalText("Tersimpan.", "Saved."));
                }));
    dialog.open();
  }
}
