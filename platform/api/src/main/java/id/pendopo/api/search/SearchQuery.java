package id.pendopo.api.search;

/**
 * What is looked for.
 *
 * @param text words as typed; all must be found, words in double quotes together
 * @param page counted from 1; far pages are empty
 * @param size hits a page, 1 to 100
 */
public record SearchQuery(String text, int page, int size) {}
