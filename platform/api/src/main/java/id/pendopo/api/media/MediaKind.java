package id.pendopo.api.media;

import id.pendopo.api.text.LocalText;

/** What a medium is. */
public enum MediaKind {
  /** JPEG, PNG or WebP; never SVG, which is a program as much as a picture. */
  PICTURE("Gambar", "Picture"),
  /** PDF, office documents, tables, text. */
  DOCUMENT("Dokumen", "Document"),
  /** MP4, played by the browser itself. */
  VIDEO("Video", "Video"),
  /** The address of a video that stands elsewhere; shown as a link, never loaded by a page. */
  VIDEO_LINK("Tautan video", "Link to a video");

  private final LocalText displayName;

  MediaKind(String id, String en) {
    displayName = new LocalText(id, en);
  }

  public LocalText displayName() {
    return displayName;
  }
}
