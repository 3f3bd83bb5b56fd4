package id.pendopo.search.internal.index;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.search.internal.text.IndonesianText;
import id.pendopo.search.internal.text.Words;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * One index on the disk with its writer, its searchers and its {@link FeedState}. Any thread.
 *
 * <p>What is put is found after {@link #refresh}, and survives the process after {@link #commit}.
 */
public final class PublishedIndex implements Closeable {

  private static final String ANALYSIS = "analysis";
  private static final double BUFFER_MEGABYTES = 16;

  private final Path folder;
  private final IndonesianText analyzer;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final FeedState state;
  private volatile boolean changed;
  private volatile long committedPosition;

  private PublishedIndex(
      Path folder,
      IndonesianText analyzer,
      Directory directory,
      IndexWriter writer,
      SearcherManager searchers,
      FeedState state) {
    this.folder = folder;
    this.analyzer = analyzer;
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.state = state;
    this.committedPosition = state.position();
  }

  /** Makes an empty index. */
  static PublishedIndex create(Path folder, IndonesianText analyzer, long position)
      throws IOException {
    return open(folder, analyzer, new FeedState(position), IndexWriterConfig.OpenMode.CREATE);
  }

  /**
   * Opens an index.
   *
   * @throws IOException when there is none, or it is damaged, or was written by other rules of
   *     analysis
   */
  static PublishedIndex open(Path folder, IndonesianText analyzer) throws IOException {
    Map<String, String> data;
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      data = reader.getIndexCommit().getUserData();
    }
    if (!IndonesianText.version().equals(data.get(ANALYSIS))) {
      throw new IOException("The index was written by other rules of analysis");
    }
    return open(folder, analyzer, FeedState.read(data), IndexWriterConfig.OpenMode.APPEND);
  }

  private static PublishedIndex open(
      Path folder, IndonesianText analyzer, FeedState state, IndexWriterConfig.OpenMode mode)
      throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
      merges.setMaxMergesAndThreads(4, 1);
      IndexWriter writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(analyzer)
                  .setOpenMode(mode)
                  .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                  .setMergeScheduler(merges)
                  .setMaxFullFlushMergeWaitMillis(0) // a refresh never waits for a merge
                  .setCommitOnClose(false));
      try {
        return new PublishedIndex(
            folder, analyzer, directory, writer, new SearcherManager(writer, null), state);
      } catch (IOException e) {
        writer.rollback();
        throw e;
      }
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /** Where it lies. */
  Path folder() {
    return folder;
  }

  public FeedState state() {
    return state;
  }

  /** Puts a document in the place of what it was, read by the words of its agency. */
  public void put(DocumentKey key, Block block, Words words) throws IOException {
    analyzer.by(words, () -> writer.updateDocuments(new Term(Fields.KEY, key.term()), block));
    changed = true;
  }

  /** Takes a document out; nothing happens when it is not there. */
  public void drop(DocumentKey key) throws IOException {
    writer.deleteDocuments(new Term(Fields.KEY, key.term()));
    changed = true;
  }

  /** Makes what was put or dropped felt by the searches that begin after it. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Whether documents changed since the last commit. */
  public boolean changed() {
    return changed;
  }

  /** Whether only the position moved since the last commit. */
  public boolean moved() {
    return committedPosition != state.position();
  }

  /** Writes everything to the disk together with the state it has reached; some milliseconds. */
  public synchronized void commit() throws IOException {
    changed = false;
    // The state is read first: what it claims is in the writer already, more may be.
    Map<String, String> data = state.write();
    data.put(ANALYSIS, IndonesianText.version());
    writer.setLiveCommitData(data.entrySet());
    try {
      writer.commit();
    } catch (IOException e) {
      changed = true;
      throw e;
    }
    committedPosition = Long.parseLong(data.getOrDefault(FeedState.POSITION, "0"));
  }

  /** Whether it can be written; false after a failure such as a full disk. */
  public boolean usable() {
    return writer.isOpen();
  }

  /**
   * A searcher over what is there now; give it back with {@link #release}.
   *
   * @throws IOException when the index was closed
   */
  public IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  public void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  /** How many documents it holds. */
  public int size() throws IOException {
    IndexSearcher searcher = acquire();
    try {
      int count = 0;
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        count += countLive(leaf, new Term(Fields.END, "y"));
      }
      return count;
    } finally {
      release(searcher);
    }
  }

  private static int countLive(LeafReaderContext leaf, Term term) throws IOException {
    PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
    if (found == null) {
      return 0;
    }
    Bits live = leaf.reader().getLiveDocs();
    int count = 0;
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if (live == null || live.get(doc)) {
        count++;
      }
    }
    return count;
  }

  /** The documents of an agency and a type that fulfil a condition, as of the last refresh. */
  public List<DocumentKey> keys(AgencyId agency, String type, Predicate<DocumentKey> wanted)
      throws IOException {
    return keys(new Term(Fields.SCOPE, DocumentKey.scope(agency, type)), wanted);
  }

  /** The documents that use a file, as of the last refresh. */
  public List<DocumentKey> usersOf(String fileTerm) throws IOException {
    return keys(new Term(Fields.FILE_ID, fileTerm), key -> true);
  }

  private List<DocumentKey> keys(Term term, Predicate<DocumentKey> wanted) throws IOException {
    List<DocumentKey> keys = new ArrayList<>();
    IndexSearcher searcher = acquire();
    try {
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
        if (found == null) {
          continue;
        }
        Bits live = leaf.reader().getLiveDocs();
        SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.KEY_VALUE);
        for (int doc = found.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = found.nextDoc()) {
          if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
            DocumentKey key = DocumentKey.parse(values.lookupOrd(values.ordValue()).utf8ToString());
            if (wanted.test(key)) {
              keys.add(key);
            }
          }
        }
      }
    } finally {
      release(searcher);
    }
    return keys;
  }

  /** The fingerprint of a document as of the last refresh; empty when it is not there. */
  public OptionalLong fingerprint(DocumentKey key) throws IOException {
    IndexSearcher searcher = acquire();
    try {
      Term term = new Term(Fields.KEY, key.term());
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        OptionalLong print = fingerprint(leaf, term);
        if (print.isPresent()) {
          return print;
        }
      }
      return OptionalLong.empty();
    } finally {
      release(searcher);
    }
  }

  private static OptionalLong fingerprint(LeafReaderContext leaf, Term term) throws IOException {
    @Nullable PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
    if (found == null) {
      return OptionalLong.empty();
    }
    Bits live = leaf.reader().getLiveDocs();
    NumericDocValues prints = DocValues.getNumeric(leaf.reader(), Fields.FINGERPRINT);
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if ((live == null || live.get(doc)) && prints.advanceExact(doc)) {
        return OptionalLong.of(prints.longValue());
      }
    }
    return OptionalLong.empty();
  }

  /** Ends without writing what was not committed; it is replayed at the next start. */
  @Override
  public void close() throws IOException {
    try {
      searchers.close();
    } finally {
      try {
        writer.rollback();
      } finally {
        directory.close();
      }
    }
  }
}
