package id.pendopo.api.document;

import java.io.IOException;
import java.io.InputStream;

/**
 * A small picture of a file, or of the first page of a PDF.
 *
 * @param mediaType {@code image/jpeg}, or {@code image/png} where the picture is transparent;
 *     {@code image/webp} only where it was asked for
 * @param width pixels; positive
 * @param height pixels; positive
 * @param size bytes
 * @param content opens the bytes; the same each time while the file is kept
 */
public record Thumbnail(String mediaType, int width, int height, long size, Content content) {

  /** Opens the bytes of a thumbnail. */
  @FunctionalInterface
  public interface Content {
    /** Opens the bytes; the caller closes them. */
    InputStream open() throws IOException;
  }
}
