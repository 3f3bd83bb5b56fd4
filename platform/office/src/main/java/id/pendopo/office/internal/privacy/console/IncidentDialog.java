package id.pendopo.office.internal.privacy.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.office.internal.privacy.BreachLetter.Recipient;
import id.pendopo.office.internal.privacy.BreachStep;
import id.pendopo.office.internal.privacy.IncidentDesk.Standing;
import id.pendopo.office.internal.privacy.IncidentStepRow;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One incident: its clock, its check-list and the drafts of the notices. */
final class IncidentDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final long id;
  private final transient Runnable changed;
  private final Div content = Parts.stack();

  IncidentDialog(Desk desk, long id, Runnable changed) {
    this.desk = desk;
    this.id = id;
    this.changed = changed;
    setWidth("min(48rem, 96vw)");
    add(content);
    fill();
  }

  private void fill() {
    Standing standing = desk.incidents.get(id);
    setHeaderTitle(standing.incident().facts().title());
    content.removeAll();
    content.add(clock(standing), new H3(show("Daftar periksa", "Check-list")));
    Div list = Parts.card();
    for (BreachStep step : BreachStep.values()) {
      list.add(step(standing, step));
    }
    content.add(list, new H3(show("Rancangan pemberitahuan", "Drafts of the notices")));
    content.add(
        Parts.hint(
            show(
                "Rancangan diisi dari catatan insiden. Baca, lengkapi, lalu kirim sendiri.",
                "Drafts are filled from what was noted. Read, complete and send them yourself.")),
        Parts.row(
            Parts.quiet(
                show("Untuk subjek data", "For the persons"), () -> draft(Recipient.PERSONS)),
            Parts.quiet(
                show("Untuk lembaga", "For the authority"), () -> draft(Recipient.AUTHORITY))));
    footer(standing);
  }

  private void footer(Standing standing) {
    getFooter().removeAll();
    getFooter().add(Parts.quiet(show("Tutup jendela", "Close window"), this::close));
    if (standing.incident().closed().isEmpty()) {
      getFooter()
          .add(
              Parts.quiet(
                  show("Lengkapi catatan", "Complete the notes"),
                  () -> new IncidentForm(desk, standing.incident(), this::done).open()));
      if (standing.notified()) {
        getFooter()
            .add(
                Parts.primary(
                    show("Tutup insiden", "Close the incident"),
                    () -> {
                      if (Problems.attempt(() -> desk.incidents.close(id))) {
                        done();
                      }
                    }));
      }
    }
  }

  private void done() {
    fill();
    changed.run();
  }

  private Component clock(Standing standing) {
    return Parts.card(
        Parts.line(
            Parts.twoLines(
                show("Beri tahu paling lambat ", "Notify until ")
                    + desk.time(standing.deadline().value()),
                show("Dicatat oleh ", "Recorded by ") + standing.incident().recordedBy()),
            ClockBadge.of(standing)),
        Parts.why(standing.deadline().why()));
  }

  private Component step(Standing standing, BreachStep step) {
    Optional<IncidentStepRow> done = standing.done(step);
    String second =
        done.map(
                row ->
                    desk.time(row.doneAt())
                        + " · "
                        + row.doneBy()
                        + (row.note().isEmpty() ? "" : " · " + row.note()))
            .orElse(show(step.help()));
    Component action =
        done.<Component>map(
                row ->
                    row.needed()
                        ? new StateBadge(Mood.GOOD, show("Selesai", "Done"))
                        : new StateBadge(Mood.NEUTRAL, show("Tidak perlu", "Not needed")))
            .orElseGet(
                () ->
                    standing.incident().closed().isPresent()
                        ? new StateBadge(Mood.NEUTRAL, "–")
                        : Parts.quiet(show("Catat", "Note"), () -> note(step)));
    return Parts.line(Parts.twoLines(show(step.title()), second), action);
  }

  private void note(BreachStep step) {
    TextArea note = new TextArea(show("Catatan: siapa, apa, bagaimana", "Note: who, what, how"));
    note.setMaxLength(1000);
    note.setWidthFull();
    Checkbox unneeded =
        new Checkbox(show("Tidak perlu (tulis alasannya)", "Not needed (write why)"));
    Dialog[] dialog = new Dialog[1];
    dialog[0] =
        Parts.dialog(
            show(step.title()),
            Parts.form(note, unneeded),
            Parts.primary(
                show("Simpan", "Save"),
                () -> {
                  if (Problems.attempt(
                      Map.of("note", note),
                      () -> desk.incidents.step(id, step, !unneeded.getValue(), note.getValue()))) {
                    dialog[0].close();
                    done();
                  }
                }));
    dialog[0].open();
  }

  private void draft(Recipient recipient) {
    TextArea text = new TextArea();
    text.setAriaLabel(show("Rancangan", "Draft"));
    text.setWidthFull();
    text.setReadOnly(true);
    text.setMinRows(14);
    text.setValue(desk.incidents.draft(id, recipient, ConsoleLocale.current()));
    Dialog dialog = new Dialog(show("Rancangan pemberitahuan", "Draft of the notice"));
    dialog.setWidth("min(48rem, 96vw)");
    dialog.add(text);
    dialog
        .getFooter()
        .add(
            Parts.quiet(
                show("Bahasa Indonesia", "In Indonesian"),
                () -> text.setValue(desk.incidents.draft(id, recipient, Locale.of("id", "ID")))),
            Parts.quiet(
                show("Bahasa Inggris", "In English"),
                () -> text.setValue(desk.incidents.draft(id, recipient, Locale.ENGLISH))),
            Parts.quiet(show("Tutup", "Close"), dialog::close));
    dialog.open();
  }
}
