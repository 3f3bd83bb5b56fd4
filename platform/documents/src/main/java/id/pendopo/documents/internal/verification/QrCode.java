package id.pendopo.documents.internal.verification;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a QR code, with its quiet zone and error correction Q (ISO/IEC 18004). */
final class QrCode {

  private static final int QUIET = 4;
  private static final int TEXT_HEIGHT = 6;

  private final BitMatrix modules;

  QrCode(URI address) {
    try {
      modules =
          new QRCodeWriter()
              .encode(
                  address.toString(),
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.Q,
                      EncodeHintType.MARGIN,
                      QUIET));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("The address does not fit into a QR code", tooLong);
    }
  }

  /** A picture of at most so many pixels, at least one a module. */
  byte[] png(int pixels) {
    int scale = Math.max(1, pixels / modules.getWidth());
    int side = modules.getWidth() * scale;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, modules.get(x / scale, y / scale) ? 0x000000 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(4_096);
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * A drawing with a line of text under it.
   *
   * @param text of letters, digits and hyphens alone
   */
  String svg(String text) {
    if (!text.matches("[0-9A-Za-z-]+")) {
      throw new IllegalArgumentException("Not a plain text");
    }
    int side = modules.getWidth();
    StringBuilder path = new StringBuilder(4_096);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!modules.get(x, y)) {
          continue;
        }
        int from = x;
        while (x + 1 < side && modules.get(x + 1, y)) {
          x++;
        }
        path.append('M').append(from).append(' ').append(y).append('h').append(x - from + 1);
        path.append("v1H").append(from).append('z');
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%3$d" height="%4$d" \
        shape-rendering="crispEdges" role="img" aria-label="QR %5$s"><rect width="%1$d" height="%2$d" \
        fill="#fff"/><path d="%6$s"/><text x="%7$s" y="%8$d" font-family="monospace" font-size="2" \
        text-anchor="middle" textLength="%9$d" lengthAdjust="spacingAndGlyphs">%5$s</text></svg>"""
        .formatted(
            side,
            side + TEXT_HEIGHT - QUIET + 1,
            side * 6,
            (side + TEXT_HEIGHT - QUIET + 1) * 6,
            text,
            path,
            Double.toString(side / 2.0),
            side,
            side - 2 * QUIET);
  }
}
