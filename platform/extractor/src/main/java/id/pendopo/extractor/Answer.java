package id.pendopo.extractor;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the answer to one request as frames, so that a long text never lies in memory as a whole.
 *
 * <p>A frame is one byte (its kind), a length of four bytes (big-endian) and as many bytes of
 * UTF-8:
 *
 * <table>
 *   <caption>Kinds of frames, in the order in which they may come</caption>
 *   <tr><th>kind</th><th>content</th></tr>
 *   <tr><td>{@code R}</td><td>the worker is ready; version of the protocol; once, before all answers</td></tr>
 *   <tr><td>{@code M}</td><td>detected media type</td></tr>
 *   <tr><td>{@code P}</td><td>a new page begins; no content</td></tr>
 *   <tr><td>{@code C}</td><td>a piece of the page's text, at most {@value #MAX_FRAME} bytes</td></tr>
 *   <tr><td>{@code T}</td><td>title</td></tr>
 *   <tr><td>{@code S}</td><td>a picture begins; its width and height in pixels, by a blank</td></tr>
 *   <tr><td>{@code B}</td><td>a piece of the picture's bytes (no UTF-8), at most {@value #MAX_FRAME} bytes</td></tr>
 *   <tr><td>{@code E}</td><td>end, all went well; no content</td></tr>
 *   <tr><td>{@code F}</td><td>end, name of a {@link Failure}; what came before is void</td></tr>
 * </table>
 *
 * <p>A request is a length of four bytes followed by: path, name (both as of {@link
 * java.io.DataOutput#writeUTF}), the greatest number of characters (eight bytes), and for a picture
 * instead of text its width (four bytes, else 0), the media type of the file (as the path) and its
 * orientation (four bytes); then what {@link Order} says of the result (five times four bytes).
 */
final class Answer {

  static final String PROTOCOL = "3";
  static final int MAX_FRAME = 64 * 1024;

  private final DataOutputStream out;

  /** Pages that have begun and hold no text yet: written with the next text, or at the end. */
  private int emptyPages;

  Answer(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  void ready() throws IOException {
    frame('R', PROTOCOL);
    out.flush();
  }

  void mediaType(String type) throws IOException {
    frame('M', type);
    // the parent names the type even when this process does not live to the end of the file
    out.flush();
  }

  void page() {
    emptyPages++;
  }

  /** Takes back the pages that hold no text yet, to begin again. */
  void forgetEmptyPages() {
    emptyPages = 0;
  }

  private void writePages() throws IOException {
    for (; emptyPages > 0; emptyPages--) {
      frame('P', "");
    }
  }

  void text(CharSequence piece) throws IOException {
    writePages();
    frame('C', piece.toString());
  }

  void title(String title) throws IOException {
    frame('T', title);
  }

  void picture(int width, int height, byte[] bytes) throws IOException {
    frame('S', width + " " + height);
    for (int from = 0; from < bytes.length; from += MAX_FRAME) {
      int length = Math.min(MAX_FRAME, bytes.length - from);
      out.writeByte('B');
      out.writeInt(length);
      out.write(bytes, from, length);
    }
  }

  void end() throws IOException {
    writePages();
    frame('E', "");
    out.flush();
  }

  void failure(Failure failure) throws IOException {
    forgetEmptyPages();
    frame('F', failure.name());
    out.flush();
  }

  private void frame(char kind, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_FRAME) {
      throw new IOException("A frame of " + bytes.length + " bytes");
    }
    out.writeByte(kind);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
