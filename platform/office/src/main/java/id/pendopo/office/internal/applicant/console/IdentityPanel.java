package id.pendopo.office.internal.applicant.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.ApplicantRegister;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.text.LocalText;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The file that proves who an applicant is: given here, seen by nobody without a purpose. */
final class IdentityPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST_BYTES = 5 * 1024 * 1024;

  private final transient ApplicantsView view;
  private final transient Consumer<Applicant> changed;
  private transient Applicant one;

  IdentityPanel(ApplicantsView view, Applicant one, Consumer<Applicant> changed) {
    this.view = view;
    this.one = one;
    this.changed = changed;
    addClassName("pendopo-stack");
    fill();
  }

  private void fill() {
    removeAll();
    boolean there = one.identityFile().isPresent();
    add(
        Parts.hint(
            there
                ? show("Berkas identitas tersimpan.", "The file of the identity is kept.")
                : show("Belum ada berkas identitas.", "There is no file of the identity yet.")));
    Div row = Parts.row();
    if (there && view.access.may(ApplicantRegister.UNMASK)) {
      row.add(Parts.quiet(show("Lihat berkas identitas", "Look at the file"), this::look));
    }
    if (view.access.may(ApplicantRegister.WRITE)) {
      add(upload(there));
      if (there) {
        row.add(Parts.quiet(show("Hapus berkas identitas", "Remove the file"), this::remove));
      }
    }
    add(row);
  }

  private Upload upload(boolean there) {
    Upload upload =
        new Upload(
            UploadHandler.inMemory(
                (metadata, data) ->
                    Problems.attempt(
                        () -> {
                          IncomingFile file =
                              view.files.receive(
                                  new ByteArrayInputStream(data), metadata.fileName());
                          taken(Optional.of(file));
                          Notices.done(
                              new LocalText("Berkas identitas tersimpan.", "The file is kept."));
                        })));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(MOST_BYTES);
    upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/webp", "application/pdf");
    upload.setDropAllowed(false);
    upload.addFileRejectedListener(
        event ->
            Notices.failed(
                new LocalText(
                    "Pilih satu foto (JPEG, PNG, WebP) atau PDF, paling besar 5 MB.",
                    "Choose one picture (JPEG, PNG, WebP) or PDF of at most 5 MB.")));
    upload.setI18n(
        new UploadI18N()
            .setAddFiles(
                new UploadI18N.AddFiles()
                    .setOne(
                        there
                            ? show("Ganti berkas identitas", "Replace the file of the identity")
                            : show("Unggah berkas identitas", "Upload the file of the identity"))));
    return upload;
  }

  private void taken(Optional<IncomingFile> file) {
    one = view.register.identityFile(one.id(), OptionalLong.of(one.version()), file);
    changed.accept(one);
    fill();
  }

  private void remove() {
    new Confirmation(
            show("Hapus berkas identitas?", "Remove the file of the identity?"),
            one.name(),
            show("Hapus", "Remove"))
        .ask(yes -> taken(Optional.empty()));
  }

  private void look() {
    TextField purpose = Parts.text(show("Keperluan", "What for"), 200);
    purpose.setHelperText(show("Dicatat di jejak audit.", "Recorded in the audit trail."));
    Div shown = Parts.stack();
    Button go = new Button(show("Lihat", "Show"));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.addClickListener(
        click ->
            Problems.attempt(
                Map.of("purpose", purpose),
                () -> {
                  StoredFile file = view.register.openIdentityFile(one.id(), purpose.getValue());
                  shown.removeAll();
                  shown.add(content(file));
                  go.setEnabled(false);
                }));
    Parts.dialog(
            show("Lihat berkas identitas", "Look at the file of the identity"),
            Parts.form(purpose, shown),
            go)
        .open();
  }

  /** A picture in the dialog, anything else to be taken along. */
  private com.vaadin.flow.component.Component content(StoredFile file) {
    DownloadHandler handler =
        DownloadHandler.fromInputStream(
            request ->
                new DownloadResponse(
                    view.files.open(file.id()), file.name(), file.mediaType(), file.size()));
    if (!file.mediaType().startsWith("image/")) {
      return new Anchor(handler, show("Unduh berkas", "Download the file"));
    }
    Image image =
        new Image(handler, show("Berkas identitas ", "File of the identity of ") + one.name());
    image.setWidth("100%");
    return image;
  }
}
