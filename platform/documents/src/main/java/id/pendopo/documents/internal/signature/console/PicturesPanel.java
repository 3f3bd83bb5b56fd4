package id.pendopo.documents.internal.signature.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.Employees;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureImages.Kind;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.signature.SignaturePictures;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scanned signatures and stamps: whose there are, and a new one. They are never shown again. */
final class PicturesPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient SignaturePictures pictures;
  private final transient Employees employees;
  private final Div list = new Div();

  PicturesPanel(SignaturePictures pictures, Employees employees) {
    this.pictures = pictures;
    this.employees = employees;
    list.addClassName("pendopo-stack");
    add(
        Parts.block(
            "pendopo-row",
            new H2(show("Gambar tanda tangan dan stempel", "Pictures of signatures and stamps")),
            Parts.button(show("Unggah gambar", "Upload a picture"), this::ask)),
        Parts.hint(
            show(
                "Gambar hasil pindai, bukan tanda tangan elektronik; tercetak hanya bila diizinkan"
                    + " di bawah. Setiap pemakaian tercatat.",
                "Scanned pictures, no electronic signatures; they are printed only when allowed"
                    + " below. Each use is recorded.")),
        list);
    reload();
  }

  private void reload() {
    list.removeAll();
    List<SignaturePictures.View> all = pictures.list();
    if (all.isEmpty()) {
      list.add(Parts.empty(show("Belum ada gambar.", "There are no pictures yet.")));
    }
    all.forEach(one -> list.add(line(one)));
  }

  private Component line(SignaturePictures.View one) {
    return Parts.block(
        "pendopo-line",
        Parts.twoLines(
            new Span(
                employees
                    .find(one.employee())
                    .map(Employee::name)
                    .orElse(show("(pegawai sudah tidak ada)", "(no employee any more)"))),
            show(one.kind().displayName())),
        Parts.button(
            show("Hapus", "Remove"),
            () ->
                new Confirmation(
                        show("Hapus gambar ini?", "Remove this picture?"),
                        show(
                            "Surat yang sudah dicetak tetap memuatnya.",
                            "Letters that were printed keep it."),
                        show("Hapus gambar", "Remove the picture"))
                    .dangerous()
                    .ask(
                        reason -> {
                          pictures.remove(one.employee(), one.kind());
                          reload();
                        }),
            ButtonVariant.TERTIARY,
            ButtonVariant.ERROR));
  }

  private void ask() {
    ComboBox<Employee> owner = new ComboBox<>(show("Milik", "Belongs to"));
    owner.setItems(employees.ofUnit(Optional.empty()));
    owner.setItemLabelGenerator(Employee::name);
    owner.setWidthFull();
    owner.setRequired(true);
    Select<Kind> kind = new Select<>();
    kind.setLabel(show("Isi gambar", "What is in it"));
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(one -> show(one.displayName()));
    kind.setValue(Kind.SIGNATURE);
    byte[][] file = {new byte[0]};
    Span chosen = new Span();
    chosen.getElement().setAttribute("aria-live", "polite");
    Upload upload =
        new Upload(
            UploadHandler.inMemory(
                (about, bytes) -> {
                  file[0] = bytes;
                  chosen.setText(about.fileName());
                }));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(SignaturePictures.LARGEST);
    upload.setAcceptedFileTypes("image/png", "image/jpeg");
    upload.setUploadButton(new Button(show("Pilih PNG atau JPEG", "Choose a PNG or JPEG")));
    upload.addAllFinishedListener(event -> upload.clearFileList());
    upload.addFileRejectedListener(
        event ->
            Notices.failed(
                new LocalText(
                    "Hanya PNG atau JPEG sampai 1 MB.", "Only a PNG or JPEG of up to 1 MB.")));
    Button save = new Button(show("Simpan gambar", "Store the picture"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Dialog dialog =
        Parts.dialog(
            show("Unggah gambar", "Upload a picture"),
            Parts.form(owner, kind, upload, chosen),
            save);
    save.addClickListener(
        click ->
            Problems.attempt(
                Map.of("employee", owner),
                () -> {
                  Employee whose = owner.getValue();
                  if (whose == null) {
                    throw Problem.invalid(
                        "employee", "Pilih pemilik gambar.", "Choose whose picture it is.");
                  }
                  if (file[0].length == 0) {
                    throw Problem.invalid(
                        "file", "Pilih gambar dahulu.", "Choose the picture first.");
                  }
                  pictures.put(whose.id(), kind.getValue(), file[0]);
                  dialog.close();
                  reload();
                  Notices.done(new LocalText("Gambar disimpan.", "The picture is stored."));
                }));
    dialog.open();
  }
}
