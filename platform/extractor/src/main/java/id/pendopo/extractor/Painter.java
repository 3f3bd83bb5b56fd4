package id.pendopo.extractor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Makes a small picture of a picture or of the first page of a PDF. A large picture is read thinned
 * out (every second, third … pixel), so that it never lies in memory as a whole.
 */
final class Painter {

  private static final float QUALITY = 0.82f;
  private static final int MOST_PIXELS_READ = 16_000_000;
  private static final int LONGEST = 4;
  private static final String PDF = "application/pdf";

  /** The library that writes WebP; its reader is native code, which no foreign file may reach. */
  private static final String NATIVE = "com.luciad.imageio.webp.";

  Painter() {
    // small pictures need no files beside them
    ImageIO.setUseCache(false);
    IIORegistry registry = IIORegistry.getDefaultInstance();
    List<ImageReaderSpi> readers = new ArrayList<>();
    registry
        .getServiceProviders(
            ImageReaderSpi.class, spi -> spi.getClass().getName().startsWith(NATIVE), false)
        .forEachRemaining(readers::add);
    readers.forEach(registry::deregisterServiceProvider);
  }

  /**
   * Paints and writes the answer to the end, be it good or bad.
   *
   * @param type of the file, as the parent knows it
   * @param orientation 1 to 8, as Exif counts
   * @param order what it shall become; its height is at most four times the width
   * @throws IOException if the answer cannot be written: the other side is gone
   */
  void paint(Path file, String type, int orientation, Order order, Answer answer)
      throws IOException {
    byte[] bytes;
    BufferedImage small;
    String format;
    try {
      BufferedImage read =
          type.equals(PDF) ? page(file, order.width()) : picture(file, orientation, order);
      small = upright(read, orientation, order);
      Optional<byte[]> webp = order.webp() ? webp(small) : Optional.empty();
      String plain = small.getColorModel().hasAlpha() ? "png" : "jpeg";
      format = webp.isPresent() ? "webp" : plain;
      bytes = webp.isPresent() ? webp.get() : packed(small, plain);
    } catch (InvalidPasswordException e) {
      answer.failure(Failure.ENCRYPTED);
      return;
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
      answer.failure(Failure.BROKEN);
      return;
    }
    answer.mediaType("image/" + format);
    answer.picture(small.getWidth(), small.getHeight(), bytes);
    answer.end();
  }

  private static BufferedImage page(Path file, int width) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      if (document.getNumberOfPages() == 0) {
        throw new IOException("no page");
      }
      var box = document.getPage(0).getCropBox();
      boolean side = document.getPage(0).getRotation() % 180 != 0;
      float across = side ? box.getHeight() : box.getWidth();
      float along = side ? box.getWidth() : box.getHeight();
      if (!(across > 0) || !(along > 0)) {
        throw new IOException("a page without room");
      }
      float scale = Math.min(width / across, (float) LONGEST * width / along);
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      return renderer.renderImage(0, scale, ImageType.RGB);
    }
  }

  private static BufferedImage picture(Path file, int orientation, Order order) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no reader");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        boolean side = orientation >= 5;
        int across = side ? reader.getHeight(0) : reader.getWidth(0);
        int along = side ? reader.getWidth(0) : reader.getHeight(0);
        ImageReadParam thinned = reader.getDefaultReadParam();
        // twice as many as are shown, so that the last step still has something to smooth
        int step = Math.max(1, order.frame(across, along).width() / (2 * order.width()));
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        while (pixels / step / step > MOST_PIXELS_READ) {
          step++;
        }
        thinned.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, thinned);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage upright(BufferedImage read, int orientation, Order order) {
    boolean side = orientation >= 5;
    int across = side ? read.getHeight() : read.getWidth();
    int along = side ? read.getWidth() : read.getHeight();
    Order.Frame frame = order.frame(across, along);
    double scale =
        Math.min(
            1,
            Math.min(
                (double) order.width() / frame.width(),
                (double) LONGEST * order.width() / frame.height()));
    int newAcross = Math.max(1, (int) Math.round(frame.width() * scale));
    int newAlong = Math.max(1, (int) Math.round(frame.height() * scale));
    boolean alpha = read.getColorModel().hasAlpha() && !isOpaque(read);
    BufferedImage small =
        new BufferedImage(
            newAcross, newAlong, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    if (!alpha) {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, newAcross, newAlong);
    }
    AffineTransform way = new AffineTransform();
    way.scale((double) newAcross / frame.width(), (double) newAlong / frame.height());
    way.translate(-frame.x(), -frame.y());
    way.concatenate(turn(orientation, read.getWidth(), read.getHeight()));
    graphics.drawImage(read, way, null);
    graphics.dispose();
    return small;
  }

  /** Exif's orientations: 2 and 4 mirror, 3 turns over, 5 to 8 lie on their side. */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static boolean isOpaque(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) >>> 24 != 0xff) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the bytes of a picture may lose something, and whether that has to be said by name. */
  private enum Packing {
    NONE,
    USUAL,
    LOSSY
  }

  /** Empty where this system has no library for it: then the usual format does. */
  private static Optional<byte[]> webp(BufferedImage image) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("webp");
    if (!writers.hasNext()) {
      return Optional.empty();
    }
    ImageWriter writer = writers.next();
    try {
      return Optional.of(written(image, writer, Packing.LOSSY));
    } catch (IOException | RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }

  private static byte[] packed(BufferedImage image, String format) throws IOException {
    ImageWriter writer =
        ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format).next();
    return written(image, writer, format.equals("jpeg") ? Packing.USUAL : Packing.NONE);
  }

  private static byte[] written(BufferedImage image, ImageWriter writer, Packing packing)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (packing != Packing.NONE) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (packing == Packing.LOSSY) {
          how.setCompressionType("Lossy");
        }
        how.setCompressionQuality(QUALITY);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
