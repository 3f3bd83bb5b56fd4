package id.pendopo.documents.internal.image;

import id.pendopo.documents.internal.image.BadImageException.Reason;
import id.pendopo.documents.internal.image.ImageCleaner.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JPEG (ITU-T T.81): tables, frames and scans stay, and of the application segments only JFIF
 * without its preview, the ICC profile and Adobe's note on the colour transform.
 */
final class JpegCleaner {

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final byte[] JFIF = name("JFIF\0");
  private static final byte[] ICC = name("ICC_PROFILE\0");
  private static final byte[] ADOBE = name("Adobe");
  private static final byte[] EXIF = name("Exif\0\0");
  private static final int JFIF_LENGTH = 14;

  private final Source in;
  private final OutputStream out;
  private final ImageCleaner limits;
  private int width;
  private int height;
  private @Nullable Exif exif;
  private boolean scanned;

  private JpegCleaner(Source in, OutputStream out, ImageCleaner limits) {
    this.in = in;
    this.out = out;
    this.limits = limits;
  }

  static Picture clean(Path file, OutputStream out, ImageCleaner limits)
      throws IOException, BadImageException {
    try (InputStream content = Files.newInputStream(file)) {
      return new JpegCleaner(new Source(content), out, limits).clean();
    }
  }

  private Picture clean() throws IOException, BadImageException {
    if (in.read() != 0xff || in.read() != START) {
      throw broken();
    }
    marker(START);
    int marker = nextMarker();
    while (marker != END) {
      marker = segment(marker);
    }
    if (!scanned) {
      throw broken();
    }
    marker(END);
    return new Picture(width, height, exif == null ? Exif.NONE : exif);
  }

  /** Copies or drops a segment, with the scan that follows it, and gives the next marker. */
  private int segment(int marker) throws IOException, BadImageException {
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= START)) {
      throw broken();
    }
    int length = in.read16() - 2;
    if (length < 0) {
      throw broken();
    }
    byte[] content = in.read(length);
    if (marker == SCAN) {
      if (width == 0) {
        throw broken();
      }
      scanned = true;
      write(marker, content);
      return scan();
    }
    if (isFrame(marker)) {
      frame(content);
    }
    if (marker >= APP0 && marker <= APP15) {
      application(marker, content);
    } else if (marker < 0xe0) {
      write(marker, content);
    }
    return nextMarker();
  }

  private static boolean isFrame(int marker) {
    boolean table = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
    return marker >= 0xc0 && marker <= 0xcf && !table;
  }

  private void frame(byte[] content) throws BadImageException {
    if (content.length < 6) {
      throw broken();
    }
    height = (content[1] & 0xff) << 8 | content[2] & 0xff;
    width = (content[3] & 0xff) << 8 | content[4] & 0xff;
    limits.checkSize(width, height);
  }

  private void application(int marker, byte[] content) throws IOException {
    if (marker == APP0 && startsWith(content, JFIF) && content.length >= JFIF_LENGTH) {
      byte[] plain = Arrays.copyOf(content, JFIF_LENGTH);
      plain[12] = 0;
      plain[13] = 0;
      write(marker, plain);
    } else if (marker == APP1 && startsWith(content, EXIF) && exif == null) {
      Exif found = Exif.read(Arrays.copyOfRange(content, EXIF.length, content.length));
      exif = found;
      if (found.turned()) {
        byte[] block = Exif.onlyOrientation(found.orientation());
        byte[] rest = Arrays.copyOf(EXIF, EXIF.length + block.length);
        System.arraycopy(block, 0, rest, EXIF.length, block.length);
        write(marker, rest);
      }
    } else if ((marker == APP2 && startsWith(content, ICC))
        || (marker == APP14 && startsWith(content, ADOBE))) {
      write(marker, content);
    }
  }

  /** Copies the packed pixels up to the next marker that is not one of theirs. */
  private int scan() throws IOException, BadImageException {
    while (true) {
      int value = in.read();
      if (value != 0xff) {
        out.write(value);
        continue;
      }
      int next = in.read();
      while (next == 0xff) {
        next = in.read();
      }
      if (next != 0 && (next < 0xd0 || next > 0xd7)) {
        return next;
      }
      out.write(0xff);
      out.write(next);
    }
  }

  private int nextMarker() throws IOException, BadImageException {
    if (in.read() != 0xff) {
      throw broken();
    }
    int marker = in.read();
    while (marker == 0xff) {
      marker = in.read();
    }
    return marker;
  }

  private void marker(int marker) throws IOException {
    out.write(0xff);
    out.write(marker);
  }

  private void write(int marker, byte[] content) throws IOException {
    marker(marker);
    int length = content.length + 2;
    out.write(length >> 8);
    out.write(length);
    out.write(content);
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  private static byte[] name(String name) {
    return name.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static BadImageException broken() {
    return new BadImageException(Reason.BROKEN);
  }
}
