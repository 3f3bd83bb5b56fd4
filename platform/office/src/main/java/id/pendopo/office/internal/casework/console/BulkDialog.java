package id.pendopo.office.internal.casework.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.casework.Worklist.Task;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.casework.CaseOffice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the same step with several cases, and says what became of each. */
final class BulkDialog {

  private final Desk desk;
  private final List<Task> chosen;
  private final Runnable afterwards;

  BulkDialog(Desk desk, List<Task> chosen, Runnable afterwards) {
    this.desk = desk;
    this.chosen = chosen;
    this.afterwards = afterwards;
  }

  void open() {
    List<CaseTransition> ways = common();
    if (ways.isEmpty()) {
      Notices.failed(
          new LocalText(
              "Tidak ada langkah yang sama untuk semua yang dipilih. Pilih perkara sejenis dengan"
                  + " keadaan yang sama.",
              "No step is common to all the chosen. Choose cases of one kind in one state."));
      return;
    }
    Select<CaseTransition> way = new Select<>();
    way.setLabel(show("Langkah", "Step"));
    way.setItems(ways);
    way.setItemLabelGenerator(value -> show(value.name()));
    way.setValue(ways.getFirst());
    TextArea reason = MoveDialog.area(show("Alasan", "Reason"), 1_000);
    TextArea comment = MoveDialog.area(show("Catatan", "Comment"), 4_000);
    Checkbox together =
        new Checkbox(show("Semua atau tidak sama sekali", "All of them or none"), false);
    Runnable follow =
        () -> {
          reason.setRequired(way.getValue().needs().reason());
          comment.setRequired(way.getValue().needs().comment());
        };
    way.addValueChangeListener(change -> follow.run());
    follow.run();
    Button go = new Button(show("Putuskan " + chosen.size(), "Decide " + chosen.size()));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.setDisableOnClick(true);
    Dialog dialog =
        Parts.dialog(
            show("Putuskan sekaligus", "Decide at once"),
            Parts.form(
                Parts.hint(
                    show(
                        chosen.size() + " perkara mendapat langkah, alasan, dan catatan yang sama.",
                        chosen.size() + " cases get the same step, reason and comment.")),
                way,
                reason,
                comment,
                together),
            go);
    go.addClickListener(
        click -> {
          boolean done =
              Problems.attempt(
                  Map.of("reason", reason, "comment", comment),
                  () -> {
                    List<CaseOffice.Outcome> outcomes =
                        desk.office.moveAll(
                            chosen.stream()
                                .map(
                                    task ->
                                        new CaseOffice.Chosen(
                                            task.of().id(), OptionalLong.of(task.of().version())))
                                .toList(),
                            CaseMove.of(way.getValue().code())
                                .note(comment.getValue())
                                .because(reason.getValue()),
                            together.getValue());
                    dialog.close();
                    afterwards.run();
                    report(outcomes);
                  });
          if (!done) {
            go.setEnabled(true);
          }
        });
    dialog.open();
  }

  /** The ways that lead on from every one of them and need nothing of its own. */
  private List<CaseTransition> common() {
    List<CaseTransition> ways = new ArrayList<>();
    Set<String> types = chosen.stream().map(task -> task.of().type()).collect(Collectors.toSet());
    if (types.size() != 1) {
      return ways;
    }
    Set<String> shared = new HashSet<>(codes(chosen.getFirst()));
    chosen.forEach(task -> shared.retainAll(codes(task)));
    desk.office.ways(chosen.getFirst().of()).stream()
        .filter(way -> shared.contains(way.code()))
        .filter(way -> !way.needs().attachment() && way.needs().fields().isEmpty())
        .forEach(ways::add);
    return ways;
  }

  private Set<String> codes(Task task) {
    return desk.office.ways(task.of()).stream()
        .map(CaseTransition::code)
        .collect(Collectors.toSet());
  }

  private void report(List<CaseOffice.Outcome> outcomes) {
    long done = outcomes.stream().filter(CaseOffice.Outcome::done).count();
    if (done == outcomes.size()) {
      Notices.done(new LocalText(done + " perkara diputus.", done + " cases were decided."));
      return;
    }
    Map<Long, String> titles =
        chosen.stream().collect(Collectors.toMap(task -> task.of().id(), t -> t.of().title()));
    UnorderedList lines = new UnorderedList();
    for (CaseOffice.Outcome outcome : outcomes) {
      if (!outcome.done()) {
        String words =
            outcome.fields().isEmpty()
                ? outcome.problem().map(text -> show(text)).orElse("")
                : outcome.fields().stream()
                    .map(FieldProblem::message)
                    .map(text -> show(text))
                    .collect(Collectors.joining(" "));
        lines.add(new ListItem(titles.getOrDefault(outcome.id(), "") + ": " + words));
      }
    }
    Parts.dialog(
            show(
                done + " diputus, " + (outcomes.size() - done) + " tidak",
                done + " decided, " + (outcomes.size() - done) + " not"),
            lines)
        .open();
  }
}
