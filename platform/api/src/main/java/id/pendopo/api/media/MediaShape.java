package id.pendopo.api.media;

/** Shapes in which pictures are shown; all but the whole are cut around the focus. */
public enum MediaShape {
  /** The whole picture in its own proportion. */
  WHOLE("", 0, 0),
  /** 16 to 9: cards, banners, the picture that other sites show with a link. */
  WIDE("16x9", 16, 9),
  /** 4 to 3: rows of a gallery. */
  STANDARD("4x3", 4, 3),
  /** 1 to 1: portraits and small pictures in lists. */
  SQUARE("1x1", 1, 1);

  private final String code;
  private final int across;
  private final int along;

  MediaShape(String code, int across, int along) {
    this.code = code;
    this.across = across;
    this.along = along;
  }

  /** As it stands in addresses; empty for the whole. */
  public String code() {
    return code;
  }

  /** Part of the width in the proportion; 0 for the whole. */
  public int across() {
    return across;
  }

  /** Part of the height in the proportion; 0 for the whole. */
  public int along() {
    return along;
  }
}
