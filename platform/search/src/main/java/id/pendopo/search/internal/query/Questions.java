package id.pendopo.search.internal.query;

import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.text.IndonesianText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;

/** Asks the index for what was wanted. */
final class Questions {

  private static final float TITLE = 1.5f;
  private static final float SUMMARY = 1f;
  private static final float TITLE_READS_LIKE_QUERY = 6f;

  /** What a form found only through its stem counts, against 1 for the form itself. */
  static final float STEM = 0.5f;

  /** What another word for the same counts, against 1 for the one that was typed. */
  private static final float SAME = 0.7f;

  /** What the other words for the same add beside the best of them. */
  private static final float BESIDE = 0.3f;

  /** A document that has every word. */
  private static final float EVERY = 3f;

  /** A word by itself, out of several that mean one thing. */
  private static final float PART = 0.5f;

  static {
    // a pasted sentence whose words have other words for the same, each in several fields
    IndexSearcher.setMaxClauseCount(16_384);
  }

  private Questions() {}

  /**
   * Whole documents that have what is wanted, in whatever section.
   *
   * @param filters what narrows it down, beginning with the agency and the types that may be found
   * @param required how many of the words a document must have; 0 where one of their parts will do
   */
  static Query documents(ReadQuery query, Collection<Query> filters, int required) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    query.none().forEach(unwanted -> all.add(inDocument(unwanted), Occur.MUST_NOT));
    List<Wanted> words = new ArrayList<>();
    for (Wanted wanted : query.all()) {
      if (isWord(wanted)) {
        words.add(wanted);
      } else {
        all.add(inDocument(wanted), Occur.MUST);
      }
    }
    if (required >= words.size()) {
      words.forEach(word -> all.add(anywhere(word), Occur.MUST));
    } else {
      // beside a phrase or a field none of the words need be there
      boolean alone = words.size() == query.all().size();
      all.add(some(words, required), alone || required > 0 ? Occur.MUST : Occur.SHOULD);
      all.add(everyWord(words), Occur.SHOULD);
    }
    if (query.inOrder().size() > 1) {
      all.add(titleReadsLike(query.inOrder()), Occur.SHOULD);
    }
    return all.build();
  }

  private static Query some(List<Wanted> words, int required) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    words.forEach(word -> some.add(anywhere(word), Occur.SHOULD));
    if (required == 0) {
      words.forEach(word -> parts(word).forEach(part -> some.add(part(part), Occur.SHOULD)));
    }
    return some.setMinimumNumberShouldMatch(required).build();
  }

  /** Whether a document may lack it and still be found. */
  static boolean isWord(Wanted wanted) {
    return wanted instanceof Wanted.Word || wanted instanceof Wanted.AnyOf;
  }

  /** The words that were typed where they have a meaning together ("kartu keluarga"). */
  static List<Wanted> parts(Wanted wanted) {
    return wanted instanceof Wanted.AnyOf any
            && any.choices().getFirst() instanceof Wanted.AllOf typed
        ? typed.parts()
        : List.of();
  }

  static Query part(Wanted part) {
    return new BoostQuery(inDocument(part), PART);
  }

  static Query everyWord(List<Wanted> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(inDocument(word), Occur.FILTER));
    return new BoostQuery(new ConstantScoreQuery(all.build()), EVERY);
  }

  private static Query anywhere(Wanted word) {
    return new BooleanQuery.Builder()
        .add(inDocument(word), Occur.MUST)
        .add(inTitle(word), Occur.SHOULD)
        .add(inSummary(word), Occur.SHOULD)
        .build();
  }

  static Query inTitle(Wanted word) {
    return new BoostQuery(inField(Fields.TITLE, word), TITLE);
  }

  static Query inSummary(Wanted word) {
    return new BoostQuery(inField(Fields.SUMMARY, word), SUMMARY);
  }

  static Query titleReadsLike(List<String> inOrder) {
    return new BoostQuery(phrase(Fields.TITLE, inOrder), TITLE_READS_LIKE_QUERY);
  }

  /** Documents of these agencies and types. */
  static Query scopes(Collection<String> scopes) {
    return new TermInSetQuery(Fields.SCOPE, scopes.stream().map(BytesRef::new).toList());
  }

  static Query inDocument(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Word word -> forms(Fields.ALL, word);
      case Wanted.Together together -> togetherInDocument(together.forms());
      case Wanted.In place -> inPlace(place);
      case Wanted.AllOf parts -> each(parts.parts(), Occur.MUST);
      case Wanted.AnyOf choices ->
          best(choices.choices().stream().map(Questions::inDocument).toList());
    };
  }

  /** The best of what means the same counts; what was typed counts most. */
  private static Query best(List<Query> choices) {
    List<Query> weighted = new ArrayList<>();
    for (Query choice : choices) {
      weighted.add(weighted.isEmpty() ? choice : new BoostQuery(choice, SAME));
    }
    return new DisjunctionMaxQuery(weighted, BESIDE);
  }

  private static Query inPlace(Wanted.In place) {
    Query there = inPassage(place.field(), place.what());
    return place.field().equals(Fields.TEXT)
        ? new ToParentBlockJoinQuery(there, Fields.ENDS, ScoreMode.Max)
        : there;
  }

  private static Query each(List<Wanted> parts, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(inDocument(part), occur));
    return all.build();
  }

  /** Only documents with all the words are looked at for their order. */
  private static Query togetherInDocument(List<String> forms) {
    BooleanQuery.Builder places = new BooleanQuery.Builder();
    places.add(new BoostQuery(phrase(Fields.TITLE, forms), TITLE), Occur.SHOULD);
    places.add(phrase(Fields.SUMMARY, forms), Occur.SHOULD);
    places.add(
        new ToParentBlockJoinQuery(phrase(Fields.TEXT, forms), Fields.ENDS, ScoreMode.Max),
        Occur.SHOULD);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    forms.stream()
        .distinct()
        .forEach(form -> all.add(new TermQuery(new Term(Fields.ALL, form)), Occur.FILTER));
    return all.add(places.build(), Occur.MUST).build();
  }

  /** Passages of one field that have as much as possible of what is wanted. */
  static Query passages(String field, ReadQuery query) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    query.all().forEach(wanted -> any.add(inPassage(field, wanted), Occur.SHOULD));
    return any.build();
  }

  private static Query inPassage(String field, Wanted wanted) {
    return switch (wanted) {
      case Wanted.Word word -> forms(field, word);
      case Wanted.Together together -> phrase(field, together.forms());
      case Wanted.In place ->
          place.field().equals(field) ? inPassage(field, place.what()) : new MatchNoDocsQuery();
      case Wanted.AllOf parts -> eachInPassage(field, parts.parts());
      case Wanted.AnyOf choices -> eachInPassage(field, choices.choices());
    };
  }

  /** In one field of the document: a run of words counts with each of them. */
  private static Query inField(String field, Wanted wanted) {
    return wanted instanceof Wanted.AnyOf any
        ? best(any.choices().stream().map(choice -> inPassage(field, choice)).toList())
        : inPassage(field, wanted);
  }

  private static Query eachInPassage(String field, List<Wanted> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(inPassage(field, part), Occur.SHOULD));
    return any.build();
  }

  private static Query phrase(String field, List<String> forms) {
    return new PhraseQuery(field, forms.toArray(new String[0]));
  }

  /** A word in all its forms, counted as one word. */
  private static Query forms(String field, Wanted.Word word) {
    String stem = word.stem().orElse(word.form());
    SynonymQuery.Builder forms =
        new SynonymQuery.Builder(field)
            .addTerm(new Term(field, word.form()), 1f)
            .addTerm(new Term(field, IndonesianText.STEM_MARK + stem), STEM);
    if (word.stem().isPresent()) {
      forms.addTerm(new Term(field, stem), STEM);
    }
    word.near().forEach(near -> forms.addTerm(new Term(field, near.term()), near.weight()));
    return forms.build();
  }
}
