package id.pendopo.documents.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.document.Thumbnail;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.extract.Extraction;
import id.pendopo.documents.internal.extract.ExtractorSettings;
import id.pendopo.documents.internal.extract.NotExtracted;
import id.pendopo.documents.internal.extract.NotExtracted.Reason;
import id.pendopo.documents.internal.extract.Painted;
import id.pendopo.documents.internal.extract.PictureOrder;
import id.pendopo.documents.internal.extract.TextExtractor;
import id.pendopo.documents.internal.image.ImageCleaner;
import id.pendopo.documents.internal.store.ContentStore;
import id.pendopo.documents.internal.type.AllowedType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small pictures of files, made by a worker process of their own when they are first asked for and
 * then kept beside the content, whose last record takes them along. Any thread.
 *
 * <p>On the disk a picture follows a head: its width and height (four bytes each) and whether it is
 * a JPEG, a PNG or a WebP (0, 1, 2 in one byte). A head alone says that none can be made of this
 * content.
 */
@Component(service = Thumbnails.class)
public final class Thumbnails {

  private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
  private static final int[] WIDTHS = {160, 480, 1200};
  private static final int HEAD = 9;
  private static final List<String> TYPES = List.of("image/jpeg", "image/png", "image/webp");
  private static final int MOST_WAITING = 24;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
  private static final Duration TRY_AGAIN = Duration.ofDays(1);

  private final ContentStore contents;
  private final Path javaHome;
  private final Path jars;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private @Nullable TextExtractor painter;
  private boolean closed;

  @Activate
  public Thumbnails(@Reference ContentStore contents, BundleContext context) {
    this.contents = contents;
    this.javaHome = Path.of(text(context, "pendopo.java.home", System.getProperty("java.home")));
    this.jars = Path.of(text(context, "pendopo.home", "")).resolve("lib").resolve("extractor");
  }

  /** The picture of a file of the agency, as {@link id.pendopo.api.document.Files#thumbnail}. */
  Optional<Thumbnail> of(AgencyId agency, StoredFile file, int width) {
    int wanted = IntStream.of(WIDTHS).filter(w -> w >= width).findFirst().orElse(WIDTHS[2]);
    return of(agency, file, "w" + wanted, PictureOrder.whole(wanted));
  }

  /**
   * A picture made of a file of the agency.
   *
   * @param kind tells it apart from others of the same content: digits and small letters
   */
  Optional<Thumbnail> of(AgencyId agency, StoredFile file, String kind, PictureOrder order) {
    Optional<AllowedType> type =
        AllowedType.ofMediaType(file.mediaType()).filter(Thumbnails::isPaintable);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Path place = contents.preview(agency, file.sha256(), kind);
    try {
      Optional<Head> known = head(place);
      if (known.isEmpty()) {
        known = make(agency, file, type.get(), kind, order);
      }
      return known.filter(head -> head.width() > 0).map(head -> thumbnail(head, place));
    } catch (IOException e) {
      LOG.warn("No thumbnail of file {}", file.id(), e);
      return Optional.empty();
    }
  }

  private Optional<Head> make(
      AgencyId agency, StoredFile file, AllowedType type, String kind, PictureOrder order)
      throws IOException {
    if (!waiting.tryAcquire()) {
      throw new Problem(
          503,
          "Server sedang membuat banyak gambar kecil. Coba lagi sebentar lagi.",
          "The server is making many thumbnails. Try again in a moment.");
    }
    try {
      Path content = contents.path(agency, file.sha256());
      int orientation = ImageCleaner.orientation(type, content);
      Extraction made = painter().paint(content, file.mediaType(), orientation, order);
      if (made instanceof NotExtracted failed && failed.reason() == Reason.WORKER_LOST) {
        return Optional.empty(); // no fault of the file: another time
      }
      keep(agency, file.sha256(), kind, made);
      return head(contents.preview(agency, file.sha256(), kind));
    } finally {
      waiting.release();
    }
  }

  private void keep(AgencyId agency, String sha256, String kind, Extraction made)
      throws IOException {
    Path temporary = contents.unfinished(agency);
    try {
      try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(temporary))) {
        if (made instanceof Painted picture) {
          out.writeInt(picture.width());
          out.writeInt(picture.height());
          out.writeByte(Math.max(0, TYPES.indexOf(picture.mediaType())));
          out.write(picture.bytes());
        } else {
          out.write(new byte[HEAD]);
        }
      }
      contents.filePreview(agency, temporary, sha256, kind);
    } finally {
      ContentStore.delete(temporary);
    }
  }

  private record Head(int width, int height, int type, long size) {}

  private static Optional<Head> head(Path place) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(place))) {
      Head head =
          new Head(in.readInt(), in.readInt(), in.readUnsignedByte(), Files.size(place) - HEAD);
      Instant made = Files.getLastModifiedTime(place).toInstant();
      boolean again = head.width() == 0 && made.isBefore(Instant.now().minus(TRY_AGAIN));
      return again ? Optional.empty() : Optional.of(head);
    } catch (NoSuchFileException | EOFException e) {
      return Optional.empty();
    }
  }

  private static Thumbnail thumbnail(Head head, Path place) {
    return new Thumbnail(
        TYPES.get(Math.min(head.type(), TYPES.size() - 1)),
        head.width(),
        head.height(),
        head.size(),
        () -> {
          InputStream in = Files.newInputStream(place);
          try {
            in.skipNBytes(HEAD);
            return in;
          } catch (IOException e) {
            in.close();
            throw e;
          }
        });
  }

  private static boolean isPaintable(AllowedType type) {
    return type == AllowedType.PDF || ImageCleaner.isImage(type);
  }

  private synchronized TextExtractor painter() throws IOException {
    if (closed) {
      throw new IOException("The platform stops");
    }
    TextExtractor current = painter;
    if (current == null) {
      List<Path> classPath = ExtractorSettings.jarsIn(jars);
      if (classPath.isEmpty()) {
        throw new IOException("The folder lib/extractor is empty");
      }
      current =
          new TextExtractor(
              ExtractorSettings.standard(javaHome, classPath).withTimeLimit(TIME_LIMIT));
      painter = current;
    }
    return current;
  }

  @Deactivate
  void close() {
    TextExtractor current;
    synchronized (this) {
      closed = true;
      current = painter;
    }
    if (current != null) {
      current.close();
    }
  }

  private static String text(BundleContext context, String key, String otherwise) {
    String value = context.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
