package id.pendopo.persistence.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.persistence.TenantBinding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What each thread is bound to: an agency, and a transaction while one is open. */
@Component(
    name = "id.pendopo.persistence.transactions",
    service = {Transactions.class, TenantBinding.class, TransactionManager.class})
public final class TransactionManager
    implements Transactions, TenantBinding, EntityFactory.Binding {

  private final PooledDatabase database;
  // fields of the instance, so that nothing outlives the bundle
  private final ThreadLocal<@Nullable AgencyId> agency = new ThreadLocal<>();
  private final ThreadLocal<@Nullable UnitOfWork> open = new ThreadLocal<>();

  @Activate
  public TransactionManager(@Reference PooledDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<AgencyId> current() {
    return Optional.ofNullable(agency.get());
  }

  @Override
  public <T> T callIn(AgencyId wanted, Callable<T> work) throws Exception {
    UnitOfWork transaction = open.get();
    if (transaction != null && !transaction.admits(wanted)) {
      throw new IllegalStateException(
          "A transaction of agency "
              + transaction.agency()
              + " is open; it cannot work for another");
    }
    AgencyId before = agency.get();
    agency.set(wanted);
    try {
      return work.call();
    } finally {
      if (before == null) {
        agency.remove();
      } else {
        agency.set(before);
      }
    }
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return run(true, work);
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return run(false, work);
  }

  @Override
  public <T> T apart(Supplier<T> work) {
    UnitOfWork suspended = open.get();
    if (suspended == null) {
      return begin(apart(database::take), work);
    }
    if (suspended.apart()) {
      throw new IllegalStateException("Work that runs apart cannot have other work run apart");
    }
    open.remove();
    try {
      return begin(apart(database::takeApart), work);
    } finally {
      open.set(suspended);
    }
  }

  private UnitOfWork apart(UnitOfWork.Source source) {
    return new UnitOfWork(source, database::harden, true, agency.get()).asApart();
  }

  @Override
  public boolean writing() {
    UnitOfWork transaction = open.get();
    return transaction != null && transaction.writing();
  }

  @Override
  public void afterCommit(Runnable action) {
    UnitOfWork transaction = open.get();
    if (transaction == null) {
      action.run();
    } else {
      transaction.afterCommit(action);
    }
  }

  /**
   * The transaction of this thread.
   *
   * @throws IllegalStateException when none is open
   */
  UnitOfWork transaction() {
    UnitOfWork transaction = open.get();
    if (transaction == null) {
      throw new IllegalStateException("No transaction is open on this thread");
    }
    return transaction;
  }

  @Override
  public Connection connection() throws SQLException {
    return transaction().connection();
  }

  /**
   * The transaction of this thread, for one who writes.
   *
   * @throws IllegalStateException when none is open that may write
   */
  UnitOfWork writeTransaction(String what) {
    UnitOfWork transaction = open.get();
    if (transaction == null || !transaction.writing()) {
      throw new IllegalStateException(what + " needs an open write transaction");
    }
    return transaction;
  }

  private <T> T run(boolean write, Supplier<T> work) {
    UnitOfWork joined = open.get();
    return joined == null
        ? begin(new UnitOfWork(database::take, database::harden, write, agency.get()), work)
        : join(joined, write, work);
  }

  private static <T> T join(UnitOfWork transaction, boolean write, Supplier<T> work) {
    if (write && !transaction.writing()) {
      throw new IllegalStateException("The open transaction only reads; it cannot write");
    }
    try {
      return work.get();
    } catch (RuntimeException failure) {
      transaction.condemn(failure);
      // whoever answers inside the transaction, as REST does, says it as plainly as outside
      throw Failures.forCaller(failure);
    } catch (Throwable failure) {
      transaction.condemn(failure);
      throw failure;
    }
  }

  private <T> T begin(UnitOfWork transaction, Supplier<T> work) {
    open.set(transaction);
    T result;
    try {
      result = work.get();
      transaction.complete();
    } catch (Error failure) {
      transaction.abandon(failure);
      throw failure;
    } catch (RuntimeException failure) {
      transaction.abandon(failure);
      throw Failures.forCaller(failure);
    } catch (Throwable failure) { // a checked one that a generic method smuggled through
      transaction.abandon(failure);
      throw failure;
    } finally {
      open.remove();
      transaction.release();
    }
    transaction.runAfterCommit();
    return result;
  }
}
