package id.pendopo.search.internal.query;

import id.pendopo.api.search.SearchFacet.Kind;
import id.pendopo.search.internal.index.Fields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts how the documents found divide themselves, in the same walk that finds them. Within a
 * segment ordinals are counted, and only the few that occur are looked up at its end.
 */
final class Facets implements CollectorManager<Facets.Count, Map<Kind, Map<String, Long>>> {

  private record Named(Kind kind, String field) {}

  private static final List<Named> NAMED =
      List.of(
          new Named(Kind.UNIT, Fields.UNIT),
          new Named(Kind.CLASS, Fields.CLASS),
          new Named(Kind.CATEGORY, Fields.CATEGORY));

  /** Years are counted from here. */
  private static final int FIRST_YEAR = 1;

  private static final int LAST_YEAR = 3_000;

  /** What one walk has counted. */
  static final class Count implements Collector {

    private final Map<Kind, Map<String, Long>> counted = new EnumMap<>(Kind.class);
    private final long[] years = new long[LAST_YEAR + 1];

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      return new Leaf(leaf);
    }

    private void add(Kind kind, String value, long count) {
      counted.computeIfAbsent(kind, unused -> new HashMap<>()).merge(value, count, Long::sum);
    }

    private final class Leaf implements LeafCollector {
      private final NumericDocValues dates;
      private final Tally scopes;
      private final Tally[] named = new Tally[NAMED.size()];

      Leaf(LeafReaderContext leaf) throws IOException {
        dates = DocValues.getNumeric(leaf.reader(), Fields.DATE);
        scopes = new Tally(DocValues.getSorted(leaf.reader(), Fields.SCOPE));
        for (int i = 0; i < named.length; i++) {
          named[i] = new Tally(DocValues.getSorted(leaf.reader(), NAMED.get(i).field()));
        }
      }

      @Override
      public void setScorer(Scorable scorer) {
        // only counts
      }

      @Override
      public void collect(int doc) throws IOException {
        scopes.count(doc);
        for (Tally tally : named) {
          tally.count(doc);
        }
        if (dates.advanceExact(doc)) {
          int year = LocalDate.ofEpochDay(dates.longValue()).getYear();
          if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            years[year]++;
          }
        }
      }

      @Override
      public void finish() throws IOException {
        scopes.each(
            (scope, count) -> {
              int slash = scope.indexOf('/');
              add(Kind.AGENCY, scope.substring(0, slash), count);
              add(Kind.TYPE, scope.substring(slash + 1), count);
            });
        for (int i = 0; i < named.length; i++) {
          Kind kind = NAMED.get(i).kind();
          named[i].each((value, count) -> add(kind, value, count));
        }
      }
    }
  }

  private interface Each {
    void value(String value, long count);
  }

  private static final class Tally {
    private final SortedDocValues values;
    private final int[] counts;

    Tally(SortedDocValues values) {
      this.values = values;
      this.counts = new int[values.getValueCount()];
    }

    void count(int doc) throws IOException {
      if (counts.length > 0 && values.advanceExact(doc)) {
        counts[values.ordValue()]++;
      }
    }

    void each(Each each) throws IOException {
      for (int ordinal = 0; ordinal < counts.length; ordinal++) {
        if (counts[ordinal] > 0) {
          each.value(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal]);
        }
      }
    }
  }

  @Override
  public Count newCollector() {
    return new Count();
  }

  @Override
  public Map<Kind, Map<String, Long>> reduce(Collection<Count> counts) {
    Map<Kind, Map<String, Long>> all = new EnumMap<>(Kind.class);
    for (Count count : counts) {
      count.counted.forEach(
          (kind, values) ->
              values.forEach(
                  (value, number) ->
                      all.computeIfAbsent(kind, unused -> new HashMap<>())
                          .merge(value, number, Long::sum)));
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        if (count.years[year] > 0) {
          all.computeIfAbsent(Kind.YEAR, unused -> new HashMap<>())
              .merge(Integer.toString(year), count.years[year], Long::sum);
        }
      }
    }
    return all;
  }
}
