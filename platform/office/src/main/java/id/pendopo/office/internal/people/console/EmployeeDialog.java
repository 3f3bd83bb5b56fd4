package id.pendopo.office.internal.people.console;

import static id.pendopo.office.internal.people.console.Pieces.say;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.people.Absences.Absence;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmploymentStatus;
import id.pendopo.api.people.Nip;
import id.pendopo.api.people.Position;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.people.AssignmentDetail;
import id.pendopo.office.people.EmployeeDetail;
import id.pendopo.office.people.EmployeeInput;
import id.pendopo.office.people.PositionAdministration.Filled;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One employee: what is known of them, their NIK behind a purpose, and what they held when. */
final class EmployeeDialog {

  private final Desk desk;
  private final Optional<EmployeeDetail> known;
  private final Runnable changed;
  private final Dialog dialog;
  private final TextField name = new TextField(say("Nama dengan gelar", "Name with titles"));
  private final TextField nip = new TextField("NIP");
  private final TextField nik = new TextField("NIK");
  private final Select<EmploymentStatus> status = new Select<>();
  private final TextField rank = new TextField(say("Pangkat dan golongan", "Rank and grade"));
  private final TextField jobTitle =
      new TextField(say("Jabatan pelaksana atau fungsional", "Job title"));
  private final DatePicker start = Parts.date(say("Mulai bekerja (TMT)", "First day of service"));
  private final ComboBox<Unit> unit;
  private final ComboBox<Position> superior =
      new ComboBox<>(say("Atasan langsung", "Direct superior"));
  private final Checkbox active = new Checkbox(say("Masih bekerja di sini", "Works here"));

  EmployeeDialog(Desk desk, Optional<EmployeeDetail> known, Runnable changed) {
    this.desk = desk;
    this.known = known;
    this.changed = changed;
    this.unit = Parts.unit(desk.units);
    boolean mayChange =
        known
            .map(
                detail ->
                    desk.access.may(PlatformPermissions.PEOPLE_MANAGE, detail.employee().unit()))
            .orElse(true);
    fields();
    known.ifPresent(this::show);
    Div content = Parts.form();
    known.ifPresent(
        detail -> content.add(new PhotoAndAccount(desk, detail, mayChange, this::again)));
    content.add(name, status, nip);
    known.ifPresent(detail -> content.add(nikLine(detail)));
    content.add(nik, rank, jobTitle, start, unit, superior, active);
    known.ifPresent(detail -> content.add(history(detail), absences(detail, mayChange)));
    Button save = Parts.primary(say("Simpan", "Save"), this::save);
    for (var field : List.of(name, nip, nik, rank, jobTitle)) {
      field.setReadOnly(!mayChange);
    }
    status.setReadOnly(!mayChange);
    start.setReadOnly(!mayChange);
    unit.setReadOnly(!mayChange);
    superior.setReadOnly(!mayChange);
    active.setReadOnly(!mayChange);
    dialog =
        Parts.dialog(
            known
                .map(detail -> detail.employee().name())
                .orElse(say("Pegawai baru", "New employee")),
            content,
            mayChange ? new Button[] {save} : new Button[0]);
  }

  void open() {
    dialog.open();
  }

  /** Shows what stands now, after a part of it was stored by itself. */
  private void again(EmployeeDetail stored) {
    dialog.close();
    changed.run();
    new EmployeeDialog(desk, Optional.of(stored), changed).open();
  }

  private void fields() {
    name.setRequired(true);
    name.setMaxLength(160);
    nip.setMaxLength(30);
    nip.setHelperText(say("18 angka; kosong untuk non-ASN", "18 digits; empty for others"));
    nip.addValueChangeListener(
        change ->
            nip.setHelperText(
                Nip.parse(change.getValue())
                    .map(number -> number.doubts(desk.today()))
                    .filter(doubts -> !doubts.isEmpty())
                    .map(
                        doubts ->
                            say("Periksa: ", "Look again: ")
                                + ConsoleLocale.show(doubts.getFirst()))
                    .orElse(say("18 angka; kosong untuk non-ASN", "18 digits; empty for others"))));
    nik.setMaxLength(30);
    if (known.flatMap(EmployeeDetail::nik).isPresent()) {
      nik.setLabel(say("NIK baru", "New NIK"));
    }
    nik.setHelperText(
        known.flatMap(EmployeeDetail::nik).isPresent()
            ? say("Isi hanya untuk menggantinya", "Enter only to replace it")
            : say(
                "16 angka; disimpan terenkripsi dan ditampilkan tersamar",
                "16 digits; kept encrypted and shown masked"));
    nik.getElement().setAttribute("autocomplete", "off");
    status.setLabel(say("Status kepegawaian", "Kind of employment"));
    status.setItems(EmploymentStatus.values());
    status.setItemLabelGenerator(value -> ConsoleLocale.show(value.displayName()));
    status.setValue(EmploymentStatus.PNS);
    rank.setMaxLength(80);
    rank.setPlaceholder("Penata Tk. I (III/d)");
    jobTitle.setMaxLength(160);
    jobTitle.setPlaceholder("Pengadministrasi Umum");
    jobTitle.setHelperText(
        say(
            "Untuk pegawai tanpa jabatan tersendiri di bagan",
            "For somebody without a position of their own in the chart"));
    superior.setClearButtonVisible(true);
    superior.setHelperText(
        say(
            "Hanya bila tidak mengikuti jabatan yang dipegang",
            "Only where it does not follow from the position held"));
    superior.setItems(desk.posts.chart(desk.today()).stream().map(Filled::position).toList());
    superior.setItemLabelGenerator(Position::title);
    active.setValue(true);
  }

