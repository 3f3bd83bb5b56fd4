package id.pendopo.api.console.component;

import java.util.List;

/**
 * A figure that a view puts into a {@link RichTextField}: one medium of the library or a gallery.
 *
 * @param media ids of the media; more than one make a gallery
 * @param pictures what is shown while writing, one for each medium of a gallery; empty for what is
 *     no picture
 * @param label words of the link that stands for a video or a document; blank for pictures
 * @param href address of a video or document, beginning with {@code /} or {@code https://}; blank
 *     for pictures
 * @param caption what stands below it to begin with; may be blank
 */
public record FigureData(
    List<Long> media, List<Picture> pictures, String label, String href, String caption) {

  /**
   * A picture.
   *
   * @param src address, beginning with {@code /}
   * @param alt alternative text; {@code ""} for a decoration
   */
  public record Picture(String src, String alt) {}

  public FigureData {
    media = List.copyOf(media);
    pictures = List.copyOf(pictures);
    if (media.isEmpty()) {
      throw new IllegalArgumentException("A figure shows at least one medium");
    }
  }

  /** A picture of the library. */
  public static FigureData picture(long media, String src, String alt, String caption) {
    return new FigureData(List.of(media), List.of(new Picture(src, alt)), "", "", caption);
  }

  /** A video or a document of the library. */
  public static FigureData link(long media, String href, String label, String caption) {
    return new FigureData(List.of(media), List.of(), label, href, caption);
  }
}
