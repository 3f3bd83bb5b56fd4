package id.pendopo.api.search;

import id.pendopo.api.text.LocalText;

/** In which order hits stand. */
public enum SearchOrder {
  /** What fits best first; of equal ones the newest. */
  RELEVANCE("Paling sesuai", "Best match"),
  /** By the date of the content, the newest first. */
  NEWEST("Terbaru", "Newest"),
  /** By the date of the content, the oldest first. */
  OLDEST("Terlama", "Oldest"),
  /** By the first hundred letters of the title, without case and diacritics. */
  TITLE("Judul A–Z", "Title A–Z");

  private final LocalText displayName;

  SearchOrder(String id, String en) {
    displayName = new LocalText(id, en);
  }

  public LocalText displayName() {
    return displayName;
  }
}
