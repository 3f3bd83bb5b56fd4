package id.pendopo.search.internal.query;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.search.Search;
import id.pendopo.api.search.SearchFacet;
import id.pendopo.api.search.SearchFacet.Kind;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.search.SearchOrder;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchResult;
import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.query.Visibility.Found;
import id.pendopo.search.internal.text.AgencyWords;
import id.pendopo.search.internal.text.IndonesianText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Finds documents of the current agency. What the index answers is checked against the database
 * before it is shown, so that a page of hits never holds what was withdrawn a moment ago: the hits
 * behind it move up, and the total shrinks by what was hidden.
 */
public final class Finder implements Search {

  /** Whoever leafs this far through one query needs another query. */
  static final int DEEPEST = 10_000;

  private static final int SPARE = 10;
  private static final int CHECKED_AT_ONCE = 500;

  private static final SortField NEWEST = new SortField(Fields.DATE, SortField.Type.LONG, true);

  /** The last word on equal hits: an order that no merge of the index changes. */
  private static final SortField KEY = new SortField(Fields.KEY_VALUE, SortField.Type.STRING);

  private static final Map<SearchOrder, Sort> ORDERS =
      Map.of(
          SearchOrder.RELEVANCE,
          new Sort(SortField.FIELD_SCORE, NEWEST, KEY),
          SearchOrder.NEWEST,
          new Sort(NEWEST, KEY),
          SearchOrder.OLDEST,
          new Sort(new SortField(Fields.DATE, SortField.Type.LONG), KEY),
          SearchOrder.TITLE,
          new Sort(new SortField(Fields.TITLE_ORDER, SortField.Type.STRING), NEWEST, KEY));

  private final IndonesianText analyzer;
  private final Inquiries inquiries;
  private final Visibility visibility;
  private final Reading reading;
  private final Names names;

  /** Each agency finds its own, by the words that ship. */
  public Finder(
      Live live, Searchable searchable, CurrentAgency currentAgency, IndonesianText analyzer) {
    this(live, searchable, currentAgency, analyzer, AgencyWords.SHIPPED, Reach.OWN, Names.NONE);
  }

  public Finder(
      Live live,
      Searchable searchable,
      CurrentAgency currentAgency,
      IndonesianText analyzer,
      AgencyWords words,
      Reach reach,
      Names names) {
    this.analyzer = analyzer;
    this.names = names;
    inquiries = new Inquiries(searchable, currentAgency, analyzer, words, reach, names);
    visibility = new Visibility(searchable, currentAgency);
    reading = new Reading(live);
  }

  @Override
  public SearchResult find(SearchQuery query) {
    Optional<Inquiry> inquiry = inquiries.of(query);
    return inquiry.isEmpty()
        ? new SearchResult(0, List.of())
        : reading.read(searcher -> ask(searcher, inquiry.get()));
  }

  /** Answers that grow out of the same index. */
  public Completions completions() {
    return new Completions(reading, inquiries, visibility, analyzer);
  }

  /** Mends words that nobody wrote. */
  public Spelling spelling() {
    return new Spelling(reading, inquiries, analyzer);
  }

  /** Says why a document stands where it does. */
  public Explainer explainer() {
    return new Explainer(reading, inquiries, analyzer);
  }

  /** Documents by their identity, for what was pinned. */
  public Pinned pinned() {
    return new Pinned(reading, inquiries, visibility);
  }

  private SearchResult ask(IndexSearcher searcher, Inquiry inquiry) throws IOException {
    Plan plan = Plan.of(inquiry, searcher, analyzer);
    if (inquiry.tooDeep()) {
      return new SearchResult(searcher.count(plan.documents()), List.of());
    }
    Checked checked = checked(searcher, inquiry, plan.documents());
    List<Found> page =
        checked.visible().size() <= inquiry.first()
            ? List.of()
            : checked
                .visible()
                .subList(inquiry.first(), Math.min(inquiry.needed(), checked.visible().size()));
    List<SearchHit> hits = new Presentation(searcher, analyzer, inquiry, plan.read()).of(page);
    return new SearchResult(checked.total(), hits, checked.facets());
  }

  private record Checked(List<Found> visible, long total, List<SearchFacet> facets) {}

  private Checked checked(IndexSearcher searcher, Inquiry inquiry, Query documents)
      throws IOException {
    int asked = Math.min(DEEPEST, inquiry.needed() + SPARE);
    Sort order = ORDERS.getOrDefault(inquiry.order(), Sort.RELEVANCE);
    while (true) {
      Object[] walked =
          searcher.search(
              documents,
              new MultiCollectorManager(
                  new TopFieldCollectorManager(order, asked, null, Integer.MAX_VALUE),
                  new Facets()));
      TopFieldDocs top = (TopFieldDocs) walked[0];
      List<Found> visible = new ArrayList<>();
      int looked = 0;
      while (looked < top.scoreDocs.length && visible.size() < inquiry.needed()) {
        int batch = Math.min(inquiry.needed() - visible.size(), CHECKED_AT_ONCE);
        int end = Math.min(top.scoreDocs.length, looked + batch);
        visible.addAll(visibility.of(searcher, top.scoreDocs, looked, end, inquiry.territories()));
        looked = end;
      }
      long total = top.totalHits.value() - (looked - visible.size());
      boolean more = top.totalHits.value() > top.scoreDocs.length && asked < DEEPEST;
      if (visible.size() >= inquiry.needed() || !more) {
        return new Checked(visible, total, facets(inquiry, walked[1]));
      }
      asked = Math.min(DEEPEST, asked * 2);
    }
  }

  @SuppressWarnings("unchecked")
  private List<SearchFacet> facets(Inquiry inquiry, Object counted) {
    return new FacetNames(inquiry.territories(), names).of((Map<Kind, Map<String, Long>>) counted);
  }
}
