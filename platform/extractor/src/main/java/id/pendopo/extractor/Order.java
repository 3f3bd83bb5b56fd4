package id.pendopo.extractor;

/**
 * What a picture shall become.
 *
 * @param width most pixels of the result's width; 0 for no picture at all
 * @param across with {@code along} the proportion that is cut out of the upright picture; 0 for the
 *     whole
 * @param along see {@code across}
 * @param focusX what the cut is laid around, in thousandths of the width from the left
 * @param focusY what the cut is laid around, in thousandths of the height from above
 * @param webp whether WebP is wanted where this process can write it
 */
record Order(int width, int across, int along, int focusX, int focusY, boolean webp) {

  /** A rectangle of a picture, in its pixels. */
  record Frame(int x, int y, int width, int height) {}

  /** What is shown of an upright picture: the largest part of the proportion around the focus. */
  Frame frame(int width, int height) {
    if (across <= 0 || along <= 0) {
      return new Frame(0, 0, width, height);
    }
    int wide = (int) Math.clamp(Math.round((double) height * across / along), 1, width);
    int high = (int) Math.clamp(Math.round((double) width * along / across), 1, height);
    return new Frame(start(width, wide, focusX), start(height, high, focusY), wide, high);
  }

  private static int start(int whole, int part, int focus) {
    return (int) Math.clamp(Math.round(whole * (focus / 1000.0) - part / 2.0), 0, whole - part);
  }
}
