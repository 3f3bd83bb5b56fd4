package id.pendopo.content.internal.media;

import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.IncomingImage;
import id.pendopo.api.media.MediaKind;
import id.pendopo.api.problem.Problem;
import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Receives files for the library; what is refused is kept nowhere. */
@Component(service = MediaIntake.class)
public final class MediaIntake {

  /** A file that lies on the disk and belongs to nobody yet. */
  record Received(MediaKind kind, IncomingFile file, MediaRow.Size size) {}

  private final Files files;

  @Activate
  public MediaIntake(@Reference Files files) {
    this.files = files;
  }

  /** Outside a transaction; see {@link id.pendopo.api.media.MediaLibrary#upload}. */
  Received receive(InputStream content, String name) {
    MediaKind kind = MediaRules.kindOf(name);
    if (kind == MediaKind.PICTURE) {
      IncomingImage image = files.receiveImage(content, name);
      MediaRules.bounded(image.facts().width(), image.facts().height());
      return new Received(
          kind, image.file(), new MediaRow.Size(image.facts().width(), image.facts().height()));
    }
    IncomingFile file = files.receive(content, name);
    if (file.mediaType().equals("text/html")) {
      throw new Problem(
          415,
          "Halaman HTML tidak diterima di perpustakaan media. Tulis isinya sebagai halaman, atau"
              + " simpan sebagai PDF.",
          "HTML pages are not accepted in the media library. Write the content as a page, or save it"
              + " as PDF.");
    }
    return new Received(kind, file, MediaRow.Size.NONE);
  }
}
