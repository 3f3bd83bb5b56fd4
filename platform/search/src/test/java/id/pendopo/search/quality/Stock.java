package id.pendopo.search.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Plain Lucene as somebody would set it up in an afternoon: the analyzer for Indonesian that comes
 * with it, BM25 as it is, title and body, any word of the query in any of the two.
 */
final class Stock implements Engine {

  private static final String ID = "id";
  private static final String TITLE = "title";
  private static final String BODY = "body";

  private final Analyzer analyzer = new IndonesianAnalyzer();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final float titleBoost;

  /**
   * @param titleBoost how much more a word in the title counts; 1 is Lucene's own
   */
  Stock(List<Text> texts, float titleBoost) throws IOException {
    this.titleBoost = titleBoost;
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Text text : texts) {
        Document document = new Document();
        document.add(new StringField(ID, text.id(), Field.Store.YES));
        document.add(new TextField(TITLE, text.title(), Field.Store.NO));
        document.add(new TextField(BODY, text.summary() + "\n" + text.body(), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @Override
  public List<String> find(String query, int most) throws IOException {
    QueryBuilder words = new QueryBuilder(analyzer);
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    Query inTitle = words.createBooleanQuery(TITLE, query, Occur.SHOULD);
    Query inBody = words.createBooleanQuery(BODY, query, Occur.SHOULD);
    if (inTitle != null) {
      either.add(new BoostQuery(inTitle, titleBoost), Occur.SHOULD);
    }
    if (inBody != null) {
      either.add(inBody, Occur.SHOULD);
    }
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(either.build(), most).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get(ID));
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
