package id.pendopo.search.internal.query;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.search.SearchSource;
import id.pendopo.search.internal.index.DocumentKey;
import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.query.Inquiry.Territory;
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
import org.apache.lucene.search.ScoreDoc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the sources which of the documents found may be shown now. */
final class Visibility {

  private static final Logger log = LoggerFactory.getLogger(Visibility.class);

  private final Searchable searchable;
  private final CurrentAgency currentAgency;

  Visibility(Searchable searchable, CurrentAgency currentAgency) {
    this.searchable = searchable;
    this.currentAgency = currentAgency;
  }

  /** A document found that the database says is visible. */
  record Found(int doc, DocumentKey key) {}

  private record Scope(AgencyId agency, String type) {}

  /** Those that may be shown, in their order; one question to each type of each agency. */
  List<Found> of(
      IndexSearcher searcher,
      ScoreDoc[] docs,
      int from,
      int to,
      Map<AgencyId, Territory> territories)
      throws IOException {
    List<Found> candidates = new ArrayList<>();
    Map<Scope, List<String>> ids = new HashMap<>();
    for (int i = from; i < to; i++) {
      DocumentKey key = key(searcher, docs[i].doc);
      candidates.add(new Found(docs[i].doc, key));
      ids.computeIfAbsent(new Scope(key.agency(), key.type()), unused -> new ArrayList<>())
          .add(key.id());
    }
    Map<Scope, Set<String>> seen = new HashMap<>();
    for (Map.Entry<Scope, List<String>> entry : ids.entrySet()) {
      seen.put(entry.getKey(), visible(entry.getKey(), entry.getValue(), territories));
    }
    return candidates.stream()
        .filter(
            found ->
                seen.getOrDefault(new Scope(found.key().agency(), found.key().type()), Set.of())
                    .contains(found.key().id()))
        .toList();
  }

  private Set<String> visible(Scope scope, List<String> ids, Map<AgencyId, Territory> territories) {
    Territory territory = territories.get(scope.agency());
    SearchSource source = territory == null ? null : territory.types().get(scope.type());
    if (source == null) {
      return Set.of();
    }
    try {
      if (currentAgency.get().id().equals(scope.agency())) {
        return new HashSet<>(source.visible(ids));
      }
      return currentAgency.callIn(scope.agency(), () -> new HashSet<>(source.visible(ids)));
    } catch (Exception e) {
      if (!searchable.of(scope.agency()).containsKey(scope.type())) {
        log.debug("The source of {} went away during a search", scope.type(), e);
        return Set.of();
      }
      throw unavailable().because(e);
    }
  }

  static Problem unavailable() {
    return new Problem(
        503,
        "Pencarian sedang tidak dapat dipakai. Coba lagi beberapa saat lagi.",
        "The search cannot be used right now. Try again in a moment.");
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
