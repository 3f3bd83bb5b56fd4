package id.pendopo.documents.internal.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Real pictures with all that cameras and programs put into them. */
public final class SamplePictures {

  /** Stands in every kind of metadata that the samples have. */
  public static final String SECRET = "Rahasia Keluarga Fiktif";

  /** One lossy pixel and one lossless pixel. */
  private static final byte[] WEBP_LOSSY =
      Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

  private static final byte[] WEBP_LOSSLESS =
      Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  private SamplePictures() {}

  /** Red on its left half and blue on its right, above a green line. */
  public static BufferedImage halves(int width, int height, boolean transparent) {
    int type = transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    if (!transparent) {
      graphics.setColor(Color.BLUE);
      graphics.fillRect(width / 2, 0, width - width / 2, height);
    }
    graphics.dispose();
    return image;
  }

  public static byte[] plain(String format, BufferedImage image) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException(format);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A photo of a phone: Exif with place and time, XMP, IPTC, a comment, and a film behind its end.
   */
  public static byte[] photo(int width, int height, int orientation) {
    byte[] plain = plain("jpg", halves(width, height, false));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xe1, "Exif\0\0", exif(orientation, ByteOrder.LITTLE_ENDIAN));
    segment(out, 0xe1, "http://ns.adobe.com/xap/1.0/\0", secret());
    segment(out, 0xed, "Photoshop 3.0\0", secret());
    segment(out, 0xe2, "ICC_PROFILE\0\1\1", "profil".getBytes(StandardCharsets.US_ASCII));
    segment(out, 0xe2, "MPF\0", secret());
    segment(out, 0xfe, "", secret());
    out.write(plain, 2, plain.length - 2);
    out.writeBytes(("film " + SECRET).getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /** A PNG with texts, a time and Exif. */
  public static byte[] png(int width, int height, int orientation) {
    byte[] plain = plain("png", halves(width, height, true));
    int behindHeader = 8 + 25;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, behindHeader);
    out.writeBytes(chunk("tEXt", ("Author\0" + SECRET).getBytes(StandardCharsets.US_ASCII)));
    out.writeBytes(chunk("tIME", new byte[7]));
    out.writeBytes(chunk("eXIf", exif(orientation, ByteOrder.BIG_ENDIAN)));
    out.write(plain, behindHeader, plain.length - behindHeader);
    out.writeBytes(secret());
    return out.toByteArray();
  }

  /** A WebP with an extended header, Exif and XMP. */
  public static byte[] webp(boolean lossless, int orientation) {
    byte[] simple = lossless ? WEBP_LOSSLESS : WEBP_LOSSY;
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    byte[] header = new byte[10];
    header[0] = 0x0c;
    chunks.writeBytes(riff("VP8X", header));
    chunks.write(simple, 12, simple.length - 12);
    chunks.writeBytes(riff("EXIF", exif(orientation, ByteOrder.LITTLE_ENDIAN)));
    chunks.writeBytes(riff("XMP ", secret()));
    byte[] content = chunks.toByteArray();
    return ByteBuffer.allocate(12 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(content.length + 4)
        .put("WEBP".getBytes(StandardCharsets.US_ASCII))
        .put(content)
        .array();
  }

  public static byte[] plainWebp(boolean lossless) {
    return (lossless ? WEBP_LOSSLESS : WEBP_LOSSY).clone();
  }

  /** A PNG of a few kilobytes that unpacks to as many pixels as are wished, all of them grey. */
  public static byte[] bomb(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 0, 0, 0, 0})
            .array();
    out.writeBytes(chunk("IHDR", header));
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    byte[] row = new byte[width + 1];
    byte[] packed = new byte[1 << 16];
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    for (int y = 0; y <= height; y++) {
      if (y < height) {
        deflater.setInput(row);
      } else {
        deflater.finish();
      }
      int length;
      while ((length = deflater.deflate(packed)) > 0) {
        pixels.write(packed, 0, length);
      }
    }
    deflater.end();
    out.writeBytes(chunk("IDAT", pixels.toByteArray()));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  /** The tower clock of a town that does not exist, at 7° 48' 36.5" S, 110° 21' 54" E. */
  static byte[] exif(int orientation, ByteOrder order) {
    ByteBuffer tiff = ByteBuffer.allocate(400).order(order);
    tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
    tiff.putShort((short) 42).putInt(8);
    tiff.putShort((short) 4);
    entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
    entry(tiff, 0x010f, 2, SECRET.length() + 1).putInt(300);
    entry(tiff, 0x8769, 4, 1).putInt(100);
    entry(tiff, 0x8825, 4, 1).putInt(180);
    tiff.putInt(0);
    tiff.position(100).putShort((short) 2);
    entry(tiff, 0x9003, 2, 20).putInt(140);
    entry(tiff, 0x9011, 2, 7).putInt(160);
    tiff.putInt(0);
    tiff.position(140).put("2026:03:11 08:05:09\0".getBytes(StandardCharsets.US_ASCII));
    tiff.position(160).put("+07:00\0".getBytes(StandardCharsets.US_ASCII));
    tiff.position(180).putShort((short) 4);
    entry(tiff, 1, 2, 2).put(new byte[] {'S', 0, 0, 0});
    entry(tiff, 2, 5, 3).putInt(240);
    entry(tiff, 3, 2, 2).put(new byte[] {'E', 0, 0, 0});
    entry(tiff, 4, 5, 3).putInt(264);
    tiff.putInt(0);
    tiff.position(240).putInt(7).putInt(1).putInt(48).putInt(1).putInt(365).putInt(10);
    tiff.position(264).putInt(110).putInt(1).putInt(21).putInt(1).putInt(54).putInt(1);
    tiff.position(300).put(secret());
    return tiff.array();
  }

  private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
    return tiff.putShort((short) tag).putShort((short) type).putInt(count);
  }

  private static byte[] secret() {
    return SECRET.getBytes(StandardCharsets.US_ASCII);
  }

  private static void segment(ByteArrayOutputStream out, int marker, String name, byte[] content) {
    byte[] start = name.getBytes(StandardCharsets.ISO_8859_1);
    int length = 2 + start.length + content.length;
    out.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
    out.writeBytes(start);
    out.writeBytes(content);
  }

  static byte[] chunk(String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  private static byte[] riff(String name, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + (content.length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(content.length)
        .put(content)
        .array();
  }
}
