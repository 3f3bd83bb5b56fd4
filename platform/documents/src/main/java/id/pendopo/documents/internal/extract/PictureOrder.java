package id.pendopo.documents.internal.extract;

/**
 * What the worker shall make of a picture.
 *
 * @param width most pixels of the result's width; 0 for no picture
 * @param across with {@code along} the proportion to be cut out; 0 for the whole picture
 * @param along see {@code across}
 * @param focusX what the cut is laid around, in thousandths from the left
 * @param focusY what the cut is laid around, in thousandths from above
 * @param webp whether WebP is wanted where the worker can write it
 */
public record PictureOrder(int width, int across, int along, int focusX, int focusY, boolean webp) {

  static final PictureOrder NONE = whole(0);

  /** The whole picture as JPEG or PNG. */
  public static PictureOrder whole(int width) {
    return new PictureOrder(width, 0, 0, 500, 500, false);
  }
}
