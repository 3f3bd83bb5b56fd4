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

  /** Whether this thread is inside a transaction that may write. */
  boolean writing();

  /**
   * Runs something after the commit of the caller's transaction, on the same thread; at once when
   * none is open. Not run after a roll-back, and lost if the process dies: only for what may be
   * lost, such as waking a worker or clearing a cache.
   */
  void afterCommit(Runnable action);
}
