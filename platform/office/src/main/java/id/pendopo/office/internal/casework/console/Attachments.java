package id.pendopo.office.internal.casework.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.console.Notices;
import id.pendopo.api.console.Parts;
import id.pendopo.api.console.Problems;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.text.LocalText;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** Files that are chosen now and kept with the next step. */
final class Attachments extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST_BYTES = 25 * 1024 * 1024;
  private static final int MOST_FILES = 10;

  private final transient Desk desk;
  private final transient List<IncomingFile> received = new ArrayList<>();
  private final Div names = new Div();

  Attachments(Desk desk) {
    this.desk = desk;
    Upload upload =
        new Upload(
            UploadHandler.inMemory(
                (metadata, data) ->
                    Problems.attempt(
                        () -> {
                          received.add(
                              desk.files.receive(
                                  new ByteArrayInputStream(data), metadata.fileName()));
                          name(received);
                        })));
    upload.setMaxFiles(MOST_FILES);
    upload.setMaxFileSize(MOST_BYTES);
    upload.setDropAllowed(false);
    upload.addFileRejectedListener(
        event ->
            Notices.failed(
                new LocalText(
                    "Paling banyak 10 berkas, masing-masing paling besar 25 MB.",
                    "At most 10 files of at most 25 MB each.")));
    upload.setI18n(
        new UploadI18N()
            .setAddFiles(
                new UploadI18N.AddFiles()
                    .setOne(ConsoleLocale.show("Lampirkan berkas", "Attach a file"))
                    .setMany(ConsoleLocale.show("Lampirkan berkas", "Attach files"))));
    add(upload, names);
  }

  private void name(List<IncomingFile> files) {
    names.removeAll();
    files.forEach(file -> names.add(Parts.hint("✓ " + file.name())));
  }

  /** Keeps them in the caller's transaction. */
  List<FileId> keep() {
    return received.stream().map(file -> desk.files.keep(file).id()).toList();
  }

  boolean isEmpty() {
    return received.isEmpty();
  }
}
