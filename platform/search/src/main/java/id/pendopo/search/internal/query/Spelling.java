package id.pendopo.search.internal.query;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.query.Inquiry.Territory;
import id.pendopo.search.internal.text.IndonesianText;
import id.pendopo.search.internal.text.IndonesianText.QueryWord;
import id.pendopo.search.internal.text.PublicText;
import id.pendopo.search.internal.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Offers another spelling for words that no document of the agency has. Only words that stand in a
 * document of that agency which is in the index now are offered, so never one that only a withdrawn
 * document had.
 */
public final class Spelling {

  private static final int SHORTEST = 4;
  private static final int LONG = 6;
  private static final int MOST_WORDS = 12;
  private static final int TRIED = 20;
  private static final int RARE = 2;
  private static final int TIMES_AS_MANY = 10;

  private final Reading reading;
  private final Inquiries inquiries;
  private final IndonesianText analyzer;

  Spelling(Reading reading, Inquiries inquiries, IndonesianText analyzer) {
    this.reading = reading;
    this.inquiries = inquiries;
    this.analyzer = analyzer;
  }

  record Candidate(String word, float likeness, int documents) {}

  /**
   * The text with other words in the place of those that no document has; some milliseconds, at
   * most some ten.
   *
   * @param words the lists of the agency: what they know is right
   * @param rareToo whether a word that very few documents have is taken for a slip, where a near
   *     one stands in ten times as many
   * @return empty when nothing is to be mended, or nothing is near
   */
  public Optional<String> mended(String typed, Words words, boolean rareToo) {
    String text = PublicText.clean(typed);
    List<QueryWord> all = analyzer.wordsOf(text, words);
    Map<AgencyId, Territory> territories = inquiries.everything();
    if (all.size() > MOST_WORDS || territories.isEmpty()) {
      return Optional.empty();
    }
    Query scopes = Inquiries.scopes(territories);
    return reading.read(
        searcher -> {
          StringBuilder mended = new StringBuilder(text);
          boolean changed = false;
          for (QueryWord word : all.reversed()) {
            if (isKnown(word.at().text(), words)) {
              continue;
            }
            int there = rareToo ? documents(searcher, scopes, word) : any(searcher, scopes, word);
            if (there > (rareToo ? RARE : 0)) {
              continue;
            }
            Optional<String> other =
                nearest(searcher, scopes, word.at().text(), there * TIMES_AS_MANY);
            if (other.isPresent()) {
              mended.replace(word.at().start(), word.at().end(), other.get());
              changed = true;
            }
          }
          return changed ? Optional.of(mended.toString()) : Optional.empty();
        });
  }

  /** Whether other spellings of a word are looked for: no numbers, nothing very short. */
  static boolean canBeMended(String form) {
    return form.length() >= SHORTEST && Completions.isWord(form);
  }

  private static boolean isKnown(String form, Words words) {
    return !canBeMended(form) || words.isStop(form) || words.sameAs(List.of(form)).isPresent();
  }

  /** 1 where any document has the word: much less work than counting them. */
  private static int any(IndexSearcher searcher, Query scopes, QueryWord word) throws IOException {
    return Completions.stands(searcher, scopes, anywhere(word)) ? 1 : 0;
  }

  private static Query anywhere(QueryWord word) {
    return Questions.inDocument(new Wanted.Word(word.at().text(), word.stem()));
  }

  private static int documents(IndexSearcher searcher, Query scopes, QueryWord word)
      throws IOException {
    return searcher.count(
        new BooleanQuery.Builder()
            .add(scopes, Occur.FILTER)
            .add(anywhere(word), Occur.FILTER)
            .build());
  }

  private static Optional<String> nearest(
      IndexSearcher searcher, Query scopes, String form, int atLeast) throws IOException {
    int edits = form.length() < LONG ? 1 : 2;
    // the first letter is seldom wrong, and leaving it fixed is many times quicker
    for (int fixed = 1; fixed >= 0; fixed--) {
      List<Candidate> nearest = nearest(searcher, scopes, form, edits, fixed, atLeast, 1);
      if (!nearest.isEmpty()) {
        return Optional.of(nearest.getFirst().word());
      }
    }
    return Optional.empty();
  }

  /**
   * Words with the same first letter that stand in a document of the scopes and differ in a few
   * letters, the nearest first, of equally near ones the most frequent.
   */
  static List<Candidate> nearest(
      IndexSearcher searcher, Query scopes, String form, int edits, int most) throws IOException {
    return nearest(searcher, scopes, form, edits, 1, 0, most);
  }

  private static List<Candidate> nearest(
      IndexSearcher searcher,
      Query scopes,
      String form,
      int edits,
      int fixed,
      int atLeast,
      int most)
      throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.ALL);
    List<Candidate> nearest = new ArrayList<>();
    if (terms == null) {
      return nearest;
    }
    for (Candidate candidate : near(terms, form, edits, fixed)) {
      if (nearest.size() < most
          && candidate.documents() >= atLeast
          && !candidate.word().equals(form)
          && Completions.stands(
              searcher, scopes, new TermQuery(new Term(Fields.ALL, candidate.word())))) {
        nearest.add(candidate);
      }
    }
    return nearest;
  }

  private static List<Candidate> near(Terms terms, String form, int edits, int fixed)
      throws IOException {
    List<Candidate> found = new ArrayList<>();
    FuzzyTermsEnum walk = new FuzzyTermsEnum(terms, new Term(Fields.ALL, form), edits, fixed, true);
    BoostAttribute boost = walk.attributes().addAttribute(BoostAttribute.class);
    for (BytesRef term = walk.next(); term != null; term = walk.next()) {
      String word = term.utf8ToString();
      if (Completions.isWord(word)) {
        found.add(new Candidate(word, boost.getBoost(), walk.docFreq()));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparing(Candidate::likeness)
                .thenComparing(Candidate::documents)
                .reversed()
                .thenComparing(Candidate::word))
        .limit(TRIED)
        .toList();
  }
}
