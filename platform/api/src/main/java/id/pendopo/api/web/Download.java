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
 * @param content opens the content; called at most once, on the thread of the request
 * @param name as it shall be saved; the platform escapes it
 * @param mediaType by content, for instance {@code application/pdf}
 * @param size bytes, exactly what the content gives
 * @param sha256 checksum, 64 hexadecimal digits; empty where it is not known
 */
public record Download(
    Content content, String name, String mediaType, long size, Optional<String> sha256) {

  /** Opens the content. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }
}
