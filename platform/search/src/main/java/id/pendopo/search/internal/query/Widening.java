package id.pendopo.search.internal.query;

import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.query.Spelling.Candidate;
import id.pendopo.search.internal.query.Wanted.Near;
import id.pendopo.search.internal.query.Wanted.Word;
import id.pendopo.search.internal.text.IndonesianText;
import id.pendopo.search.internal.text.IndonesianText.QueryWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Lets what the index knows count as words of a query: near spellings of a word that no document
 * has, and roots whose first letter a prefix has swallowed.
 */
final class Widening {

  /** Of the nearest spellings this many count; more of them are other words. */
  private static final int NEAREST = 3;

  /** From this length on two letters may be wrong. */
  private static final int LONG = 8;

  private static final float OTHER_SPELLING = 0.5f;
  private static final float OTHER_ROOT = 0.4f;
  private static final int SHORTEST_ROOT = 3;
  private static final String VOWELS = "aeiou";

  private final IndexSearcher searcher;
  private final Query scopes;
  private final IndonesianText analyzer;

  Widening(IndexSearcher searcher, Query scopes, IndonesianText analyzer) {
    this.searcher = searcher;
    this.scopes = scopes;
    this.analyzer = analyzer;
  }

  ReadQuery of(ReadQuery read) throws IOException {
    List<Wanted> wider = new ArrayList<>();
    for (Wanted wanted : read.all()) {
      wider.add(of(wanted));
    }
    return read.with(wider);
  }

  private Wanted of(Wanted wanted) throws IOException {
    return switch (wanted) {
      case Word word -> of(word);
      case Wanted.AllOf all -> new Wanted.AllOf(each(all.parts()));
      case Wanted.AnyOf any -> new Wanted.AnyOf(each(any.choices()));
      case Wanted.Together together -> together;
      case Wanted.In in -> in;
    };
  }

  private List<Wanted> each(List<Wanted> parts) throws IOException {
    List<Wanted> wider = new ArrayList<>();
    for (Wanted part : parts) {
      wider.add(of(part));
    }
    return wider;
  }

  private Word of(Word word) throws IOException {
    if (!Spelling.canBeMended(word.form())) {
      return word;
    }
    List<Near> near = new ArrayList<>();
    Optional<String> root = otherRoot(word);
    if (root.isPresent()) {
      add(near, root.get(), OTHER_ROOT);
      add(near, IndonesianText.STEM_MARK + root.get(), OTHER_ROOT);
    }
    if (near.isEmpty() && !isKnown(word)) {
      for (Candidate candidate :
          Spelling.nearest(
              searcher, scopes, word.form(), word.form().length() < LONG ? 1 : 2, NEAREST)) {
        addForms(near, candidate);
      }
    }
    return near.isEmpty() ? word : new Word(word.form(), word.stem(), near);
  }

  private void addForms(List<Near> near, Candidate candidate) {
    float weight = candidate.likeness() * candidate.likeness() * OTHER_SPELLING;
    add(near, candidate.word(), weight);
    for (QueryWord word : analyzer.wordsOf(candidate.word())) {
      String stem = word.stem().orElse(candidate.word());
      add(near, stem, weight * Questions.STEM);
      add(near, IndonesianText.STEM_MARK + stem, weight * Questions.STEM);
    }
  }

  private static void add(List<Near> near, String term, float weight) {
    if (near.stream().noneMatch(other -> other.term().equals(term))) {
      near.add(new Near(term, weight));
    }
  }

  /**
   * The stemmer takes "men" from "menebang" and leaves "ebang", though the word is "tebang"; so
   * with "meng" and k. Which of the two is a word, the index knows.
   */
  private Optional<String> otherRoot(Word word) throws IOException {
    String stem = word.stem().orElse(word.form());
    if (stem.length() < SHORTEST_ROOT) {
      return Optional.empty();
    }
    if (!startsWithVowel(stem)) {
      String cut = stem.substring(1);
      boolean swallowed = "tk".indexOf(stem.charAt(0)) >= 0 && startsWithVowel(cut);
      return swallowed && !stands(cut) && stands(IndonesianText.STEM_MARK + cut)
          ? Optional.of(cut)
          : Optional.empty();
    }
    Optional<String> whole = swallowed(word.form(), stem).map(letter -> letter + stem);
    return whole.isPresent()
            && !stands(stem)
            && (stands(whole.get()) || stands(IndonesianText.STEM_MARK + whole.get()))
        ? whole
        : Optional.empty();
  }

  /** The letter that "men", "pen", "meng" or "peng" before a stem may stand for. */
  private static Optional<String> swallowed(String form, String stem) {
    int at = form.indexOf(stem);
    if (at < 3 || !form.substring(0, at).matches("(?:di)?[mp]eng?")) {
      return Optional.empty();
    }
    return Optional.of(form.charAt(at - 1) == 'n' ? "t" : "k");
  }

  private static boolean startsWithVowel(String word) {
    return VOWELS.indexOf(word.charAt(0)) >= 0;
  }

  private boolean isKnown(Word word) throws IOException {
    String stem = word.stem().orElse(word.form());
    return stands(word.form()) || stands(stem) || stands(IndonesianText.STEM_MARK + stem);
  }

  private boolean stands(String term) throws IOException {
    Term there = new Term(Fields.ALL, term);
    return searcher.getIndexReader().docFreq(there) > 0
        && Completions.stands(searcher, scopes, new TermQuery(there));
  }
}