  private void show(EmployeeDetail detail) {
    Employee employee = detail.employee();
    name.setValue(employee.name());
    nip.setValue(employee.nip().map(Nip::written).orElse(""));
    status.setValue(employee.status());
    rank.setValue(employee.rank());
    jobTitle.setValue(employee.jobTitle());
    start.setValue(employee.serviceStart().orElse(null));
    unit.setValue(employee.unit().flatMap(desk.units::byCode).orElse(null));
    detail
        .superior()
        .flatMap(
            code ->
                desk.posts.chart(desk.today()).stream()
                    .map(Filled::position)
                    .filter(position -> position.code().equals(code))
                    .findFirst())
        .ifPresent(superior::setValue);
    active.setValue(employee.active());
  }

  private Div nikLine(EmployeeDetail detail) {
    Div line = Parts.line();
    if (detail.nikLost()) {
      line.add(
          new StateBadge(
              Mood.BAD,
              say("NIK tidak terbaca: kuncinya hilang", "NIK unreadable: its key is lost")));
      return line;
    }
    if (detail.nik().isEmpty()) {
      return line;
    }
    Span shown = new Span(detail.nik().get());
    shown.addClassName("pendopo-code");
    line.add(Parts.twoLines(Parts.small("NIK"), shown));
    if (desk.access.may(PlatformPermissions.PEOPLE_UNMASK, detail.employee().unit())) {
      line.add(
          Parts.quiet(
              say("Buka NIK", "Show NIK"),
              () ->
                  new Confirmation(
                          say("Buka NIK?", "Show the NIK?"),
                          say(
                              "Nama Anda, waktunya, dan keperluannya dicatat dalam jejak audit.",
                              "Your name, the time and the purpose go into the audit trail."),
                          say("Buka NIK", "Show NIK"))
                      .withReason(say("Keperluan", "Purpose"))
                      .ask(
                          purpose ->
                              shown.setText(desk.people.unmask(detail.employee().id(), purpose)))));
    }
    return line;
  }

  private Div history(EmployeeDetail detail) {
    Div part = new Div(new H3(say("Riwayat jabatan", "Positions held")));
    List<AssignmentDetail> rows = desk.assignments.ofEmployee(detail.employee().id());
    if (rows.isEmpty()) {
      part.add(
          Parts.hint(
              say(
                  "Belum ada. Tetapkan di halaman Jabatan & pejabat.",
                  "None yet. Assign one on the page Positions and officers.")));
    }
    rows.forEach(row -> part.add(Parts.twoLines(row.holder().title(), Pieces.time(row.holder()))));
    return part;
  }

  private Div absences(EmployeeDetail detail, boolean mayChange) {
    Div part = new Div(new H3(say("Berhalangan", "Away")));
    for (Absence absence : desk.assignments.absences(detail.employee().id())) {
      Div line =
          Parts.line(
              Parts.hint(
                  Parts.written(absence.from())
                      + say(" s.d. ", " to ")
                      + Parts.written(absence.until().minusDays(1))));
      if (mayChange && absence.until().isAfter(desk.today())) {
        Button end = Parts.quiet(say("Akhiri", "End"), () -> askEnd(detail, absence));
        end.setAriaLabel(
            say("Akhiri berhalangan sejak ", "End the absence from ")
                + Parts.written(absence.from()));
        line.add(end);
      }
      part.add(line);
    }
    if (mayChange) {
      part.add(
          Parts.quiet(
              say("Catat berhalangan", "Record an absence"),
              () -> {
                dialog.close();
                AppointDialog.absence(desk, detail.employee(), changed).open();
              }));
    }
    return part;
  }

  private void askEnd(EmployeeDetail detail, Absence absence) {
    EndDialog.ask(
        desk,
        detail.employee().name(),
        say(
            "Sehari sebelum hari pertama berarti catatan ini dihapus; Plh.-nya ikut berakhir",
            "The day before the first one removes it; its Plh ends with it"),
        until -> desk.assignments.endAbsence(absence.id(), until),
        () -> {
          dialog.close();
          changed.run();
        });
  }

  private void save() {
    Map<String, HasValidation> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("status", status);
    fields.put("nip", nip);
    fields.put("nik", nik);
    fields.put("rank", rank);
    fields.put("jobTitle", jobTitle);
    fields.put("serviceStart", start);
    fields.put("unit", unit);
    fields.put("superior", superior);
    Problems.attempt(
        fields,
        () -> {
          EmployeeInput input =
              new EmployeeInput(
                  name.getValue(),
                  nip.getValue(),
                  nik.getValue().isBlank() ? null : nik.getValue(),
                  status.getValue().name(),
                  rank.getValue(),
                  jobTitle.getValue(),
                  text(start.getValue()),
                  unit.getValue() == null ? null : unit.getValue().code(),
                  superior.getValue() == null ? null : superior.getValue().code(),
                  active.getValue());
          EmployeeDetail saved =
              known
                  .map(
                      detail ->
                          desk.people.change(
                              detail.employee().id(), OptionalLong.of(detail.version()), input))
                  .orElseGet(() -> desk.people.create(input));
          dialog.close();
          changed.run();
          if (saved.doubts().isEmpty()) {
            Notices.done(new LocalText("Tersimpan.", "Saved."));
          } else {
            LocalText doubt = saved.doubts().getFirst();
            Notices.info(
                new LocalText("Tersimpan. Periksa: " + doubt.id(), "Saved. Look: " + doubt.en()));
          }
        });
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
