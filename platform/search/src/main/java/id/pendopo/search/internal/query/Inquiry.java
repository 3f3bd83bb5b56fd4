package id.pendopo.search.internal.query;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.search.SearchOrder;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchSource;
import id.pendopo.search.internal.index.DocumentKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * A query ready to be asked of the index.
 *
 * @param territories whose documents are found, by agency
 * @param read the words as they were understood
 * @param filters what narrows it down, beginning with the agency and the types that may be found
 * @param asked as it was asked
 */
record Inquiry(
    Map<AgencyId, Territory> territories, ReadQuery read, List<Query> filters, SearchQuery asked) {

  /**
   * What is found of one agency.
   *
   * @param agency whose
   * @param types those that may be found, with their sources
   */
  record Territory(Agency agency, Map<String, SearchSource> types) {}

  /** How many hits lie before the page. */
  int first() {
    return (asked.page() - 1) * asked.size();
  }

  /** How many visible hits must be known to fill the page. */
  int needed() {
    return Math.min(Finder.DEEPEST, asked.page() * asked.size());
  }

  boolean tooDeep() {
    return (asked.page() - 1L) * asked.size() >= Finder.DEEPEST;
  }

  /** Without words nothing fits better than the rest. */
  SearchOrder order() {
    return read.all().isEmpty() && asked.order() == SearchOrder.RELEVANCE
        ? SearchOrder.NEWEST
        : asked.order();
  }

  Agency agency(DocumentKey key) {
    return Objects.requireNonNull(territories.get(key.agency())).agency();
  }

  Optional<SearchSource> source(DocumentKey key) {
    return Optional.ofNullable(territories.get(key.agency()))
        .flatMap(territory -> Optional.ofNullable(territory.types().get(key.type())));
  }
}
