package id.pendopo.search.internal.query;

import id.pendopo.api.search.SearchOrder;
import id.pendopo.search.internal.text.IndonesianText;
import java.io.IOException;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * How the index is asked: by the words as it knows them, and by how many of them. The same for
 * every page of a query.
 *
 * @param read the query with what else counts as its words
 * @param words how many words there are that a document may lack
 * @param required how many of them it must have; 0 where a part of one will do
 * @param documents what the index is asked
 */
record Plan(ReadQuery read, int words, int required, Query documents) {

  /** A page of hits; with fewer, documents with fewer of the words are found too. */
  private static final int ENOUGH = 10;

  /** As many words as this must all be there, as long as there are enough such documents. */
  private static final int FEW = 2;

  static Plan of(Inquiry inquiry, IndexSearcher searcher, IndonesianText analyzer)
      throws IOException {
    Query scopes = inquiry.filters().getFirst();
    ReadQuery read = new Widening(searcher, scopes, analyzer).of(inquiry.read());
    int words = (int) read.all().stream().filter(Questions::isWord).count();
    if (words == 0) {
      return asking(inquiry, read, 0, 0);
    }
    // by date or title the best do not come first, so only what has all the words is found if any
    boolean best = inquiry.order() == SearchOrder.RELEVANCE;
    // nothing else found, a phrase or a field alone will do, or a part of a word with others like
    // it
    int least = words == read.all().size() && !hasParts(read) ? 1 : 0;
    Plan plan = asking(inquiry, read, words, best && words > FEW ? fewer(words) : words);
    while (plan.required() > least
        && !plan.finds(best && plan.required() > 1 ? ENOUGH : 1, searcher)) {
      plan = asking(inquiry, read, words, fewer(plan.required()));
    }
    return plan;
  }

  private static boolean hasParts(ReadQuery read) {
    return read.all().stream().anyMatch(wanted -> !Questions.parts(wanted).isEmpty());
  }

  /** Two thirds. */
  private static int fewer(int words) {
    return words * 2 / 3;
  }

  private static Plan asking(Inquiry inquiry, ReadQuery read, int words, int required) {
    return new Plan(read, words, required, Questions.documents(read, inquiry.filters(), required));
  }

  /** Whether every word must be in a document. */
  boolean demandsAll() {
    return required == words;
  }

  private boolean finds(int enough, IndexSearcher searcher) throws IOException {
    return searcher.search(
                new ConstantScoreQuery(documents),
                new TopScoreDocCollectorManager(enough, null, enough))
            .scoreDocs
            .length
        >= enough;
  }
}
