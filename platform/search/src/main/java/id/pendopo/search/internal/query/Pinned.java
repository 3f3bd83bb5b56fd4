package id.pendopo.search.internal.query;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.search.internal.index.DocumentKey;
import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.query.Inquiry.Territory;
import id.pendopo.search.internal.query.Visibility.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Documents by their identity, as far as the public may see them now. */
public final class Pinned {

  private final Reading reading;
  private final Inquiries inquiries;
  private final Visibility visibility;

  Pinned(Reading reading, Inquiries inquiries, Visibility visibility) {
    this.reading = reading;
    this.inquiries = inquiries;
    this.visibility = visibility;
  }

  /**
   * A document.
   *
   * @param key its identity
   * @param title plain text
   * @param url path with the agency's prefix
   */
  public record Item(DocumentKey key, String title, String url) {}

  /** Those of these documents that are there, in the order asked for. */
  public List<Item> of(List<DocumentKey> keys) {
    Map<AgencyId, Territory> territories = inquiries.everything();
    if (keys.isEmpty() || territories.isEmpty()) {
      return List.of();
    }
    return reading.read(
        searcher -> {
          List<ScoreDoc> docs = new ArrayList<>();
          for (DocumentKey key : keys) {
            BooleanQuery one =
                new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.KEY, key.term())), Occur.FILTER)
                    .add(new TermQuery(new Term(Fields.END, "y")), Occur.FILTER)
                    .build();
            docs.addAll(List.of(searcher.search(one, 1).scoreDocs));
          }
          List<Item> items = new ArrayList<>();
          for (Found found :
              visibility.of(searcher, docs.toArray(new ScoreDoc[0]), 0, docs.size(), territories)) {
            Document stored =
                searcher.storedFields().document(found.doc(), Set.of(Fields.TITLE, Fields.URL));
            items.add(
                new Item(
                    found.key(),
                    Objects.requireNonNullElse(stored.get(Fields.TITLE), ""),
                    Objects.requireNonNull(territories.get(found.key().agency())).agency().prefix()
                        + stored.get(Fields.URL)));
          }
          return items;
        });
  }
}
