package id.pendopo.office.internal.privacy.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.privacy.RetentionDesk.Standing;
import id.pendopo.office.internal.privacy.RetentionRunRow;

/** What is kept how long, what is due, and what was done. */
final class RetentionPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;

  RetentionPanel(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-stack");
    fill();
  }

  private void fill() {
    removeAll();
    add(
        Parts.hint(
            show(
                "Setiap malam yang jatuh tempo dihitung, dan dikerjakan mulai malam berikutnya."
                    + " Lamanya diatur di buku kebijakan.",
                "Every night what is due is counted, and done from the next night on. How long is"
                    + " set in the policy books.")));
    Div card = Parts.card();
    for (Standing standing : desk.retention.standings()) {
      card.add(
          Parts.line(
              Parts.twoLines(show(standing.rule().title()), second(standing)),
              Parts.row(badge(standing), Parts.quiet(show("Buka", "Open"), () -> open(standing)))));
    }
    add(card);
  }

  private String second(Standing standing) {
    String kept =
        standing
            .keptFrom()
            .value()
            .map(day -> show("disimpan sejak ", "kept from ") + Parts.written(day))
            .orElse(show("disimpan tanpa batas", "kept without an end"));
    return kept
        + standing.latest().stream()
            .filter(run -> !run.dry())
            .findFirst()
            .map(run -> " · " + line(run))
            .orElse("");
  }

  private String line(RetentionRunRow run) {
    String what =
        run.dry()
            ? show("dihitung: " + run.due() + " jatuh tempo", "counted: " + run.due() + " due")
            : show(
                run.done() + " dari " + run.due() + " dikerjakan",
                run.done() + " of " + run.due() + " done");
    return desk.time(run.at()) + " " + what;
  }

  private static Component badge(Standing standing) {
    if (standing.hold().isPresent()) {
      return new StateBadge(Mood.WARNING, show("Ditahan", "On hold"));
    }
    return standing.due() == 0
        ? new StateBadge(Mood.GOOD, show("Tidak ada", "Nothing due"))
        : new StateBadge(Mood.BUSY, show(standing.due() + " jatuh tempo", standing.due() + " due"));
  }

  private void open(Standing standing) {
    Dialog dialog = new Dialog(show(standing.rule().title()));
    dialog.setWidth("min(44rem, 96vw)");
    dialog.add(Parts.why(standing.keptFrom().why()));
    standing
        .hold()
        .ifPresent(
            hold ->
                dialog.add(
                    Parts.hint(
                        show("Ditahan oleh ", "On hold by ")
                            + hold.setBy()
                            + ", "
                            + desk.time(hold.setAt())
                            + ": "
                            + hold.reason())));
    UnorderedList runs = new UnorderedList();
    standing.latest().forEach(run -> runs.add(new ListItem(line(run))));
    dialog.add(runs);
    dialog.getFooter().add(Parts.quiet(show("Tutup", "Close"), dialog::close));
    if (standing.hold().isPresent()) {
      dialog
          .getFooter()
          .add(Parts.quiet(show("Lepaskan", "Release"), () -> release(standing, dialog)));
    } else {
      dialog.getFooter().add(Parts.quiet(show("Tahan", "Hold"), () -> hold(standing, dialog)));
      if (standing.due() > 0) {
        dialog
            .getFooter()
            .add(
                Parts.primary(show("Kerjakan sekarang", "Do it now"), () -> run(standing, dialog)));
      }
    }
    dialog.open();
  }

  private void hold(Standing standing, Dialog dialog) {
    new Confirmation(
            show("Tahan data ini?", "Put this data on hold?"),
            show(
                "Tidak ada yang dihapus sampai penahanan dilepaskan.",
                "Nothing is deleted until the hold is released."),
            show("Tahan", "Hold"))
        .withReason(show("Alasan", "Reason"))
        .ask(reason -> attempt(() -> desk.retention.hold(standing.rule().code(), reason), dialog));
  }

  private void release(Standing standing, Dialog dialog) {
    new Confirmation(
            show("Lepaskan penahanan?", "Release the hold?"),
            show(
                "Yang jatuh tempo dikerjakan lagi pada malam berikutnya.",
                "What is due is done again from the next night on."),
            show("Lepaskan", "Release"))
        .withReason(show("Alasan", "Reason"))
        .ask(
            reason ->
                attempt(() -> desk.retention.release(standing.rule().code(), reason), dialog));
  }

  private void run(Standing standing, Dialog dialog) {
    String action = show(standing.rule().action().displayName());
    new Confirmation(
            show("Kerjakan sekarang?", "Do it now?"),
            show(
                standing.due() + " data akan " + action + ". Ini tidak dapat dibatalkan.",
                standing.due() + " will be " + action + ". This cannot be undone."),
            show("Kerjakan", "Do it"))
        .dangerous()
        .ask(
            unused ->
                attempt(
                    () -> {
                      RetentionRunRow run = desk.retention.runNow(standing.rule().code());
                      Notices.done(
                          new LocalText(
                              run.done() + " data dikerjakan.", run.done() + " were done."));
                    },
                    dialog));
  }

  private void attempt(Runnable work, Dialog dialog) {
    if (Problems.attempt(work)) {
      dialog.close();
      fill();
    }
  }
}
