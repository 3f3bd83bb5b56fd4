package id.pendopo.api.search;

import org.osgi.annotation.versioning.ProviderType;

/** Finds what the current agency has published. Any thread; a few milliseconds. */
@ProviderType
public interface Search {

  /**
   * Searches.
   *
   * @throws id.pendopo.api.problem.Problem 400 when the page is below 1 or the size not in 1 to
   *     100, or the query is longer than 1 000 characters
   */
  SearchResult find(SearchQuery query);
}
