package id.pendopo.documents.tests;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The arms of a place that does not exist, and codes that lead nowhere. */
final class Emblem {

  private Emblem() {}

  static byte[] png(int size) {
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(22, 82, 120));
    pen.fillOval(2, 2, size - 4, size - 4);
    pen.setColor(new Color(246, 240, 220));
    pen.fillOval(size / 8, size / 8, size * 3 / 4, size * 3 / 4);
    pen.setColor(new Color(190, 60, 40));
    int[] x = {size / 2, size * 3 / 4, size / 4};
    pen.fillPolygon(x, new int[] {size / 4, size / 2, size / 2}, 3);
    pen.fillRect(size * 3 / 8, size / 2, size / 4, size / 5);
    pen.dispose();
    return bytes(picture);
  }

  /** A QR code. */
  static byte[] code(String text) {
    try {
      BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 200, 200);
      BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_BINARY);
      for (int x = 0; x < 200; x++) {
        for (int y = 0; y < 200; y++) {
          picture.setRGB(x, y, dots.get(x, y) ? 0 : 0xffffff);
        }
      }
      return bytes(picture);
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
