package id.pendopo.search.internal.query;

import id.pendopo.search.internal.index.PublishedIndex;
import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads in the live index, once more where it was swapped meanwhile. */
final class Reading {

  private static final Logger log = LoggerFactory.getLogger(Reading.class);

  private final Live live;

  Reading(Live live) {
    this.live = live;
  }

  /** Work with a searcher. */
  @FunctionalInterface
  interface Work<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  /**
   * Reads.
   *
   * @throws id.pendopo.api.problem.Problem 503 when the index cannot be read
   */
  <T> T read(Work<T> work) {
    try {
      try {
        return read(live.index(), work);
      } catch (AlreadyClosedException e) {
        log.debug("The index was swapped during a search", e);
        return read(live.index(), work);
      }
    } catch (CorruptIndexException e) {
      live.damaged(e);
      throw Visibility.unavailable().because(e);
    } catch (IOException e) {
      throw Visibility.unavailable().because(e);
    }
  }

  private static <T> T read(PublishedIndex index, Work<T> work) throws IOException {
    IndexSearcher searcher = index.acquire();
    try {
      return work.with(searcher);
    } finally {
      index.release(searcher);
    }
  }
}
