package id.pendopo.office.internal.casework.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseTransition;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.ViewHeader;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.casework.CaseOffice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One case: how it stands, what can be done with it now, what happened so far. */
public final class CasePage extends Div implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;

  static final String PATH = "tugas/perkara";

  private final transient Desk desk;

  CasePage(Desk desk) {
    this.desk = desk;
    addClassName("pendopo-view");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    try {
      draw(desk.office.see(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0));
    } catch (Problem unknown) {
      Notices.failed(
          new LocalText(
              "Perkara ini tidak ada atau bukan untuk Anda.",
              "There is no such case, or it is not for you."));
      event.forwardTo(WorklistView.PATH);
    }
  }

  private void reload(long id) {
    try {
      draw(desk.office.see(id));
    } catch (Problem gone) {
      // whoever hands the last thing over sees the case no more
      getUI().ifPresent(ui -> ui.navigate(WorklistView.PATH));
    }
  }

  private void draw(Case of) {
    removeAll();
    add(TasksCard.link(WorklistView.PATH, show("← Tugas saya", "← My tasks")));
    add(
        new ViewHeader(
            of.title(),
            show(desk.words.type(of.type())) + " · " + desk.unit(of.unit()),
            actions(of).toArray(Component[]::new)));
    add(Parts.card(Parts.stack(Parts.row(desk.state(of), desk.due(of)), facts(of))));
    if (desk.office.reads(of)) {
      if (desk.office.mayWork(of)) {
        add(comment(of));
      }
      add(
          Parts.card(
              new H2(show("Riwayat", "History")),
              new HistoryPanel(desk, of, desk.office.history(of.id()))));
    } else {
      add(
          Parts.card(
              new Paragraph(
                  show(
                      "Isi perkara hanya untuk yang menanganinya.",
                      "What is in the case is for those who work on it."))));
    }
    if (desk.office.manages(of)) {
      add(upkeep(of));
    }
  }

  private List<Component> actions(Case of) {
    List<Component> actions = new ArrayList<>();
    boolean first = true;
    for (CaseTransition way : desk.office.ways(of)) {
      Button button =
          new Button(
              show(way.name()),
              click -> new MoveDialog(desk, of, way, () -> reload(of.id())).open());
      if (first) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        first = false;
      }
      actions.add(button);
    }
    if (desk.office.mayTake(of)) {
      actions.add(
          new Button(
              show("Ambil", "Take"),
              click ->
                  Problems.attempt(
                      () -> {
                        desk.office.take(of.id());
                        reload(of.id());
                        Notices.done(new LocalText("Tugas ini milik Anda.", "The task is yours."));
                      })));
    }
    if (!of.kind().closed() && desk.office.mayWork(of)) {
      actions.add(
          Parts.quiet(
              show("Serahkan", "Hand over"),
              () -> new HandOverDialog(desk, of, () -> reload(of.id())).open()));
    }
    desk.office
        .type(of)
        .flatMap(type -> type.consolePath(of))
        .ifPresent(
            path ->
                actions.add(
                    TasksCard.link(path, show("Buka pokok perkara", "Open what it is about"))));
    return actions;
  }

  private Component facts(Case of) {
    Div facts = Parts.stack();
    facts.add(fact(show("Diterima", "Received"), Parts.written(of.receivedOn())));
    facts.add(fact(show("Tenggat", "Due"), desk.dueDate(of)));
    of.pausedSince()
        .ifPresent(
            day ->
                facts.add(fact(show("Waktu berhenti sejak", "Stands since"), Parts.written(day))));
    if (!of.kind().closed()) {
      facts.add(fact(show("Ada pada", "Lies with"), desk.desk(of.desk())));
      String today =
          String.join(", ", desk.cases.holders(of.id()).stream().map(desk::name).toList());
      if (!today.isEmpty()) {
        facts.add(fact(show("Hari ini dikerjakan oleh", "Today in the hands of"), today));
      }
    }
    desk.cases
        .due(of.id())
        .ifPresent(
            due ->
                facts.add(
                    new Details(
                        show("Mengapa tanggal ini?", "Why this date?"), Parts.why(due.why()))));
    return facts;
  }

  private static Component fact(String name, String value) {
    Span label = Parts.small(name);
    Span text = new Span(value);
    return Parts.twoLines(label, text);
  }

  private Component comment(Case of) {
    TextArea words = MoveDialog.area(show("Catatan", "Comment"), 4_000);
    Checkbox visible =
        new Checkbox(show("Dapat dibaca pemohon", "The applicant may read it"), false);
    Attachments files = new Attachments(desk);
    Button save = new Button(show("Simpan catatan", "Save the comment"));
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("comment", words),
                () -> {
                  desk.transactions.write(
                      () ->
                          desk.cases.comment(
                              of.id(),
                              CaseActor.OFFICER,
                              words.getValue(),
                              visible.getValue(),
                              files.keep()));
                  reload(of.id());
                  Notices.done(new LocalText("Catatan tersimpan.", "The comment was saved."));
                }));
    return Parts.card(
        new H2(show("Catatan dan berkas", "Comments and files")),
        Parts.stack(words, visible, files, Parts.row(save)));
  }

  /** For whoever looks after cases: the check against the history, and a new code. */
  private Component upkeep(Case of) {
    Button check =
        Parts.quiet(
            show("Periksa terhadap riwayat", "Check against the history"),
            () ->
                Problems.attempt(
                    () -> {
                      CaseOffice.Replay found = desk.office.replay(of.id());
                      if (found.same()) {
                        Notices.done(
                            new LocalText(
                                "Sesuai: " + found.events() + " peristiwa.",
                                "It agrees: " + found.events() + " events."));
                      } else {
                        Parts.dialog(
                                show("Tidak sesuai dengan riwayat", "Differs from its history"),
                                new Paragraph(String.join("; ", found.differences())))
                            .open();
                      }
                    }));
    Button code =
        Parts.quiet(
            show("Ganti kode lacak", "Renew the tracking code"),
            () ->
                new Confirmation(
                        show("Ganti kode lacak?", "Renew the tracking code?"),
                        show(
                            "Kode lama tidak berlaku lagi. Kode baru hanya tampil sekali: berikan"
                                + " kepada pemohon setelah memeriksa tanda pengenalnya.",
                            "The old code is worth nothing any more. The new one shows once: give"
                                + " it to the applicant after seeing their identity card."),
                        show("Ganti kode", "Renew"))
                    .ask(
                        yes -> {
                          String fresh = desk.office.renewCode(of.id());
                          reload(of.id());
                          Parts.dialog(show("Kode lacak baru", "New tracking code"), new H2(fresh))
                              .open();
                        }));
    return Parts.card(new H2(show("Pengawasan", "Supervision")), Parts.row(check, code));
  }
}
