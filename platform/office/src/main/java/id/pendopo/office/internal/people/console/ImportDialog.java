package id.pendopo.office.internal.people.console;

import static id.pendopo.office.internal.people.console.Pieces.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.console.Parts;
import id.pendopo.office.people.PeopleImport;
import id.pendopo.office.people.PeopleImport.Outcome;
import id.pendopo.office.people.PeopleImport.Report;
import id.pendopo.office.people.PeopleImport.Row;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a table in: choose a file, see what each row would do, store. */
final class ImportDialog {

  private final Desk desk;
  private final Runnable changed;
  private final Dialog dialog;
  private final Paragraph summary = new Paragraph();
  private final Grid<Row> preview = new Grid<>();
  private final Checkbox skip =
      new Checkbox(
          say("Simpan baris yang benar, lewati yang salah", "Store the sound rows, skip the rest"));
  private final Button store = new Button(say("Simpan", "Store"));
  private byte[] content = new byte[0];
  private boolean wrong;

  ImportDialog(Desk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    Parts.dress(preview, say("Laporan baris", "Report of rows"));
    preview.addComponentColumn(ImportDialog::row).setFlexGrow(1);
    preview.setHeight("min(24rem, 45vh)");
    preview.setVisible(false);
    skip.setVisible(false);
    skip.addValueChangeListener(change -> fit());
    store.addThemeVariants(ButtonVariant.PRIMARY);
    store.setEnabled(false);
    store.addClickListener(click -> store());
    summary.getElement().setAttribute("role", "status");
    Div form =
        Parts.form(
            Parts.hint(
                say(
                    "CSV atau XLSX, paling banyak 5.000 baris. Baris pertama berisi nama kolom:"
                        + " nama, nip, nik, status, pangkat, jabatan, tmt, unit, atasan, aktif."
                        + " Belum ada yang disimpan sebelum Anda menekan Simpan.",
                    "CSV or XLSX, at most 5,000 rows. The first row names the columns: name, nip,"
                        + " nik, status, rank, job title, service start, unit, superior, active."
                        + " Nothing is stored before you press Store.")),
            upload(),
            summary,
            preview,
            skip);
    dialog = Parts.dialog(say("Impor pegawai", "Import employees"), form, store);
    dialog.setWidth("min(52rem, 96vw)");
  }

  void open() {
    dialog.open();
  }

  private Upload upload() {
    // in memory alone: the file may hold NIKs and must not lie on the disk
    Upload upload = new Upload(UploadHandler.inMemory((metadata, data) -> received(data)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(PeopleImport.MOST_BYTES);
    upload.setAcceptedFileTypes(".csv", ".xlsx", "text/csv");
    upload.addAllFinishedListener(event -> upload.clearFileList());
    upload.addFileRejectedListener(
        event ->
            Notices.failed(
                new LocalText(
                    "Pilih satu berkas CSV atau XLSX, paling besar 5 MB.",
                    "Choose one CSV or XLSX of at most 5 MB.")));
    upload.setI18n(
        new UploadI18N()
            .setAddFiles(new UploadI18N.AddFiles().setOne(say("Pilih berkas", "Choose a file")))
            .setDropFiles(
                new UploadI18N.DropFiles()
                    .setOne(say("atau letakkan di sini", "or drop it here"))));
    return upload;
  }

  private void received(byte[] data) {
    content = data;
    Problems.attempt(() -> show(desk.imports.run(content, true, false)));
  }

  private void show(Report report) {
    wrong = report.count(Outcome.ERROR) > 0;
    summary.setText(
        say(
            "%d baru, %d berubah, %d sama, %d salah."
                .formatted(
                    report.count(Outcome.NEW),
                    report.count(Outcome.CHANGED),
                    report.count(Outcome.SAME),
                    report.count(Outcome.ERROR)),
            "%d new, %d changed, %d the same, %d wrong."
                .formatted(
                    report.count(Outcome.NEW),
                    report.count(Outcome.CHANGED),
                    report.count(Outcome.SAME),
                    report.count(Outcome.ERROR))));
    preview.setItems(
        Stream.concat(
                report.rows().stream().filter(row -> row.outcome() == Outcome.ERROR),
                report.rows().stream().filter(row -> row.outcome() != Outcome.ERROR))
            .toList());
    preview.setVisible(!report.rows().isEmpty());
    skip.setVisible(wrong);
    skip.setValue(false);
    fit();
  }

  private void fit() {
    store.setEnabled(content.length > 0 && (!wrong || skip.getValue()));
  }

  private static Div row(Row row) {
    Div cell =
        Parts.twoLines(
            Parts.row(
                Parts.small(say("Baris ", "Row ") + row.line()),
                badge(row.outcome()),
                Parts.small(row.name())));
    if (!row.problems().isEmpty()) {
      cell.add(
          Parts.hint(
              row.problems().stream()
                  .map(FieldProblem::message)
                  .map(ConsoleLocale::show)
                  .collect(Collectors.joining(" "))));
    }
    if (!row.warnings().isEmpty()) {
      cell.add(
          Parts.hint(
              say("Periksa: ", "Look again: ")
                  + row.warnings().stream()
                      .map(ConsoleLocale::show)
                      .collect(Collectors.joining(" "))));
    }
    return cell;
  }

  private static StateBadge badge(Outcome outcome) {
    return switch (outcome) {
      case NEW -> new StateBadge(Mood.GOOD, say("Baru", "New"));
      case CHANGED -> new StateBadge(Mood.BUSY, say("Berubah", "Changed"));
      case SAME -> new StateBadge(Mood.NEUTRAL, say("Sama", "The same"));
      case ERROR -> new StateBadge(Mood.BAD, say("Salah", "Wrong"));
    };
  }

  private void store() {
    Problems.attempt(
        () -> {
          Report report = desk.imports.run(content, false, skip.getValue());
          if (!report.applied()) {
            show(report);
            Notices.failed(
                new LocalText(
                    "Ada baris yang salah, jadi tidak ada yang disimpan.",
                    "Some rows are wrong, so nothing was stored."));
            return;
          }
          dialog.close();
          changed.run();
          Notices.done(
              new LocalText(
                  "%d pegawai baru, %d berubah."
                      .formatted(report.count(Outcome.NEW), report.count(Outcome.CHANGED)),
                  "%d new employees, %d changed."
                      .formatted(report.count(Outcome.NEW), report.count(Outcome.CHANGED))));
        });
  }
}
