package id.pendopo.search.internal.words;

import id.pendopo.api.text.LocalText;
import id.pendopo.search.internal.text.Words;
import java.util.List;

/** The word lists. */
public enum WordKind {
  /** What means the same; felt by the next query. */
  SYNONYM("Sinonim", "Synonyms", Words.SYNONYMS),
  /** Words that are left out of a query that has others; felt by the next query. */
  STOP("Kata abaian", "Stop words", Words.STOP),
  /** Words that are never stemmed; the agency's documents are written anew. */
  PROTECTED("Kata terlindung", "Protected words", Words.PROTECTED);

  private final LocalText displayName;
  private final List<String> shipped;

  WordKind(String id, String en, List<String> shipped) {
    displayName = new LocalText(id, en);
    this.shipped = shipped;
  }

  public LocalText displayName() {
    return displayName;
  }

  /** The entries that ship with the platform. */
  public List<String> shipped() {
    return shipped;
  }
}
