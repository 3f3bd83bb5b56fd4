package id.pendopo.persistence.internal;

import id.pendopo.api.agency.AgencyId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open transaction: one connection, taken at the first statement, and every session that works
 * on it. Used by one thread.
 */
final class UnitOfWork {

  private static final Logger log = LoggerFactory.getLogger(UnitOfWork.class);

  /** Work at the very end of a transaction, on its connection. */
  interface LastWrite {
    void write(Connection connection) throws SQLException;
  }

  /** Where the connection comes from. */
  interface Source {
    Connection take() throws SQLException;
  }

  /** Makes a commit outlive the machine. */
  interface Hardening {
    void harden(Connection connection);
  }

  private record SessionKey(UnitStore store, Optional<AgencyId> agency) {}

  private final Source source;
  private final Hardening hardening;
  private final boolean writing;
  private final @Nullable AgencyId agency;
  private final Map<SessionKey, Session> sessions = new LinkedHashMap<>();
  private final Map<Object, LastWrite> lastWrites = new LinkedHashMap<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private @Nullable Connection connection;
  private @Nullable Connection lent;
  private @Nullable Throwable condemned;
  private boolean apart;

  UnitOfWork(Source source, Hardening hardening, boolean writing, @Nullable AgencyId agency) {
    this.source = source;
    this.hardening = hardening;
    this.writing = writing;
    this.agency = agency;
  }

  /** Marks it as one that stands apart from what its caller does. */
  UnitOfWork asApart() {
    apart = true;
    return this;
  }

  boolean apart() {
    return apart;
  }

  boolean writing() {
    return writing;
  }

  @Nullable AgencyId agency() {
    return agency;
  }

  /** A transaction that began without an agency may go on in the name of one. */
  boolean admits(AgencyId wanted) {
    return agency == null || agency.equals(wanted);
  }

  /** The connection as others see it: it cannot be committed, rolled back or closed. */
  Connection connection() throws SQLException {
    if (lent == null) {
      connection = source.take();
      lent = LentConnection.of(connection);
    }
    return lent;
  }

  /** The session of a store, opened at the first call. */
  Session session(UnitStore store, Optional<AgencyId> tenant, Supplier<Session> opener) {
    SessionKey key = new SessionKey(store, tenant);
    Session session = sessions.get(key);
    if (session == null) {
      session = opener.get();
      sessions.put(key, session);
      if (!writing) {
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
      }
      session.beginTransaction();
    }
    return session;
  }

  /**
   * Has something written after everything else was, so that the order of such rows follows the
   * order in which transactions that touched the same data were committed.
   */
  @SuppressWarnings("unchecked")
  <L extends LastWrite> L last(Object key, Supplier<L> maker) {
    return (L) lastWrites.computeIfAbsent(key, k -> maker.get());
  }

  void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /** Sends the changes of all stores to the database, so that plain SQL sees them. */
  void flush() {
    sessions.values().forEach(Session::flush);
  }

  /** A call inside failed: whatever the caller makes of it, nothing is kept. */
  void condemn(Throwable failure) {
    if (condemned == null) {
      condemned = failure;
    }
  }

  /** Commits, or rolls back what only read. */
  void complete() {
    if (condemned != null) {
      throw new IllegalStateException(
          "Nothing was kept, because a call inside the transaction had failed", condemned);
    }
    try {
      if (writing) {
        flush();
        for (LastWrite last : lastWrites.values()) {
          last.write(connection());
        }
      }
      for (Session session : sessions.values()) {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        // ends Hibernate's side of it; the lent connection does not commit
        session.getTransaction().commit();
      }
      if (connection != null) {
        if (writing) {
          connection.commit();
          hardening.harden(connection);
        } else {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw new TransactionFailed(e);
    }
  }

  /** Rolls back; trouble on the way is added to the failure. */
  void abandon(Throwable failure) {
    afterCommit.clear();
    try {
      for (Session session : sessions.values()) {
        if (session.getTransaction().isActive()) {
          session.getTransaction().rollback();
        }
      }
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
    try {
      if (connection != null) {
        connection.rollback();
      }
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /** Closes the sessions and gives the connection back, whatever happened. */
  void release() {
    for (Map.Entry<SessionKey, Session> entry : sessions.entrySet()) {
      try {
        entry.getValue().close();
      } catch (RuntimeException e) {
        log.warn("A session could not be closed", e);
      } finally {
        entry.getKey().store().left();
      }
    }
    sessions.clear();
    if (lent != null) {
      LentConnection.takeBack(lent);
    }
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        log.warn("A connection could not be given back", e);
      }
    }
  }

  void runAfterCommit() {
    for (Runnable action : afterCommit) {
      try {
        action.run();
      } catch (RuntimeException e) {
        log.error("An action after a commit failed; the commit stands", e);
      }
    }
  }
}
