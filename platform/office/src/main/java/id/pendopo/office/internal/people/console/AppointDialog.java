package id.pendopo.office.internal.people.console;

import static id.pendopo.office.internal.people.console.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Position;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.people.PeopleFilter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dialogs that say who is it from when to when; the last day is entered as people say it. */
final class AppointDialog {

  private final Desk desk;
  private final ComboBox<Employee> employee;
  private final DatePicker from = Parts.date(say("Mulai", "From"));
  private final DatePicker last = Parts.date(say("Sampai dengan", "Up to and including"));
  private final TextField decree =
      new TextField(say("Nomor surat keputusan atau perintah", "Number of the decree or order"));

  private AppointDialog(Desk desk, String label) {
    this.desk = desk;
    employee = employees(label);
    from.setRequiredIndicatorVisible(true);
    from.setValue(desk.today());
    decree.setMaxLength(120);
  }

  /** Makes somebody the holder. */
  static Dialog assign(Desk desk, Position position, Runnable changed) {
    AppointDialog parts = new AppointDialog(desk, say("Pegawai", "Employee"));
    Checkbox others =
        new Checkbox(
            say(
                "Akhiri masa pejabat sebelumnya pada hari itu",
                "Whoever is it now steps back on that day"));
    others.setValue(true);
    parts.last.setHelperText(say("Kosong bila belum diketahui", "Empty while not known"));
    return parts.dialog(
        say("Tetapkan " + position.title(), "Assign " + position.title()),
        Parts.form(parts.employee, parts.from, parts.last, parts.decree, others),
        "employee",
        () ->
            desk.assignments.assign(
                position.code(),
                parts.chosen("employee"),
                parts.first(),
                parts.end(),
                parts.number(),
                others.getValue()),
        changed);
  }

  /** Appoints a Plt or a Plh. */
  static Dialog act(Desk desk, Position position, boolean vacant, Runnable changed) {
    AppointDialog parts = new AppointDialog(desk, say("Pegawai", "Employee"));
    Select<Capacity> capacity = new Select<>();
    capacity.setLabel(say("Sebagai", "As"));
    capacity.setItems(Capacity.PLT, Capacity.PLH);
    capacity.setItemLabelGenerator(value -> ConsoleLocale.show(value.displayName()));
    capacity.setValue(vacant ? Capacity.PLT : Capacity.PLH);
    capacity.setHelperText(
        say(
            "Plt. bila jabatan kosong, Plh. bila pejabatnya berhalangan",
            "Plt for a vacant position, Plh while its holder is away"));
    parts.last.setRequiredIndicatorVisible(true);
    return parts.dialog(
        say("Tunjuk Plt./Plh. " + position.title(), "Appoint to " + position.title()),
        Parts.form(capacity, parts.employee, parts.from, parts.last, parts.decree),
        "employee",
        () ->
            desk.assignments.appoint(
                position.code(),
                parts.chosen("employee"),
                capacity.getValue(),
                parts.first(),
                parts.end().orElseThrow(AppointDialog::noEnd),
                parts.number()),
        changed);
  }

  /** Records that somebody is away, with who stands in. */
  static Dialog absence(Desk desk, Employee who, Runnable changed) {
    AppointDialog parts = new AppointDialog(desk, say("Pengganti (Plh.)", "Substitute (Plh)"));
    parts.last.setRequiredIndicatorVisible(true);
    parts.employee.setHelperText(
        say(
            "Wajib bila ia memegang jabatan yang membawahi orang lain",
            "Needed where they hold a position that others stand below"));
    Div form = Parts.form(parts.from, parts.last, parts.employee, parts.decree);
    return parts.dialog(
        say(who.name() + " berhalangan", who.name() + " is away"),
        form,
        "substitute",
        () ->
            desk.assignments.enter(
                who.id(),
                parts.first(),
                parts.end().orElseThrow(AppointDialog::noEnd),
                Optional.ofNullable(parts.employee.getValue()).map(Employee::id),
                parts.number()),
        changed);
  }

  private Dialog dialog(String title, Div form, String person, Runnable work, Runnable changed) {
    Button save = new Button(say("Simpan", "Save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog = Parts.dialog(title, form, save);
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of(person, employee, "from", from, "until", last, "decree", decree),
                () -> {
                  work.run();
                  dialog.close();
                  changed.run();
                  Notices.done(new LocalText("Tersimpan.", "Saved."));
                }));
    return dialog;
  }

  private ComboBox<Employee> employees(String label) {
    ComboBox<Employee> box = new ComboBox<>(label);
    box.setItemsWithFilterConverter(
        query ->
            desk
                .people
                .list(
                    query.getFilter().orElse(PeopleFilter.ACTIVE),
                    query.getOffset(),
                    query.getLimit())
                .employees()
                .stream(),
        text -> new PeopleFilter(text, Optional.empty(), Optional.empty(), Optional.of(true)));
    box.setItemLabelGenerator(Employee::name);
    box.setClearButtonVisible(true);
    return box;
  }

  private EmployeeId chosen(String field) {
    @Nullable Employee value = employee.getValue();
    if (value == null) {
      throw Problem.invalid(field, "Pilih pegawai.", "Choose the employee.");
    }
    return value.id();
  }

  private LocalDate first() {
    @Nullable LocalDate value = from.getValue();
    if (value == null) {
      throw Problem.invalid("from", "Isi tanggal mulai.", "Enter the first day.");
    }
    return value;
  }

  private Optional<LocalDate> end() {
    return Optional.ofNullable(last.getValue()).map(day -> day.plusDays(1));
  }

  private static Problem noEnd() {
    return Problem.invalid("until", "Isi hari terakhir.", "Enter the last day.");
  }

  private Optional<String> number() {
    return Optional.of(decree.getValue().strip()).filter(text -> !text.isEmpty());
  }
}
