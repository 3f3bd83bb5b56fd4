package id.pendopo.search.internal.query;

import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.text.IndonesianText;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
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

  private static final float TITLE = 3f;
  private static final float SUMMARY = 1f;
  private static final float TITLE_READS_LIKE_QUERY = 6f;

  /** What a form found only through its stem counts, against 1 for the form itself. */
  private static final float STEM = 0.5f;

  private Questions() {}

  /**
   * Whole documents that have everything that is wanted, in whatever section.
   *
   * @param filters what narrows it down, beginning with the agency and the types that may be found
   */
  static Query documents(ReadQuery query, Collection<Query> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    query.none().forEach(unwanted -> all.add(inDocument(unwanted), Occur.MUST_NOT));
    for (Wanted wanted : query.all()) {
      all.add(inDocument(wanted), Occur.MUST);
      if (wanted instanceof Wanted.Word word) {
        all.add(inTitle(word), Occur.SHOULD);
        all.add(inSummary(word), Occur.SHOULD);
      }
    }
    if (query.inOrder().size() > 1) {
      all.add(titleReadsLike(query.inOrder()), Occur.SHOULD);
    }
    return all.build();
  }

  static Query inTitle(Wanted.Word word) {
    return new BoostQuery(forms(Fields.TITLE, word), TITLE);
  }

  static Query inSummary(Wanted.Word word) {
    return new BoostQuery(forms(Fields.SUMMARY, word), SUMMARY);
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
      case Wanted.AnyOf choices -> each(choices.choices(), Occur.SHOULD);
    };
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
    return forms.build();
  }
}
