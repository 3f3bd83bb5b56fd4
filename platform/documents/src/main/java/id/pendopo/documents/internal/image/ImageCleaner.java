package id.pendopo.documents.internal.image;

import id.pendopo.api.document.ImageFacts;
import id.pendopo.documents.internal.image.BadImageException.Reason;
import id.pendopo.documents.internal.type.AllowedType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Copies pictures without their metadata. Pixels are never unpacked: the parts of the file that
 * make the picture are copied byte for byte, everything else is left out, and so is what is not
 * known. The same picture always gives the same bytes, and a clean one itself.
 *
 * <p>Thread-safe. Takes 64 KiB of memory and as long as reading and writing the file.
 *
 * @param maxPixels most pixels (width times height) of a picture
 */
public record ImageCleaner(long maxPixels) {

  /** More than any phone takes in its usual mode, and what a worker can still make small. */
  public static final long DEFAULT_MAX_PIXELS = 100_000_000;

  /** Whether pictures of this type can be cleaned. */
  public static boolean isImage(AllowedType type) {
    return switch (type) {
      case JPEG, PNG, WEBP -> true;
      default -> false;
    };
  }

  /**
   * Writes the picture without its metadata.
   *
   * @throws BadImageException when it is damaged or too large; what was written is void
   * @throws IOException when it cannot be read or written
   */
  public ImageFacts clean(AllowedType type, Path file, OutputStream out)
      throws IOException, BadImageException {
    Picture picture =
        switch (type) {
          case JPEG -> JpegCleaner.clean(file, out, this);
          case PNG -> PngCleaner.clean(file, out, this);
          case WEBP -> WebpCleaner.clean(file, out, this);
          default -> throw new IllegalArgumentException("No picture: " + type);
        };
    Exif exif = picture.exif();
    return new ImageFacts(
        exif.onItsSide() ? picture.height() : picture.width(),
        exif.onItsSide() ? picture.width() : picture.height(),
        exif.place(),
        exif.takenAt(),
        exif.offset());
  }

  /** How a stored picture has to be turned to stand upright, 1 to 8 as Exif counts. */
  public static int orientation(AllowedType type, Path file) throws IOException {
    ImageCleaner anySize = new ImageCleaner(Long.MAX_VALUE);
    OutputStream nowhere = OutputStream.nullOutputStream();
    try {
      return switch (type) {
        case JPEG -> JpegCleaner.clean(file, nowhere, anySize).exif().orientation();
        case PNG -> PngCleaner.clean(file, nowhere, anySize).exif().orientation();
        case WEBP -> WebpCleaner.clean(file, nowhere, anySize).exif().orientation();
        default -> 1;
      };
    } catch (BadImageException e) {
      return 1;
    }
  }

  /** What was seen on the way through a picture, before it is turned. */
  record Picture(int width, int height, Exif exif) {}

  void checkSize(long width, long height) throws BadImageException {
    if (width <= 0 || height <= 0) {
      throw new BadImageException(Reason.BROKEN);
    }
    if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || width > maxPixels / height) {
      throw new BadImageException(Reason.TOO_MANY_PIXELS);
    }
  }
}
