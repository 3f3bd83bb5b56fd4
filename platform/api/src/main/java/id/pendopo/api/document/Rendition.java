package id.pendopo.api.document;

import java.util.List;
import java.util.Optional;

/**
 * A size and shape in which a picture is wanted.
 *
 * @param width pixels; one of {@link #WIDTHS}, so that the number of what is kept is bounded
 * @param cut the part that is shown; empty for the whole picture
 * @param webp whether WebP may come, which every current browser shows in about two thirds of the
 *     bytes of a JPEG; where the installation cannot write it, JPEG or PNG come nevertheless
 */
public record Rendition(int width, Optional<Cut> cut, boolean webp) {

  /** The widths that are made, in pixels, the smallest first. */
  public static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);

  public Rendition {
    if (!WIDTHS.contains(width)) {
      throw new IllegalArgumentException("No width that is made: " + width);
    }
  }

  /**
   * The largest part of a proportion around what matters in the picture.
   *
   * @param across with {@code along} the proportion, 1 to 100
   * @param along see {@code across}
   * @param focusX what matters, in thousandths of the width from the left, 0 to 1000
   * @param focusY what matters, in thousandths of the height from above, 0 to 1000
   */
  public record Cut(int across, int along, int focusX, int focusY) {
    public Cut {
      if (across < 1 || across > 100 || along < 1 || along > 100) {
        throw new IllegalArgumentException("No proportion: " + across + " to " + along);
      }
      if (focusX < 0 || focusX > 1000 || focusY < 0 || focusY > 1000) {
        throw new IllegalArgumentException("No place in a picture: " + focusX + ", " + focusY);
      }
    }
  }
}
