package id.pendopo.documents.internal.image;

import id.pendopo.documents.internal.image.BadImageException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads a picture from its beginning to its end; an end where none should be makes it broken. */
final class Source {

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int filled;
  private long before;

  Source(InputStream in) {
    this.in = in;
  }

  /** How many bytes were read. */
  long position() {
    return before + at;
  }

  boolean atEnd() throws IOException {
    return at == filled && !fill();
  }

  int read() throws IOException, BadImageException {
    if (at == filled && !fill()) {
      throw new BadImageException(Reason.BROKEN);
    }
    return buffer[at++] & 0xff;
  }

  int read16() throws IOException, BadImageException {
    return read() << 8 | read();
  }

  /** Four bytes, the highest first, without a sign. */
  long read32() throws IOException, BadImageException {
    return (long) read16() << 16 | read16();
  }

  byte[] read(int count) throws IOException, BadImageException {
    byte[] bytes = new byte[count];
    int done = 0;
    while (done < count) {
      if (at == filled && !fill()) {
        throw new BadImageException(Reason.BROKEN);
      }
      int piece = Math.min(count - done, filled - at);
      System.arraycopy(buffer, at, bytes, done, piece);
      at += piece;
      done += piece;
    }
    return bytes;
  }

  void copy(long count, OutputStream out) throws IOException, BadImageException {
    long left = count;
    while (left > 0) {
      if (at == filled && !fill()) {
        throw new BadImageException(Reason.BROKEN);
      }
      int piece = (int) Math.min(left, filled - at);
      out.write(buffer, at, piece);
      at += piece;
      left -= piece;
    }
  }

  void skip(long count) throws IOException, BadImageException {
    copy(count, OutputStream.nullOutputStream());
  }

  private boolean fill() throws IOException {
    before += filled;
    at = 0;
    filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
    return filled > 0;
  }
}
