package id.pendopo.content.internal.media.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import id.pendopo.api.console.Parts;
import id.pendopo.api.media.MediaDetails;
import id.pendopo.api.media.MediaItem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes many files at once; each says what became of it, and a bad one does not hinder the rest.
 */
final class UploadPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST_FILES = 50;

  private final transient Desk desk;
  private final transient Supplier<OptionalLong> folder;
  private final transient Consumer<MediaItem> taken;
  private final UnorderedList results = new UnorderedList();

  UploadPanel(Desk desk, Supplier<OptionalLong> folder, Consumer<MediaItem> taken) {
    this.desk = desk;
    this.folder = folder;
    this.taken = taken;
    addClassName("pendopo-stack");
    Upload upload =
        new Upload(
            UploadHandler.toTempFile((metadata, file) -> received(metadata.fileName(), file)));
    upload.setMaxFiles(MOST_FILES);
    upload.setWidthFull();
    upload.setI18n(
        new UploadI18N()
            .setDropFiles(
                new UploadI18N.DropFiles()
                    .setOne(show("Letakkan berkas di sini", "Drop the file here"))
                    .setMany(show("Letakkan berkas di sini", "Drop files here")))
            .setAddFiles(
                new UploadI18N.AddFiles()
                    .setOne(show("Pilih berkas", "Choose a file"))
                    .setMany(show("Pilih berkas", "Choose files"))));
    results.addClassName("pendopo-media-results");
    results.getElement().setAttribute("role", "status");
    add(
        upload,
        Parts.hint(
            show(
                "JPG, PNG, WebP, PDF, dokumen kantor, atau MP4; sampai 50 berkas sekaligus."
                    + " Lokasi dan data kamera dihapus dari foto.",
                "JPG, PNG, WebP, PDF, office documents or MP4; up to 50 files at once. The place and"
                    + " the camera's data are taken out of photos.")),
        results);
  }

  /** The panel by itself. */
  static Dialog dialog(Desk desk, OptionalLong folder, Runnable afterwards) {
    UploadPanel panel = new UploadPanel(desk, () -> folder, item -> afterwards.run());
    return Parts.dialog(show("Unggah ke perpustakaan", "Upload to the library"), panel);
  }

  private void received(String name, File file) {
    try (InputStream content = Files.newInputStream(file.toPath())) {
      MediaItem made =
          desk.library.upload(content, name, MediaDetails.in(folder.get(), desk.ownUnit()));
      String todo =
          made.complete()
              ? ""
              : show(" · tulis teks alternatifnya", " · write its alternative text");
      results.addComponentAsFirst(new ListItem("✓ " + name + todo));
      taken.accept(made);
    } catch (Problem refused) {
      LocalText why =
          refused.fields().isEmpty() ? refused.title() : refused.fields().getFirst().message();
      failed(name, show(why));
    } catch (IOException broken) {
      failed(name, show("Unggahan terputus. Coba lagi.", "The upload broke off. Try again."));
    } finally {
      file.delete();
    }
  }

  private void failed(String name, String why) {
    ListItem line = new ListItem("✗ " + name + ": " + why);
    line.addClassName("bad");
    results.addComponentAsFirst(line);
  }
}
