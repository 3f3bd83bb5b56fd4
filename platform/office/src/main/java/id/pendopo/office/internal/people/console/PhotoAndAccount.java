package id.pendopo.office.internal.people.console;

import static id.pendopo.office.internal.people.console.Pieces.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.console.Confirmation;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.text.LocalText;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.people.EmployeeDetail;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The photo of an employee and the account with which they work; each is stored by itself. */
final class PhotoAndAccount extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST_BYTES = 5 * 1024 * 1024;

  private final transient Desk desk;
  private final transient EmployeeDetail detail;
  private final transient Consumer<EmployeeDetail> stored;

  PhotoAndAccount(
      Desk desk, EmployeeDetail detail, boolean mayChange, Consumer<EmployeeDetail> stored) {
    this.desk = desk;
    this.detail = detail;
    this.stored = stored;
    addClassName("pendopo-stack");
    Optional<StoredFile> photo = desk.photos.of(id());
    photo.ifPresent(this::show);
    if (mayChange) {
      add(upload());
      photo.ifPresent(file -> add(Parts.quiet(say("Hapus foto", "Remove the photo"), this::ask)));
    }
    if (mayChange && desk.access.may(PlatformPermissions.USERS_MANAGE)) {
      add(account());
    } else {
      detail.account().ifPresent(name -> add(Parts.hint(say("Akun kerja: ", "Account: ") + name)));
    }
  }

  private EmployeeId id() {
    return detail.employee().id();
  }

  private OptionalLong version() {
    return OptionalLong.of(detail.version());
  }

  private void show(StoredFile file) {
    Image image =
        new Image(
            DownloadHandler.fromInputStream(
                request ->
                    new DownloadResponse(
                        desk.photos.open(file.id()), file.name(), file.mediaType(), file.size())),
            say("Foto ", "Photo of ") + detail.employee().name());
    image.setWidth("6rem");
    image.getStyle().set("border-radius", "var(--lumo-border-radius-m)");
    add(image);
  }

  private Upload upload() {
    Upload upload =
        new Upload(
            UploadHandler.inMemory(
                (metadata, data) ->
                    Problems.attempt(
                        () -> {
                          EmployeeDetail changed =
                              desk.photos.set(
                                  id(),
                                  version(),
                                  new ByteArrayInputStream(data),
                                  metadata.fileName());
                          Notices.done(new LocalText("Foto tersimpan.", "Photo saved."));
                          stored.accept(changed);
                        })));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(MOST_BYTES);
    upload.setAcceptedFileTypes("image/jpeg", "image/png", "image/webp");
    upload.setDropAllowed(false);
    upload.addFileRejectedListener(
        event ->
            Notices.failed(
                new LocalText(
                    "Pilih satu gambar JPEG, PNG, atau WebP, paling besar 5 MB.",
                    "Choose one JPEG, PNG or WebP picture of at most 5 MB.")));
    upload.setI18n(
        new UploadI18N()
            .setAddFiles(new UploadI18N.AddFiles().setOne(say("Pilih foto", "Choose a photo"))));
    return upload;
  }

  private void ask() {
    new Confirmation(
            say("Hapus foto?", "Remove the photo?"),
            detail.employee().name(),
            say("Hapus", "Remove"))
        .ask(yes -> stored.accept(desk.photos.remove(id(), version())));
  }

  private Div account() {
    TextField name = new TextField(say("Akun kerja", "Account"));
    name.setValue(detail.account().orElse(""));
    name.setMaxLength(100);
    name.setClearButtonVisible(true);
    name.setHelperText(
        say(
            "Nama pengguna yang dipakai pegawai ini; tugasnya tampil di akun itu",
            "The user name they sign in with; their tasks show in that account"));
    return Parts.row(
        name,
        Parts.quiet(
            say("Hubungkan", "Link"),
            () ->
                Problems.attempt(
                    Map.of("account", name, "username", name),
                    () -> {
                      EmployeeDetail changed =
                          desk.people.link(
                              id(),
                              version(),
                              Optional.of(name.getValue().strip()).filter(text -> !text.isEmpty()));
                      Notices.done(new LocalText("Akun tersimpan.", "Account saved."));
                      stored.accept(changed);
                    })));
  }
}
