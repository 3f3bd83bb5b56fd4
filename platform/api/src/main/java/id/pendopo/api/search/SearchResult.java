package id.pendopo.api.search;

import java.util.List;

/**
 * Hits of one page.
 *
 * @param total how many documents were found in all
 * @param hits those of the page asked for
 * @param facets how all of them divide themselves; those without a value are left out
 */
public record SearchResult(long total, List<SearchHit> hits, List<SearchFacet> facets) {

  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /** Without facets. */
  public SearchResult(long total, List<SearchHit> hits) {
    this(total, hits, List.of());
  }
}
