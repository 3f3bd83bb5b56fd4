package id.pendopo.office.internal.transfer.console;

import static id.pendopo.api.console.ConsoleLocale.show;

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
import id.pendopo.api.console.Lists;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.console.StateBadge.Mood;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.transfer.ImportColumn;
import id.pendopo.api.transfer.ImportOutcome;
import id.pendopo.api.transfer.ImportReport;
import id.pendopo.api.transfer.ImportRow;
import id.pendopo.api.transfer.Imports;
import id.pendopo.api.transfer.TableImport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a table in: choose a file, see what each row would do, store. */
final class ImportDialog {

  private final Imports imports;
  private final TableImport<?> into;
  private final Runnable stored;
  private final Dialog dialog;
  private final Paragraph summary = new Paragraph();
  private final Grid<ImportRow> preview = new Grid<>();
  private final Checkbox skip =
      new Checkbox(
          show(
              "Simpan baris yang benar, lewati yang salah", "Store the sound rows, skip the rest"));
  private final Button store = new Button(show("Simpan", "Store"));
  private byte[] content = new byte[0];
  private boolean wrong;

  ImportDialog(Imports imports, TableImport<?> into, Runnable stored) {
    this.imports = imports;
    this.into = into;
    this.stored = stored;
    Lists.dress(preview, show("Laporan baris", "Report of rows"));
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
            Parts.hint(show(into.hint())),
            Parts.hint(explanation()),
            upload(),
            summary,
            preview,
            skip);
    dialog = Parts.dialog(show(into.title()), form, store);
    dialog.setWidth("min(52rem, 96vw)");
  }

  void open() {
    dialog.open();
  }

  private String explanation() {
    String names =
        into.columns().stream()
            .map(ImportColumn::name)
            .map(ConsoleLocale::show)
            .collect(Collectors.joining(", "));
    return show(
        "CSV atau XLSX, paling banyak 5.000 baris. Baris pertama berisi nama kolom: "
            + names
            + ". Belum ada yang disimpan sebelum Anda menekan Simpan.",
        "CSV or XLSX, at most 5,000 rows. The first row names the columns: "
            + names
            + ". Nothing is stored before you press Store.");
  }

  private Upload upload() {
    // in memory alone: the file may hold personal data and must not lie on the disk
    Upload upload = new Upload(UploadHandler.inMemory((metadata, data) -> received(data)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(Imports.MOST_BYTES);
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
            .setAddFiles(new UploadI18N.AddFiles().setOne(show("Pilih berkas", "Choose a file")))
            .setDropFiles(
                new UploadI18N.DropFiles()
                    .setOne(show("atau letakkan di sini", "or drop it here"))));
    return upload;
  }

  private void received(byte[] data) {
    content = data;
    Problems.attempt(() -> tell(imports.run(into, content, true, false)));
  }

  private void tell(ImportReport report) {
    wrong = report.errors() > 0;
    summary.setText(
        show(
            "%d baru, %d berubah, %d sama, %d salah."
                .formatted(report.created(), report.changed(), report.same(), report.errors()),
            "%d new, %d changed, %d the same, %d wrong."
                .formatted(report.created(), report.changed(), report.same(), report.errors())));
    preview.setItems(
        Stream.concat(
                report.rows().stream().filter(row -> row.outcome() == ImportOutcome.ERROR),
                report.rows().stream().filter(row -> row.outcome() != ImportOutcome.ERROR))
            .toList());
    preview.setVisible(!report.rows().isEmpty());
    skip.setVisible(wrong);
    skip.setValue(false);
    fit();
  }

  private void fit() {
    store.setEnabled(content.length > 0 && (!wrong || skip.getValue()));
  }

  private static Div row(ImportRow row) {
    Div cell =
        Parts.twoLines(
            Parts.row(
                Parts.small(show("Baris ", "Row ") + row.line()),
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
              show("Periksa: ", "Look again: ")
                  + row.warnings().stream()
                      .map(ConsoleLocale::show)
                      .collect(Collectors.joining(" "))));
    }
    return cell;
  }

  private static StateBadge badge(ImportOutcome outcome) {
    return switch (outcome) {
      case NEW -> new StateBadge(Mood.GOOD, show("Baru", "New"));
      case CHANGED -> new StateBadge(Mood.BUSY, show("Berubah", "Changed"));
      case SAME -> new StateBadge(Mood.NEUTRAL, show("Sama", "The same"));
      case ERROR -> new StateBadge(Mood.BAD, show("Salah", "Wrong"));
    };
  }

  private void store() {
    Problems.attempt(
        () -> {
          ImportReport report = imports.run(into, content, false, skip.getValue());
          if (!report.applied()) {
            tell(report);
            Notices.failed(
                new LocalText(
                    "Ada baris yang salah, jadi tidak ada yang disimpan.",
                    "Some rows are wrong, so nothing was stored."));
            return;
          }
          dialog.close();
          stored.run();
          Notices.done(
              new LocalText(
                  "%d baru, %d berubah.".formatted(report.created(), report.changed()),
                  "%d new, %d changed.".formatted(report.created(), report.changed())));
        });
  }
}
