package id.pendopo.office.internal.people.console;

import static id.pendopo.office.internal.people.console.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.people.Position;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.people.AssignmentDetail;
import id.pendopo.office.people.PositionAdministration.Filled;
import id.pendopo.office.people.PositionAdministration.PositionInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One position: what it is, who held it when, and the steps that put somebody into it. */
final class PositionDialog {

  private final Desk desk;
  private final Optional<Filled> known;
  private final Runnable changed;
  private final Dialog dialog;
  private final TextField code = new TextField(say("Kode", "Code"));
  private final TextField title = new TextField(say("Nama jabatan", "Title"));
  private final ComboBox<Unit> unit;
  private final ComboBox<Position> superior =
      new ComboBox<>(say("Di bawah jabatan", "Below the position"));
  private final TextField eselon = new TextField(say("Eselon", "Structural rank"));
  private final Checkbox granting =
      new Checkbox(say("Berwenang memberikan cuti", "Grants leave for all below"));

  PositionDialog(Desk desk, Optional<Filled> known, List<Filled> chart, Runnable changed) {
    this.desk = desk;
    this.known = known;
    this.changed = changed;
    this.unit = Parts.unit(desk.units);
    boolean mayChange =
        known
            .map(row -> desk.access.may(PlatformPermissions.PEOPLE_MANAGE, row.position().unit()))
            .orElse(true);
    fields(chart);
    Div content = new Div();
    if (known.isPresent()) {
      if (mayChange) {
        content.add(steps(known.get()));
      }
      content.add(history(known.get(), mayChange));
    }
    if (mayChange) {
      if (known.isPresent()) {
        content.add(new H3(say("Data jabatan", "About the position")));
      }
      content.add(Parts.form(title, code, superior, unit, eselon, granting));
      known
          .filter(row -> desk.assignments.ofPosition(row.position().code()).isEmpty())
          .ifPresent(row -> content.add(removal(row)));
    }
    Button save = Parts.primary(say("Simpan", "Save"), this::save);
    dialog =
        Parts.dialog(
            known.map(row -> row.position().title()).orElse(say("Jabatan baru", "New position")),
            content,
            mayChange ? new Button[] {save} : new Button[0]);
  }

  void open() {
    dialog.open();
  }

  private void fields(List<Filled> chart) {
    title.setRequired(true);
    title.setMaxLength(200);
    title.setPlaceholder("Camat Sukamaju");
    code.setRequired(true);
    code.setMaxLength(40);
    code.setHelperText(say("Singkat, tidak berubah lagi", "Short; never changes"));
    superior.setClearButtonVisible(true);
    superior.setPlaceholder(say("Jabatan tertinggi", "At the top"));
    superior.setItems(
        chart.stream()
            .map(Filled::position)
            .filter(
                position ->
                    known.isEmpty() || !position.code().equals(known.get().position().code()))
            .toList());
    superior.setItemLabelGenerator(Position::title);
    eselon.setMaxLength(20);
    eselon.setPlaceholder("III.a");
    known.ifPresent(
        row -> {
          Position position = row.position();
          title.setValue(position.title());
          code.setValue(position.code());
          code.setReadOnly(true);
          unit.setValue(position.unit().flatMap(desk.units::byCode).orElse(null));
          eselon.setValue(position.eselon().orElse(""));
          granting.setValue(position.granting());
          position
              .superior()
              .flatMap(
                  above ->
                      chart.stream()
                          .map(Filled::position)
                          .filter(one -> one.code().equals(above))
                          .findFirst())
              .ifPresent(superior::setValue);
        });
  }

  private Div steps(Filled row) {
    return Parts.row(
        new Button(
            say("Tunjuk Plt./Plh.", "Appoint Plt/Plh"),
            click -> {
              dialog.close();
              AppointDialog.act(desk, row.position(), row.definitive().isEmpty(), changed).open();
            }),
        new Button(
            say("Tetapkan pejabat", "Assign a holder"),
            click -> {
              dialog.close();
              AppointDialog.assign(desk, row.position(), changed).open();
            }));
  }

  private Div history(Filled row, boolean mayChange) {
    Div part = new Div(new H3(say("Riwayat pejabat", "Officers of this position")));
    List<AssignmentDetail> rows = desk.assignments.ofPosition(row.position().code());
    if (rows.isEmpty()) {
      part.add(Parts.hint(say("Belum pernah ada pejabat.", "Nobody held it yet.")));
    }
    for (AssignmentDetail assignment : rows) {
      Div line =
          Parts.line(
              Parts.twoLines(
                  assignment.holder().capacity().prefix() + assignment.holder().employee().name(),
                  Pieces.time(assignment.holder())
                      + assignment.holder().decree().map(number -> " · " + number).orElse("")));
      if (mayChange) {
        Button end = Parts.quiet(say("Akhiri", "End"), () -> askEnd(assignment));
        end.setAriaLabel(say("Akhiri ", "End ") + assignment.holder().employee().name());
        line.add(end);
      }
      part.add(line);
    }
    return part;
  }

  private void askEnd(AssignmentDetail assignment) {
    EndDialog.ask(
        desk,
        assignment.holder().employee().name(),
        say(
            "Sehari sebelum tanggal mulai berarti penetapan ini dihapus",
            "The day before the first one removes it"),
        until -> desk.assignments.end(assignment.id(), until),
        this::leave);
  }

  private void leave() {
    dialog.close();
    changed.run();
  }

  /** A position that was never held may go again. */
  private Button removal(Filled row) {
    Position position = row.position();
    return Parts.quiet(
        say("Hapus jabatan", "Remove the position"),
        () ->
            new Confirmation(
                    say("Hapus " + position.title() + "?", "Remove " + position.title() + "?"),
                    say(
                        "Hanya jabatan yang belum pernah dipegang dan tidak membawahi jabatan lain"
                            + " yang dapat dihapus.",
                        "Only a position that nobody held and below which nothing stands can go."),
                    say("Hapus", "Remove"))
                .dangerous()
                .ask(
                    yes -> {
                      desk.posts.remove(position.code(), OptionalLong.of(row.detail().version()));
                      leave();
                      Notices.done(new LocalText("Jabatan dihapus.", "Position removed."));
                    }));
  }

  private void save() {
    Problems.attempt(
        Map.of("code", code, "title", title, "superior", superior, "unit", unit, "eselon", eselon),
        () -> {
          PositionInput input =
              new PositionInput(
                  code.getValue(),
                  title.getValue(),
                  unit.getValue() == null ? null : unit.getValue().code(),
                  superior.getValue() == null ? null : superior.getValue().code(),
                  eselon.getValue(),
                  granting.getValue());
          if (known.isPresent()) {
            desk.posts.change(
                known.get().position().code(),
                OptionalLong.of(known.get().detail().version()),
                input);
          } else {
            desk.posts.create(input);
          }
          leave();
          Notices.done(new LocalText("Tersimpan.", "Saved."));
        });
  }
}
