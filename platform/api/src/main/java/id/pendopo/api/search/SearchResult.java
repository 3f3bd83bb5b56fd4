package id.pendopo.api.search;

import java.util.List;

/**
 * Hits of one page.
 *
 * @param total how many documents were found in all
 * @param hits those of the page asked for
 */
public record SearchResult(long total, List<SearchHit> hits) {

  public SearchResult {
    hits = List.copyOf(hits);
  }
}
