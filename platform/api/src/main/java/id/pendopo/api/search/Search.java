package id.pendopo.api.search;

import org.osgi.annotation.versioning.ProviderType;

/** Finds what the current agency has published. Any thread; a few milliseconds. */
@ProviderType
public interface Search {

  /** Permission: keep words and pinned documents, read what was searched, write the index anew. */
  String MANAGE = "search.manage";

  /**
   * Searches.
   *
   * @throws id.pendopo.api.problem.Problem 400 when the page is below 1 or the size not in 1 to
   *     100, or the query is longer than 1 000 characters, or the last day lies before the first
   */
  SearchResult find(SearchQuery query);
}
