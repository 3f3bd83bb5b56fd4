package id.pendopo.api.persistence;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/** One transaction over several stores and services. */
@ProviderType
public interface Transactions {

  /** Runs the work in a write transaction: the caller's if one is open, else a new one. */
  <T> T write(Supplier<T> work);

  /** Runs the work in a read transaction: the caller's if one is open, else a new one. */
  <T> T read(Supplier<T> work);

  /**
   * Runs the work in a write transaction of its own, on a connection of its own, and commits it
   * before this returns, whatever becomes of the caller's transaction afterwards. For what must
   * stand apart from the caller: a number out of a book, whose lock everybody else waits for, and
   * which must not be given twice when the caller starts again.
   *
   * <p>The work does not see what the caller has written and not committed, and waits for nothing
   * that the caller holds: a row that the caller has locked is a lock that is never got (409 after
   * some seconds). Keep it to a few statements. What it does is kept when the caller rolls back, so
   * it needs a key by which the caller's next attempt finds it again.
   *
   * @throws IllegalStateException inside work that runs apart already
   */
  <T> T apart(Supplier<T> work);

  /** Whether this thread is inside a transaction that may write. */
  boolean writing();

  /**
   * Runs something after the commit of the caller's transaction, on the same thread; at once when
   * none is open. Not run after a roll-back, and lost if the process dies: only for what may be
   * lost, such as waking a worker or clearing a cache.
   */
  void afterCommit(Runnable action);
}
