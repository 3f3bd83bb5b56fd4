package id.pendopo.console.internal.view;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Downloads that are written to a temporary file first, so that they need no memory. */
final class Downloads {

  /** Writes the content; the number it gives is not used. */
  interface Content {
    int writeTo(OutputStream out) throws IOException;
  }

  private Downloads() {}

  /** Called on the thread of the request, which has the visitor's rights. */
  static DownloadResponse written(String name, String type, Content content) {
    try {
      Path file = Files.createTempFile("pendopo-", ".download");
      try (OutputStream out = Files.newOutputStream(file)) {
        content.writeTo(out);
      }
      InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      return new DownloadResponse(in, name, type, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
