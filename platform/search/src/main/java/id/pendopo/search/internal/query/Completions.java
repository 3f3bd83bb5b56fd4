package id.pendopo.search.internal.query;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.search.internal.index.DocumentKey;
import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.query.Inquiry.Territory;
import id.pendopo.search.internal.query.Visibility.Found;
import id.pendopo.search.internal.text.IndonesianText;
import id.pendopo.search.internal.text.IndonesianText.QueryWord;
import id.pendopo.search.internal.text.PublicText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * Goes on from what somebody has begun to type: titles of documents that the public may see now,
 * and words that stand in some document of the agency that is in the index.
 */
public final class Completions {

  private static final int SHORTEST_TITLE = 2;
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 10;

  /** So many words are looked at, which bounds the time; a longer beginning has fewer. */
  private static final int LOOKED_AT = 4_000;

  private static final int TRIED = 12;

  private static final Sort NEWEST =
      new Sort(new SortField(Fields.DATE, SortField.Type.LONG, true));

  private final Reading reading;
  private final Inquiries inquiries;
  private final Visibility visibility;
  private final IndonesianText analyzer;

  Completions(
      Reading reading, Inquiries inquiries, Visibility visibility, IndonesianText analyzer) {
    this.reading = reading;
    this.inquiries = inquiries;
    this.visibility = visibility;
    this.analyzer = analyzer;
  }

  /**
   * A document whose title goes on so.
   *
   * @param title plain text
   * @param url path with the agency's prefix
   */
  public record Title(String title, String url) {}

  /** Titles that have all the words, the last of them perhaps begun only; the newest first. */
  public List<Title> titles(String begun, int limit) {
    Optional<Beginning> beginning = beginning(begun);
    Map<AgencyId, Territory> territories = inquiries.everything();
    if (beginning.isEmpty()
        || territories.isEmpty()
        || beginning.get().complete().isEmpty()
            && beginning.get().last().length() < SHORTEST_TITLE) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(Inquiries.scopes(territories), Occur.FILTER);
    for (String word : beginning.get().complete()) {
      all.add(new TermQuery(new Term(Fields.TITLE, word)), Occur.FILTER);
    }
    all.add(new PrefixQuery(new Term(Fields.TITLE, beginning.get().last())), Occur.FILTER);
    return reading.read(searcher -> titles(searcher, all.build(), territories, limit));
  }

  private List<Title> titles(
      IndexSearcher searcher, Query query, Map<AgencyId, Territory> territories, int limit)
      throws IOException {
    var top = searcher.search(query, new TopFieldCollectorManager(NEWEST, 2 * limit, null, 1));
    Map<String, Title> found = new LinkedHashMap<>();
    for (Found visible :
        visibility.of(searcher, top.scoreDocs, 0, top.scoreDocs.length, territories)) {
      Document stored =
          searcher.storedFields().document(visible.doc(), Set.of(Fields.TITLE, Fields.URL));
      String prefix = prefix(visible.key(), territories);
      String title = Objects.requireNonNullElse(stored.get(Fields.TITLE), "");
      found.putIfAbsent(title, new Title(title, prefix + stored.get(Fields.URL)));
    }
    return found.values().stream().limit(limit).toList();
  }

  private static String prefix(DocumentKey key, Map<AgencyId, Territory> territories) {
    return Objects.requireNonNull(territories.get(key.agency())).agency().prefix();
  }

  /** The text with its last word written out, the most frequent word first. */
  public List<String> words(String begun, int limit) {
    Optional<Beginning> beginning = beginning(begun);
    Map<AgencyId, Territory> territories = inquiries.everything();
    if (beginning.isEmpty()
        || territories.isEmpty()
        || beginning.get().last().length() < SHORTEST_WORD) {
      return List.of();
    }
    Query scopes = Inquiries.scopes(territories);
    return reading.read(
        searcher -> {
          List<String> found = new ArrayList<>();
          for (String word : frequent(searcher, beginning.get().last())) {
            if (found.size() == limit) {
              break;
            }
            if (stands(searcher, scopes, new TermQuery(new Term(Fields.ALL, word)))) {
              found.add(beginning.get().before() + word);
            }
          }
          return found;
        });
  }

  /** Whether every word of a text stands in some document that can be found from here. */
  public boolean allStand(String text) {
    List<QueryWord> words = analyzer.wordsOf(PublicText.clean(text));
    Map<AgencyId, Territory> territories = inquiries.everything();
    if (words.isEmpty() || territories.isEmpty()) {
      return false;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (QueryWord word : words) {
      all.add(new TermQuery(new Term(Fields.ALL, word.at().text())), Occur.FILTER);
    }
    return reading.read(searcher -> stands(searcher, Inquiries.scopes(territories), all.build()));
  }

  /** Whether a document in the index has this; ends with the first. */
  static boolean stands(IndexSearcher searcher, Query scopes, Query what) throws IOException {
    Query both =
        new BooleanQuery.Builder().add(scopes, Occur.FILTER).add(what, Occur.FILTER).build();
    return searcher.search(
                new ConstantScoreQuery(both), new TopScoreDocCollectorManager(1, null, 1))
            .scoreDocs
            .length
        > 0;
  }

  private static List<String> frequent(IndexSearcher searcher, String prefix) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    int left = LOOKED_AT;
    BytesRef from = new BytesRef(prefix);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Terms terms = leaf.reader().terms(Fields.ALL);
      if (terms == null) {
        continue;
      }
      TermsEnum walk = terms.iterator();
      if (walk.seekCeil(from) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = walk.term(); term != null && left > 0; term = walk.next()) {
        String word = term.utf8ToString();
        if (!word.startsWith(prefix)) {
          break;
        }
        left--;
        if (isWord(word) && !word.equals(prefix)) {
          counts.merge(word, walk.docFreq(), Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(TRIED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** No stem, no number of a regulation, nothing masked. */
  static boolean isWord(String term) {
    return !term.isEmpty() && term.chars().allMatch(Character::isLetter);
  }

  /**
   * What is typed so far.
   *
   * @param before all but the last word, as typed
   * @param complete the words before, as indexed
   * @param last the word that may be begun only, as indexed
   */
  private record Beginning(String before, List<String> complete, String last) {}

  private Optional<Beginning> beginning(String typed) {
    String text = PublicText.of(typed);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<QueryWord> words = analyzer.wordsOf(text);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    QueryWord last = words.getLast();
    return Optional.of(
        new Beginning(
            text.substring(0, last.at().start()),
            words.subList(0, words.size() - 1).stream().map(word -> word.at().text()).toList(),
            last.at().text()));
  }
}
