package id.pendopo.office.internal.casework.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.text.LocalText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a step with a case: asks for what it needs, and for words where somebody has some. */
final class MoveDialog {

  private final Desk desk;
  private final Case of;
  private final CaseTransition way;
  private final Runnable afterwards;

  MoveDialog(Desk desk, Case of, CaseTransition way, Runnable afterwards) {
    this.desk = desk;
    this.of = of;
    this.way = way;
    this.afterwards = afterwards;
  }

  static TextArea area(String label, int longest) {
    TextArea area = new TextArea(label);
    area.setMaxLength(longest);
    area.setWidthFull();
    area.setMinHeight("6rem");
    return area;
  }

  void open() {
    CaseTransition.Needs needs = way.needs();
    Div form = Parts.form();
    Map<String, HasValidation> named = new HashMap<>();
    Map<String, TextField> fields = new LinkedHashMap<>();
    for (CaseTransition.Field field : needs.fields()) {
      TextField input = Parts.text(show(field.label()), field.longest());
      fields.put(field.name(), input);
      named.put("fields." + field.name(), input);
      form.add(input);
    }
    TextArea reason =
        area(show("Alasan (dibaca pemohon)", "Reason (the applicant reads it)"), 1_000);
    reason.setRequired(true);
    reason.setVisible(needs.reason());
    TextArea comment = area(show("Catatan", "Comment"), 4_000);
    comment.setRequired(needs.comment());
    Checkbox visible =
        new Checkbox(
            show("Catatan dan berkas dapat dibaca pemohon", "The applicant may read it"), false);
    Attachments files = new Attachments(desk);
    named.put("reason", reason);
    named.put("comment", comment);
    form.add(reason, comment, visible, files);
    Button go = new Button(show(way.name()));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.setDisableOnClick(true);
    Dialog dialog = Parts.dialog(show(way.name()), form, go);
    go.addClickListener(
        click -> {
          boolean done =
              Problems.attempt(
                  named,
                  () -> {
                    desk.transactions.write(
                        () ->
                            desk.cases.move(
                                of.id(),
                                CaseActor.OFFICER,
                                move(reason, comment, visible.getValue(), fields, files)));
                    dialog.close();
                    afterwards.run();
                    Notices.done(
                        new LocalText(
                            way.name().id() + ": tersimpan.", way.name().en() + ": done."));
                  });
          if (!done) {
            go.setEnabled(true);
          }
        });
    dialog.open();
  }

  private CaseMove move(
      TextArea reason,
      TextArea comment,
      boolean forApplicant,
      Map<String, TextField> fields,
      Attachments files) {
    Map<String, String> values = new HashMap<>();
    fields.forEach((name, input) -> values.put(name, input.getValue()));
    CaseMove move =
        CaseMove.of(way.code())
            .seen(of.version())
            .because(reason.getValue())
            .fields(values)
            .files(List.copyOf(files.keep()));
    return forApplicant ? move.answer(comment.getValue()) : move.note(comment.getValue());
  }
}
