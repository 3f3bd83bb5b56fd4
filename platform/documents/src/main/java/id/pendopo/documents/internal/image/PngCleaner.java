package id.pendopo.documents.internal.image;

import id.pendopo.documents.internal.image.BadImageException.Reason;
import id.pendopo.documents.internal.image.ImageCleaner.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** PNG (third edition): the chunks of pixels, colour and animation stay, texts and times go. */
final class PngCleaner {

  private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final int HEADER_LENGTH = 13;

  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

  private PngCleaner() {}

  static Picture clean(Path file, OutputStream out, ImageCleaner limits)
      throws IOException, BadImageException {
    try (InputStream content = Files.newInputStream(file)) {
      return clean(new Source(content), out, limits);
    }
  }

  private static Picture clean(Source in, OutputStream out, ImageCleaner limits)
      throws IOException, BadImageException {
    if (!Arrays.equals(in.read(SIGNATURE.length), SIGNATURE)) {
      throw broken();
    }
    out.write(SIGNATURE);
    byte[] header = header(in, limits);
    chunk("IHDR", header, out);
    Exif exif = Exif.NONE;
    boolean pixels = false;
    while (true) {
      long length = in.read32();
      String type = new String(in.read(4), StandardCharsets.ISO_8859_1);
      if (length > Integer.MAX_VALUE || type.equals("IHDR")) {
        throw broken();
      }
      pixels |= type.equals("IDAT");
      if (type.equals("eXIf") && length <= Exif.MAX_BYTES && !exif.turned()) {
        exif = Exif.read(in.read((int) length));
        in.skip(4);
        if (exif.turned()) {
          chunk("eXIf", Exif.onlyOrientation(exif.orientation()), out);
        }
      } else if (KEPT.contains(type)) {
        copy(in, length, type, out);
      } else {
        in.skip(length + 4);
      }
      if (type.equals("IEND")) {
        if (!pixels) {
          throw broken();
        }
        ByteBuffer size = ByteBuffer.wrap(header);
        return new Picture(size.getInt(0), size.getInt(4), exif);
      }
    }
  }

  private static byte[] header(Source in, ImageCleaner limits)
      throws IOException, BadImageException {
    if (in.read32() != HEADER_LENGTH
        || !new String(in.read(4), StandardCharsets.ISO_8859_1).equals("IHDR")) {
      throw broken();
    }
    byte[] header = in.read(HEADER_LENGTH);
    in.skip(4);
    ByteBuffer size = ByteBuffer.wrap(header);
    limits.checkSize(
        Integer.toUnsignedLong(size.getInt(0)), Integer.toUnsignedLong(size.getInt(4)));
    return header;
  }

  private static void copy(Source in, long length, String type, OutputStream out)
      throws IOException, BadImageException {
    out.write(ByteBuffer.allocate(4).putInt((int) length).array());
    CRC32 sum = new CRC32();
    CheckedOutputStream checked = new CheckedOutputStream(out, sum);
    checked.write(type.getBytes(StandardCharsets.ISO_8859_1));
    in.copy(length, checked);
    if (in.read32() != sum.getValue()) {
      throw broken();
    }
    out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static void chunk(String type, byte[] content, OutputStream out) throws IOException {
    out.write(ByteBuffer.allocate(4).putInt(content.length).array());
    CRC32 sum = new CRC32();
    CheckedOutputStream checked = new CheckedOutputStream(out, sum);
    checked.write(type.getBytes(StandardCharsets.ISO_8859_1));
    checked.write(content);
    out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static BadImageException broken() {
    return new BadImageException(Reason.BROKEN);
  }
}
