package id.pendopo.content.internal.media;

import id.pendopo.api.document.Rendition;
import id.pendopo.api.media.MediaShape;
import java.util.ArrayList;
import java.util.List;

/** The sizes in which a picture comes, computed as the worker that makes them does. */
final class PictureSizes {

  /** The worker makes nothing higher than four times its width. */
  private static final int TALLEST = 4;

  private static final int MIDDLE = 960;

  /**
   * A size.
   *
   * @param asked width in the address, one of {@link Rendition#WIDTHS}
   * @param width pixels of what comes
   * @param height pixels of what comes
   */
  record Size(int asked, int width, int height) {}

  private PictureSizes() {}

  /** The sizes of a picture, the smallest first; never empty. */
  static List<Size> of(int width, int height, MediaShape shape) {
    int across = width;
    int along = height;
    if (shape != MediaShape.WHOLE) {
      across = part((double) height * shape.across() / shape.along(), width);
      along = part((double) width * shape.along() / shape.across(), height);
    }
    List<Size> sizes = new ArrayList<>();
    for (int asked : Rendition.WIDTHS) {
      double scale =
          Math.min(1, Math.min((double) asked / across, (double) TALLEST * asked / along));
      Size size = new Size(asked, scaled(across, scale), scaled(along, scale));
      sizes.add(size);
      if (size.width() >= across) {
        break;
      }
    }
    return List.copyOf(sizes);
  }

  /** The one for browsers that choose none: large enough for a text column. */
  static Size middle(List<Size> sizes) {
    return sizes.stream()
        .filter(size -> size.asked() >= MIDDLE)
        .findFirst()
        .orElse(sizes.getLast());
  }

  private static int part(double wanted, int whole) {
    return (int) Math.clamp(Math.round(wanted), 1, whole);
  }

  private static int scaled(int pixels, double scale) {
    return Math.max(1, (int) Math.round(pixels * scale));
  }
}
