package id.pendopo.search.internal.query;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.Search;
import id.pendopo.api.search.SearchHit;
import id.pendopo.api.search.SearchQuery;
import id.pendopo.api.search.SearchResult;
import id.pendopo.api.search.SearchSource;
import id.pendopo.search.internal.index.DocumentKey;
import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.index.PublishedIndex;
import id.pendopo.search.internal.text.IndonesianText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds documents of the current agency. What the index answers is checked against the database
 * before it is shown, so that a page of hits never holds what was withdrawn a moment ago: the hits
 * behind it move up, and the total shrinks by what was hidden.
 */
public final class Finder implements Search {

  /** Whoever leafs this far through one query needs another query. */
  static final int DEEPEST = 10_000;

  private static final int LONGEST_QUERY = 1_000;
  private static final int MOST_HITS = 100;
  private static final int SPARE = 10;
  private static final int CHECKED_AT_ONCE = 500;

  /** Equal hits: the newer first, then in an order that no merge of the index changes. */
  private static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Fields.DATE, SortField.Type.LONG, true),
          new SortField(Fields.KEY_VALUE, SortField.Type.STRING));

  private static final Logger log = LoggerFactory.getLogger(Finder.class);

  private final Live live;
  private final Searchable searchable;
  private final CurrentAgency currentAgency;
  private final IndonesianText analyzer;

  public Finder(
      Live live, Searchable searchable, CurrentAgency currentAgency, IndonesianText analyzer) {
    this.live = live;
    this.searchable = searchable;
    this.currentAgency = currentAgency;
    this.analyzer = analyzer;
  }

  @Override
  public SearchResult find(SearchQuery query) {
    check(query);
    ReadQuery read = ReadQuery.of(query.text(), analyzer);
    if (read.empty()) {
      return new SearchResult(0, List.of());
    }
    Agency agency = currentAgency.get();
    Map<String, SearchSource> types = searchable.of(agency.id());
    if (types.isEmpty()) {
      return new SearchResult(0, List.of());
    }
    List<String> scopes =
        types.keySet().stream().map(type -> DocumentKey.scope(agency.id(), type)).toList();
    Question question = new Question(agency, types, read, Questions.documents(read, scopes), query);
    try {
      return askLive(question);
    } catch (CorruptIndexException e) {
      live.damaged(e);
      throw unavailable().because(e);
    } catch (IOException e) {
      throw unavailable().because(e);
    }
  }

  private record Question(
      Agency agency,
      Map<String, SearchSource> types,
      ReadQuery read,
      Query documents,
      SearchQuery asked) {

    int first() {
      return (asked.page() - 1) * asked.size();
    }

    /** How many visible hits must be known to fill the page. */
    int needed() {
      return Math.min(DEEPEST, asked.page() * asked.size());
    }

    boolean tooDeep() {
      return (asked.page() - 1L) * asked.size() >= DEEPEST;
    }
  }

  private static void check(SearchQuery query) {
    if (query.text().length() > LONGEST_QUERY) {
      throw new Problem(
          400,
          "Kata yang dicari terlalu panjang; paling banyak 1.000 huruf.",
          "The query is too long; at most 1,000 characters.");
    }
    if (query.page() < 1) {
      throw new Problem(400, "Nomor halaman dimulai dari 1.", "The page number is counted from 1.");
    }
    if (query.size() < 1 || query.size() > MOST_HITS) {
      throw new Problem(
          400,
          "Jumlah hasil per halaman harus antara 1 dan 100.",
          "The number of hits a page must lie between 1 and 100.");
    }
  }

  private static Problem unavailable() {
    return new Problem(
        503,
        "Pencarian sedang tidak dapat dipakai. Coba lagi beberapa saat lagi.",
        "The search cannot be used right now. Try again in a moment.");
  }

  private SearchResult askLive(Question question) throws IOException {
    PublishedIndex index = live.index();
    try {
      return ask(index, question);
    } catch (AlreadyClosedException e) {
      // A new index took its place between the two lines.
      log.debug("The index was swapped during a search", e);
      return ask(live.index(), question);
    }
  }

  private SearchResult ask(PublishedIndex index, Question question) throws IOException {
    IndexSearcher searcher = index.acquire();
    try {
      if (question.tooDeep()) {
        return new SearchResult(searcher.count(question.documents()), List.of());
      }
      Checked checked = checked(searcher, question);
      List<Found> page =
          checked.visible().size() <= question.first()
              ? List.of()
              : checked
                  .visible()
                  .subList(question.first(), Math.min(question.needed(), checked.visible().size()));
      List<SearchHit> hits =
          new Presentation(searcher, analyzer, question.read(), question.agency()).of(page);
      return new SearchResult(checked.total(), hits);
    } finally {
      index.release(searcher);
    }
  }

  /** A document found that the database says is visible. */
  record Found(int doc, DocumentKey key) {}

  private record Checked(List<Found> visible, long total) {}

  private Checked checked(IndexSearcher searcher, Question question) throws IOException {
    int asked = Math.min(DEEPEST, question.needed() + SPARE);
    while (true) {
      TopFieldDocs top =
          searcher.search(
              question.documents(),
              new TopFieldCollectorManager(ORDER, asked, null, Integer.MAX_VALUE));
      List<Found> visible = new ArrayList<>();
      int looked = 0;
      while (looked < top.scoreDocs.length && visible.size() < question.needed()) {
        int batch = Math.min(question.needed() - visible.size(), CHECKED_AT_ONCE);
        int end = Math.min(top.scoreDocs.length, looked + batch);
        visible.addAll(visible(searcher, top.scoreDocs, looked, end, question));
        looked = end;
      }
      long total = top.totalHits.value() - (looked - visible.size());
      boolean more = top.totalHits.value() > top.scoreDocs.length && asked < DEEPEST;
      if (visible.size() >= question.needed() || !more) {
        return new Checked(visible, total);
      }
      asked = Math.min(DEEPEST, asked * 2);
    }
  }

  private List<Found> visible(
      IndexSearcher searcher, ScoreDoc[] docs, int from, int to, Question question)
      throws IOException {
    List<Found> candidates = new ArrayList<>();
    Map<String, List<String>> ids = new HashMap<>();
    for (int i = from; i < to; i++) {
      DocumentKey key = key(searcher, docs[i].doc);
      candidates.add(new Found(docs[i].doc, key));
      ids.computeIfAbsent(key.type(), unused -> new ArrayList<>()).add(key.id());
    }
    Map<String, Set<String>> seen = new HashMap<>();
    for (Map.Entry<String, List<String>> entry : ids.entrySet()) {
      seen.put(entry.getKey(), visible(entry.getKey(), entry.getValue(), question));
    }
    return candidates.stream()
        .filter(found -> seen.getOrDefault(found.key().type(), Set.of()).contains(found.key().id()))
        .toList();
  }

  private Set<String> visible(String type, List<String> ids, Question question) {
    SearchSource source = question.types().get(type);
    if (source == null) {
      return Set.of();
    }
    try {
      return new HashSet<>(source.visible(ids));
    } catch (RuntimeException e) {
      if (!searchable.of(question.agency().id()).containsKey(type)) {
        log.debug("The source of {} went away during a search", type, e);
        return Set.of();
      }
      throw unavailable().because(e);
    }
  }

  private static DocumentKey key(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedDocValues keys = DocValues.getSorted(leaf.reader(), Fields.KEY_VALUE);
    if (!keys.advanceExact(doc - leaf.docBase)) {
      throw new CorruptIndexException("A document without a key", Integer.toString(doc));
    }
    return DocumentKey.parse(keys.lookupOrd(keys.ordValue()).utf8ToString());
  }
}
