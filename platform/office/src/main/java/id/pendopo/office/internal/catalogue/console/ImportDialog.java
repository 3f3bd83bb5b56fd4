package id.pendopo.office.internal.catalogue.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.catalogue.ServiceRegister.ImportedRow;
import id.pendopo.api.catalogue.ServiceRegister.Outcome;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.console.StateBadge;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.stream.Collectors;

/** Takes services in from a table, after it was seen what becomes of each row. */
final class ImportDialog {

  private static final int LARGEST = 5_000_000;

  private final Desk desk;
  private final Div preview = Parts.stack();
  private final Button store = new Button(show("Simpan sebagai draf", "Store as drafts"));
  private final Dialog dialog;
  private byte[] content = new byte[0];

  ImportDialog(Desk desk, Runnable afterwards) {
    this.desk = desk;
    store.addThemeVariants(ButtonVariant.PRIMARY);
    store.setEnabled(false);
    Upload upload = new Upload(UploadHandler.inMemory((metadata, data) -> received(data)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(LARGEST);
    upload.setAcceptedFileTypes(".csv", ".xlsx", "text/csv");
    upload.addAllFinishedListener(event -> upload.clearFileList());
    preview.getElement().setAttribute("role", "status");
    dialog =
        Parts.dialog(
            show("Impor layanan", "Import services"),
            Parts.stack(
                Parts.hint(
                    show(
                        "CSV atau XLSX dengan kolom kode, nama, ringkasan, unit, lokasi, jam,"
                            + " persyaratan, prosedur, waktu, biaya, produk, pengaduan,"
                            + " dasar_hukum. Beberapa butir dalam satu sel dipisah titik koma."
                            + " Belum ada yang disimpan sebelum Anda menekan Simpan.",
                        "CSV or XLSX with the columns kode, nama, ringkasan, unit, lokasi, jam,"
                            + " persyaratan, prosedur, waktu, biaya, produk, pengaduan,"
                            + " dasar_hukum. Several entries in a cell are parted by semicolons."
                            + " Nothing is stored before you press Store.")),
                upload,
                preview),
            store);
    store.addClickListener(
        click ->
            Problems.attempt(
                () -> {
                  desk.register.importDrafts(content, false);
                  dialog.close();
                  afterwards.run();
                  Notices.done(new LocalText("Layanan diimpor.", "The services are imported."));
                }));
  }

  void open() {
    dialog.open();
  }

  private void received(byte[] data) {
    content = data;
    preview.removeAll();
    store.setEnabled(false);
    Problems.attempt(
        () -> {
          List<ImportedRow> rows = desk.register.importDrafts(data, true);
          rows.forEach(row -> preview.add(line(row)));
          store.setEnabled(rows.stream().noneMatch(row -> row.outcome() == Outcome.REFUSED));
        });
  }

  private static Div line(ImportedRow row) {
    String why =
        row.problems().stream()
            .map(wrong -> wrong.field() + ": " + show(wrong.message()))
            .collect(Collectors.joining(" "));
    return Parts.line(
        Parts.twoLines(
            row.line() + ". " + row.name(), why.isEmpty() ? row.key() : row.key() + " · " + why),
        switch (row.outcome()) {
          case NEW -> new StateBadge(StateBadge.Mood.GOOD, show("Baru", "New"));
          case CHANGED -> new StateBadge(StateBadge.Mood.BUSY, show("Berubah", "Changed"));
          case SAME -> new StateBadge(StateBadge.Mood.NEUTRAL, show("Sama", "The same"));
          case REFUSED -> new StateBadge(StateBadge.Mood.BAD, show("Salah", "Wrong"));
        });
  }
}
