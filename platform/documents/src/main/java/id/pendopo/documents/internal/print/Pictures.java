package id.pendopo.documents.internal.print;

import id.pendopo.api.problem.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Pictures as they may stand in a document: measured before they are decoded, and written anew
 * unless they are a plain JPEG, so that neither a bomb nor a foreign colour profile gets in.
 */
final class Pictures {

  /** Pixels that are taken in. */
  static final long LARGEST = 12_000_000;

  /** Pixels that are held: a sheet of F4 at 200 dots an inch. */
  private static final long HELD = 4_500_000;

  private Pictures() {}

  /**
   * The picture as an address that holds it.
   *
   * @throws Problem 422 when it is no picture that can be printed
   */
  static String address(byte[] content) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw unreadable();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > LARGEST
            || !(format.equals("png") || format.equals("jpeg"))) {
          throw unreadable();
        }
        // larger ones are read with every second or third pixel, so that none is held whole
        ImageReadParam every = reader.getDefaultReadParam();
        int step =
            (int) Math.ceil(Math.sqrt((double) reader.getWidth(0) * reader.getHeight(0) / HELD));
        every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return address(reader.read(0, every), format.equals("jpeg"));
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw unreadable().because(broken);
    }
  }

  private static String address(BufferedImage picture, boolean jpeg) throws IOException {
    boolean clear = picture.getColorModel().hasAlpha();
    BufferedImage plain =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var pen = plain.createGraphics();
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String format = jpeg && !clear ? "jpeg" : "png";
    ImageIO.write(plain, format, out);
    return "data:image/"
        + format
        + ";base64,"
        + Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private static Problem unreadable() {
    return new Problem(
        422,
        "Gambar tidak dapat dicetak. Pakai PNG atau JPEG, paling banyak 12 megapiksel.",
        "The picture cannot be printed. Use a PNG or JPEG of at most 12 megapixels.");
  }
}
