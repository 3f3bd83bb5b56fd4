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
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.agency.Units;
import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.identity.Access;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.calendar.LocalCalendar;
import id.pendopo.office.internal.calendar.LocalCalendar.LocalHoliday;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Local holidays and voting days of the agency and its units. */
final class LocalPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient LocalCalendar local;
  private final transient Units units;
  private final transient Access access;
  private final transient LocalDate today;
  private final IntegerField year = new IntegerField(show("Tahun", "Year"));
  private final Div list = Parts.stack();

  LocalPanel(CalendarEntry.Desk desk) {
    local = desk.local();
    units = desk.units();
    access = desk.access();
    today = LocalDate.now(desk.agency().get().zone());
    year.setMin(2000);
    year.setMax(2100);
    year.setStepButtonsVisible(true);
    year.setValue(today.getYear());
    year.addValueChangeListener(change -> load());
    add(
        Parts.toolbar(
            year, Parts.primary(show("Tambah hari libur", "Add a holiday"), this::askNew)),
        list);
    load();
  }

  private void load() {
    list.removeAll();
    Integer wanted = year.getValue();
    if (wanted == null || wanted < 2000 || wanted > 2100) {
      return;
    }
    List<LocalHoliday> days = local.holidays(wanted);
    if (days.isEmpty()) {
      list.add(
          Parts.empty(
              show(
                  "Belum ada. Masukkan hari jadi daerah, hari raya setempat, atau hari pemungutan"
                      + " suara beserta dasar keputusannya.",
                  "None yet. Enter regional holidays or voting days with the decree that they rest"
                      + " on.")));
      return;
    }
    Div card = Parts.card();
    days.forEach(day -> card.add(line(day)));
    list.add(card);
  }

  private Div line(LocalHoliday day) {
    String place =
        day.unit()
            .map(code -> units.byCode(code).map(Unit::name).orElse(code))
            .orElse(show("Seluruh instansi", "The whole agency"));
    Div line =
        Parts.line(
            Parts.twoLines(
                Parts.written(day.holiday().date()) + " — " + show(day.holiday().name()),
                place + " · " + day.decree()),
            day.withdrawnOn().isPresent()
                ? new StateBadge(StateBadge.Mood.NEUTRAL, show("Dicabut", "Withdrawn"))
                : Days.badge(day.holiday().kind()));
    if (day.withdrawnOn().isEmpty()
        && access.may(PlatformPermissions.CALENDAR_MANAGE, day.unit())) {
      Button withdraw = Parts.quiet(show("Cabut", "Withdraw"), () -> askWithdraw(day));
      withdraw.setAriaLabel(show("Cabut ", "Withdraw ") + show(day.holiday().name()));
      line.add(withdraw);
    }
    return line;
  }

  private void askWithdraw(LocalHoliday day) {
    new Confirmation(
            show("Cabut hari libur ini?", "Withdraw this holiday?"),
            show(
                "Hari itu kembali menjadi hari kerja dan hitungan yang menyentuhnya diulang.",
                "The day works again, and what was counted over it is counted anew."),
            show("Cabut hari libur", "Withdraw the holiday"))
        .dangerous()
        .ask(
            reason -> {
              local.withdraw(day.id());
              load();
            });
  }

  private void askNew() {
    DatePicker date = Parts.date(show("Tanggal libur", "Date"));
    Select<HolidayKind> kind = new Select<>();
    kind.setLabel(show("Jenis", "Kind"));
    kind.setItems(HolidayKind.LOCAL, HolidayKind.VOTING);
    kind.setItemLabelGenerator(one -> show(one.title()));
    kind.setValue(HolidayKind.LOCAL);
    TextField name = Parts.text(show("Nama", "Name"), 200);
    ComboBox<Unit> unit = Parts.unit(units);
    TextField decree = Parts.text(show("Dasar keputusan", "Decree"), 200);
    DatePicker issued = Parts.date(show("Tanggal keputusan", "Date of the decree"));
    issued.setMax(today);
    Button save = new Button(show("Simpan", "Save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Hari libur daerah", "Local holiday"),
            Parts.form(date, kind, name, unit, decree, issued),
            save);
    Map<String, HasValidation> fields =
        Map.of(
            "date", date, "kind", kind, "name", name, "unit", unit, "decree", decree, "issued",
            issued);
    save.addClickListener(
        click ->
            Problems.attempt(
                fields,
                () -> {
                  local.enter(
                      Optional.ofNullable(unit.getValue()).map(Unit::code),
                      required("date", date),
                      kind.getValue(),
                      name.getValue(),
                      decree.getValue(),
                      required("issued", issued));
                  dialog.close();
                  year.setValue(required("date", date).getYear());
                  load();
                  Notices.done(new LocalText("Tersimpan.", "Saved."));
                }));
    dialog.open();
  }

  static LocalDate required(String name, DatePicker field) {
    LocalDate value = field.getValue();
    if (value == null) {
      throw Problem.invalid(name, "Isi tanggalnya.", "Give the date.");
    }
    return value;
  }
}
