package id.pendopo.office.internal.people.console;

import static id.pendopo.office.internal.people.console.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** Asks for the last day of something that has a first one. */
final class EndDialog {

  private EndDialog() {}

  /**
   * Asks and ends it.
   *
   * @param whom the title
   * @param hint what the day before the first one does
   * @param end is given the day after the last one
   * @param done called when that went well
   */
  static void ask(Desk desk, String whom, String hint, Consumer<LocalDate> end, Runnable done) {
    DatePicker last = Parts.date(say("Hari terakhir", "Last day"));
    last.setValue(desk.today());
    last.setHelperText(hint);
    Button save = Parts.primary(say("Simpan", "Save"), () -> {});
    Dialog ask = Parts.dialog(whom, Parts.form(last), save);
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("until", last),
                () -> {
                  LocalDate day = last.getValue();
                  if (day == null) {
                    throw Problem.invalid("until", "Isi hari terakhir.", "Enter the last day.");
                  }
                  end.accept(day.plusDays(1));
                  ask.close();
                  done.run();
                  Notices.done(new LocalText("Tersimpan.", "Saved."));
                }));
    ask.open();
  }
}
