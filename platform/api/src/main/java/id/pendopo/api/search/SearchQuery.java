package id.pendopo.api.search;

/**
 * What is looked for.
 *
 * <p>The text is words as typed; all must be found. Words in double quotes stand together; {@code
 * -word} must not occur; {@code judul:}, {@code isi:}, {@code unit:}, {@code tahun:} and {@code
 * jenis:} before a word ask for it there. Nothing that is typed is an error. Without text
 * everything that the filter lets through is found, newest first; without both, nothing.
 *
 * @param text as typed, at most 1 000 characters
 * @param filter what narrows it down
 * @param order in which order
 * @param page counted from 1; far pages are empty
 * @param size hits a page, 1 to 100
 */
public record SearchQuery(String text, SearchFilter filter, SearchOrder order, int page, int size) {

  /** Looks everywhere, what fits best first. */
  public SearchQuery(String text, int page, int size) {
    this(text, SearchFilter.NONE, SearchOrder.RELEVANCE, page, size);
  }

  /** The same for another text. */
  public SearchQuery withText(String other) {
    return new SearchQuery(other, filter, order, page, size);
  }
}
