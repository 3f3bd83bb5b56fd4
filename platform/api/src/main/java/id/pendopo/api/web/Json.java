package id.pendopo.api.web;

import id.pendopo.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads and writes JSON by the same rules as the bodies of REST calls, for the places where they do
 * not reach: a part of a multipart form, a column, a job's argument. Any thread.
 */
@ProviderType
public interface Json {

  /**
   * Reads one value: a record of simple values, records and lists.
   *
   * @throws Problem 400 when the text is no JSON; 422 naming the field when a field is unknown or
   *     its value is of another kind
   */
  <T> T read(String text, Class<T> type);

  /**
   * As {@link #read(String, Class)}, from at most 1 MiB of UTF-8; the stream is not closed.
   *
   * @throws Problem as above, also 400 when the bytes are not UTF-8 and 413 when there are more
   */
  default <T> T read(InputStream utf8, Class<T> type) {
    try {
      byte[] bytes = utf8.readNBytes((1 << 20) + 1);
      if (bytes.length > 1 << 20) {
        throw new Problem(
            413,
            "Data JSON terlalu besar; paling banyak 1 MiB.",
            "The JSON is too large; at most 1 MiB.");
      }
      return read(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), type);
    } catch (CharacterCodingException e) {
      throw new Problem(
              400,
              "Data JSON tidak tertulis dalam UTF-8 yang benar.",
              "The JSON is not written in correct UTF-8.")
          .because(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a value on one line. */
  String write(Object value);
}
