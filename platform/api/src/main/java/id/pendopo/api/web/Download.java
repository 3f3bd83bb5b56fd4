package id.pendopo.api.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file for the public: return it from a resource method and it is sent as an attachment that no
 * browser runs ({@code nosniff}, sandboxing CSP), with its name (RFC 6266), its checksum ({@code
 * Repr-Digest}, RFC 9530) as its {@code ETag}, and by parts where the client asks for a range. A
 * PDF is shown in the browser instead where the address carries {@code lihat}, so that {@code
 * #page=3} opens a page.
 *
 * <p>With {@link #inline} it may stand in a page: only for raster pictures (JPEG, PNG, WebP),
 * videos (MP4) and PDF; every other type stays an attachment.
 *
 * @param content opens the content; called at most once, on the thread of the request
 * @param name as it shall be saved; the platform escapes it
 * @param mediaType by content, for instance {@code application/pdf}
 * @param size bytes, exactly what the content gives
 * @param sha256 checksum, 64 hexadecimal digits; empty where it is not known
 * @param tag the {@code ETag} without its quotes, for what was computed from something else, whose
 *     checksum nobody knows; empty for the checksum
 * @param shown whether it may be shown instead of saved
 */
public record Download(
    Content content,
    String name,
    String mediaType,
    long size,
    Optional<String> sha256,
    Optional<String> tag,
    boolean shown) {

  /** An attachment. */
  public Download(
      Content content, String name, String mediaType, long size, Optional<String> sha256) {
    this(content, name, mediaType, size, sha256, Optional.empty(), false);
  }

  /** The same, to be shown in a page where its type is harmless. */
  public Download inline() {
    return new Download(content, name, mediaType, size, sha256, tag, true);
  }

  /** The same with an {@code ETag} of the caller's: letters, digits and hyphens. */
  public Download tagged(String etag) {
    if (!etag.matches("[A-Za-z0-9-]{1,80}")) {
      throw new IllegalArgumentException("No tag: " + etag);
    }
    return new Download(content, name, mediaType, size, sha256, Optional.of(etag), shown);
  }

  /** Opens the content. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }
}
