package id.pendopo.office.internal.casework.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseDesk;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.Position;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands a task over to a person, a position or a unit, with a reason. */
final class HandOverDialog {

  private static final String PERSON = "PERSON";
  private static final String POSITION = "POSITION";
  private static final String UNIT = "UNIT";

  private final Desk desk;
  private final Case of;
  private final Runnable afterwards;

  HandOverDialog(Desk desk, Case of, Runnable afterwards) {
    this.desk = desk;
    this.of = of;
    this.afterwards = afterwards;
  }

  void open() {
    Select<String> kind = new Select<>();
    kind.setLabel(show("Kepada", "To"));
    kind.setItems(PERSON, POSITION, UNIT);
    kind.setItemLabelGenerator(
        value ->
            switch (value) {
              case PERSON -> show("Pegawai", "An employee");
              case POSITION ->
                  show("Jabatan (mengikuti Plt./Plh.)", "A position (follows acting officers)");
              default -> show("Unit", "A unit");
            });
    ComboBox<Employee> person = new ComboBox<>(show("Pegawai", "Employee"));
    person.setItems(desk.employees.ofUnit(Optional.empty()));
    person.setItemLabelGenerator(Employee::name);
    ComboBox<Position> position = new ComboBox<>(show("Jabatan", "Position"));
    position.setItems(desk.positions.all());
    position.setItemLabelGenerator(Position::title);
    ComboBox<Unit> unit = Parts.unit(desk.units);
    TextArea reason = MoveDialog.area(show("Alasan", "Reason"), 1_000);
    reason.setRequired(true);
    kind.addValueChangeListener(
        change -> {
          person.setVisible(PERSON.equals(change.getValue()));
          position.setVisible(POSITION.equals(change.getValue()));
          unit.setVisible(UNIT.equals(change.getValue()));
        });
    kind.setValue(POSITION);
    List.of(person, position, unit).forEach(box -> box.setWidthFull());
    Button go = new Button(show("Serahkan", "Hand over"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Serahkan tugas", "Hand the task over"),
            Parts.form(kind, person, position, unit, reason),
            go);
    go.addClickListener(
        click ->
            Problems.attempt(
                Map.of("desk", kind, "reason", reason, "person", person, "position", position),
                () -> {
                  CaseDesk to =
                      switch (kind.getValue()) {
                        case PERSON ->
                            new CaseDesk.Person(
                                person
                                    .getOptionalValue()
                                    .map(Employee::id)
                                    .orElseThrow(() -> missing("person")));
                        case POSITION ->
                            new CaseDesk.Post(
                                position
                                    .getOptionalValue()
                                    .map(Position::code)
                                    .orElseThrow(() -> missing("position")));
                        default -> new CaseDesk.Pool(unit.getOptionalValue().map(Unit::code));
                      };
                  desk.cases.assign(of.id(), CaseActor.OFFICER, to, reason.getValue());
                  dialog.close();
                  afterwards.run();
                  Notices.done(new LocalText("Tugas diserahkan.", "The task was handed over."));
                }));
    dialog.open();
  }

  private static Problem missing(String field) {
    return Problem.invalid(field, "Pilih salah satu.", "Choose one.");
  }
}
