package id.pendopo.office.internal.calendar.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.calendar.CollectiveLeave;
import id.pendopo.api.calendar.Counting;
import id.pendopo.api.calendar.WorkCalendar;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts working days for whoever asks, and shows why. */
final class CountPanel extends Div {

  private static final long serialVersionUID = 1L;

  private enum Mode {
    AFTER,
    BETWEEN
  }

  private final transient WorkCalendar calendar;
  private final RadioButtonGroup<Mode> mode = new RadioButtonGroup<>();
  private final DatePicker date;
  private final IntegerField days =
      new IntegerField(show("Jumlah hari kerja", "Number of working days"));
  private final DatePicker to;
  private final ComboBox<Unit> unit;
  private final Select<CollectiveLeave> leave = new Select<>();
  private final Div result = new Div();

  CountPanel(CalendarEntry.Desk desk) {
    calendar = desk.calendar();
    LocalDate today = LocalDate.now(desk.agency().get().zone());
    mode.setLabel(show("Yang dihitung", "What to count"));
    mode.setItems(Mode.values());
    mode.setItemLabelGenerator(
        wanted ->
            wanted == Mode.AFTER
                ? show("Tenggat setelah suatu tanggal", "A deadline after a date")
                : show("Hari kerja dalam suatu masa", "Working days of a period"));
    date = Parts.date("");
    date.setValue(today);
    days.setValue(10);
    days.setMin(1);
    days.setMax(WorkCalendar.MOST_DAYS);
    days.setStepButtonsVisible(true);
    to = Parts.date(show("Sampai dengan", "To, included"));
    to.setValue(today.plusDays(13));
    unit = Parts.unit(desk.units());
    leave.setLabel(show("Cuti bersama", "Collective leave"));
    leave.setItems(CollectiveLeave.values());
    leave.setItemLabelGenerator(
        how ->
            how == CollectiveLeave.OFF
                ? show("Hari libur", "Days off")
                : show("Hari kerja", "Working days"));
    leave.setValue(CollectiveLeave.OFF);
    mode.addValueChangeListener(change -> arrange());
    mode.setValue(Mode.AFTER);
    result.getElement().setAttribute("aria-live", "polite");
    Div all = Parts.stack();
    all.add(
        Parts.form(
            mode,
            date,
            days,
            to,
            unit,
            leave,
            Parts.row(Parts.primary(show("Hitung", "Count"), this::count))),
        result);
    add(all);
  }

  private void arrange() {
    boolean after = mode.getValue() == Mode.AFTER;
    date.setLabel(
        after ? show("Tanggal terima", "Date of receipt") : show("Dari", "From, included"));
    days.setVisible(after);
    to.setVisible(!after);
    result.removeAll();
  }

  private void count() {
    result.removeAll();
    Map<String, HasValidation> fields =
        Map.of("date", date, "from", date, "days", days, "to", to, "unit", unit);
    Problems.attempt(
        fields,
        () -> {
          LocalDate start = value(date, mode.getValue() == Mode.AFTER ? "date" : "from");
          Counting how =
              new Counting(
                  Optional.empty(),
                  leave.getValue(),
                  Optional.ofNullable(unit.getValue()).map(Unit::code),
                  Optional.empty());
          if (mode.getValue() == Mode.AFTER) {
            Integer wanted = days.getValue();
            var found = calendar.after(start, wanted == null ? 0 : wanted, how);
            answer(Parts.written(found.value().date()), found.value().provisional(), found);
          } else {
            var found = calendar.between(start, value(to, "to"), how);
            answer(
                found.value().count() + show(" hari kerja", " working days"),
                found.value().provisional(),
                found);
          }
        });
  }

  private static LocalDate value(DatePicker field, String name) {
    LocalDate value = field.getValue();
    if (value == null) {
      throw Problem.invalid(name, "Isi tanggalnya.", "Give the date.");
    }
    return value;
  }

  private void answer(String words, boolean provisional, Explained<?> found) {
    Div card = Parts.card(new H2(words));
    if (provisional) {
      card.add(new StateBadge(StateBadge.Mood.WARNING, show("Masih sementara", "Provisional")));
    }
    List<Reason> why = found.why();
    Details details = new Details(show("Mengapa", "Why"), Parts.why(why));
    details.setOpened(true);
    card.add(details);
    result.add(card);
  }
}
