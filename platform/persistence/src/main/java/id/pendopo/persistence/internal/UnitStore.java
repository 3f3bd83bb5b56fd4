package id.pendopo.persistence.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * The store of one unit. It counts the transactions that use it, so that it can close after them.
 */
final class UnitStore implements Store {

  private final TransactionManager transactions;
  private final EntityFactory factory;
  private int inUse;
  private boolean closing;

  UnitStore(TransactionManager transactions, EntityFactory factory) {
    this.transactions = transactions;
    this.factory = factory;
  }

  @Override
  public <T> T read(Function<EntityManager, T> work) {
    requireAgency();
    return transactions.read(() -> work.apply(session()));
  }

  @Override
  public <T> T write(Function<EntityManager, T> work) {
    requireAgency();
    return transactions.write(() -> work.apply(session()));
  }

  private void requireAgency() {
    if (factory.tenanted() && transactions.current().isEmpty()) {
      throw new IllegalStateException(
          "The store of unit '"
              + factory.unit()
              + "' holds data of agencies, and no agency is bound to this thread");
    }
  }

  private Session session() {
    Optional<AgencyId> tenant = factory.tenanted() ? transactions.current() : Optional.empty();
    return transactions.transaction().session(this, tenant, () -> open(tenant));
  }

  private Session open(Optional<AgencyId> tenant) {
    synchronized (this) {
      if (closing) {
        throw new Problem(
            503,
            "Layanan ini sedang diperbarui. Coba lagi sebentar lagi.",
            "This service is being updated. Try again shortly.");
      }
      inUse++;
    }
    try {
      return factory.open(tenant);
    } catch (RuntimeException | Error e) {
      left();
      throw e;
    }
  }

  /** A transaction that used this store has ended. */
  synchronized void left() {
    inUse--;
    notifyAll();
  }

  /** Lets nobody in any more, waits for those inside, and lets the entities' classes go. */
  void close(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (this) {
      closing = true;
      try {
        while (inUse > 0) {
          long left = (end - System.nanoTime()) / 1_000_000;
          if (left <= 0) {
            break;
          }
          wait(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    factory.close();
  }
}
