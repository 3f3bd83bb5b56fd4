package id.pendopo.office.internal.applicant.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.agency.Unit;
import id.pendopo.api.applicant.ApplicantRegister.ImportedRow;
import id.pendopo.api.applicant.ApplicantRegister.Outcome;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes applicants in from a table, after it was seen what becomes of each row. */
final class ApplicantImportDialog {

  private static final int LARGEST = 5_000_000;

  private final ApplicantsView view;
  private final ComboBox<Unit> unit;
  private final Div preview = Parts.stack();
  private final Button store = new Button(show("Simpan", "Store"));
  private final Dialog dialog;
  private byte[] content = new byte[0];

  ApplicantImportDialog(ApplicantsView view) {
    this.view = view;
    unit = view.unitBox();
    store.addThemeVariants(ButtonVariant.PRIMARY);
    store.setEnabled(false);
    // in memory alone: the file holds NIKs and must not lie on the disk
    Upload upload = new Upload(UploadHandler.inMemory((metadata, data) -> received(data)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(LARGEST);
    upload.setAcceptedFileTypes(".csv", ".xlsx", "text/csv");
    upload.addAllFinishedListener(event -> upload.clearFileList());
    preview.getElement().setAttribute("role", "status");
    dialog =
        Parts.dialog(
            show("Impor pemohon", "Import applicants"),
            Parts.form(
                Parts.hint(
                    show(
                        "CSV atau XLSX dengan kolom nama, nik, telepon, email, alamat, jenis,"
                            + " badan_hukum, wakil. Belum ada yang disimpan sebelum Anda menekan"
                            + " Simpan.",
                        "CSV or XLSX with the columns nama, nik, telepon, email, alamat, jenis,"
                            + " badan_hukum, wakil. Nothing is stored before you press Store.")),
                unit,
                upload,
                preview),
            store);
    store.addClickListener(
        click ->
            Problems.attempt(
                () -> {
                  view.register.importAll(content, unit(), false);
                  dialog.close();
                  view.load();
                  Notices.done(new LocalText("Pemohon diimpor.", "The applicants are imported."));
                }));
  }

  void open() {
    dialog.open();
  }

  private Optional<String> unit() {
    return Optional.ofNullable(unit.getValue()).map(Unit::code);
  }

  private void received(byte[] data) {
    content = data;
    preview.removeAll();
    store.setEnabled(false);
    Problems.attempt(
        () -> {
          List<ImportedRow> rows = view.register.importAll(data, unit(), true);
          rows.stream().limit(200).forEach(row -> preview.add(line(row)));
          store.setEnabled(rows.stream().noneMatch(row -> row.outcome() == Outcome.REFUSED));
        });
  }

  private static Div line(ImportedRow row) {
    String why =
        row.problems().stream()
            .map(wrong -> wrong.field() + ": " + show(wrong.message()))
            .collect(Collectors.joining(" "));
    return Parts.line(
        Parts.twoLines(row.line() + ". " + row.name(), why),
        switch (row.outcome()) {
          case NEW -> new StateBadge(StateBadge.Mood.GOOD, show("Baru", "New"));
          case KNOWN -> new StateBadge(StateBadge.Mood.NEUTRAL, show("Sudah ada", "Known"));
          case REFUSED -> new StateBadge(StateBadge.Mood.BAD, show("Salah", "Wrong"));
        });
  }
}
