package id.pendopo.persistence.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.event.EventListener;
import id.pendopo.persistence.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of one listener through the events of its type: one at a time, in order, at least once.
 * Its place is kept in the database; a lease there says which node delivers.
 */
final class Delivery {

  /** What all deliveries use together. */
  record Shared(
      PooledDatabase database,
      TransactionManager transactions,
      EventLog outbox,
      String node,
      List<Duration> pauses,
      Duration patience,
      ExecutorService workers,
      ScheduledExecutorService timer) {}

  private record Place(long position, int attempts, Optional<Instant> retryAt) {}

  private record Aside(long id, AgencyId agency, String payload, int attempts) {}

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration RENEWED_EVERY = Duration.ofSeconds(20);
  private static final long LAST_PATIENCE_MILLIS = 2_000;

  private final Shared shared;
  private final String name;
  private final String type;
  private final JsonMapper json = EventLog.mapper();

  // guarded by this
  private @Nullable EventListener<?> listener;
  private boolean working;
  private boolean wanted;
  private @Nullable Thread worker;
  private @Nullable Future<?> renewal;
  private @Nullable Future<?> retry;

  private volatile Instant leased = Instant.EPOCH;

  Delivery(Shared shared, EventListener<?> listener) {
    this.shared = shared;
    this.listener = listener;
    this.name = listener.name();
    this.type = listener.type().getName();
  }

  String name() {
    return name;
  }

  String type() {
    return type;
  }

  /** Takes up where it was left; a listener that was never seen begins with what comes now. */
  void attach() {
    boolean known =
        Sql.<Integer>commit(
                shared.database,
                c ->
                    Sql.update(
                        c,
                        "update persistence_listener set type = ?, seen_at = ? where name = ?",
                        type,
                        Instant.now(),
                        name))
            > 0;
    if (!known) {
      long head = shared.outbox.head();
      Sql.<Integer>commit(
          shared.database,
          c ->
              Sql.update(
                  c,
                  "insert into persistence_listener (name, type, position_done, attempts, seen_at)"
                      + " values (?, ?, ?, 0, ?)",
                  name,
                  type,
                  head,
                  Instant.now()));
    }
    synchronized (this) {
      renewal =
          shared.timer.scheduleWithFixedDelay(
              this::renew,
              RENEWED_EVERY.toMillis(),
              RENEWED_EVERY.toMillis(),
              TimeUnit.MILLISECONDS);
    }
    wake();
  }

  /** Looks for events now; whoever asks does not wait. */
  synchronized void wake() {
    if (listener == null) {
      return;
    }
    wanted = true;
    if (!working) {
      working = true;
      try {
        shared.workers.execute(this::work);
      } catch (RejectedExecutionException e) {
        working = false; // the platform stops
      }
    }
  }

  /**
   * Ends it: an event that is being handled is awaited for 5 s and then interrupted, and nothing is
   * kept of the listener.
   */
  synchronized void detach() {
    listener = null;
    cancel(renewal);
    cancel(retry);
    try {
      awaitIdle(shared.patience.toMillis());
      if (working && worker != null) {
        log.warn("The listener '{}' does not end; it is interrupted", name);
        worker.interrupt();
        awaitIdle(LAST_PATIENCE_MILLIS);
      }
      if (working) {
        log.error("The listener '{}' ignores the interrupt; its event will come again", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    giveUpLease();
  }

  private void awaitIdle(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (working) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  private static void cancel(@Nullable Future<?> timed) {
    if (timed != null) {
      timed.cancel(false);
    }
  }

  private void work() {
    synchronized (this) {
      worker = Thread.currentThread();
    }
    try {
      while (takeWish()) {
        try {
          deliverAll();
        } catch (RuntimeException e) {
          if (current() != null) {
            log.error("Events for '{}' cannot be read; trying again", name, e);
            later(Duration.ofSeconds(1));
          }
        }
      }
    } finally {
      Thread.interrupted(); // an interrupt was meant for the listener, not for the next one
      synchronized (this) {
        if (Thread.currentThread().equals(worker)) { // an error broke out of it
          idle();
        }
      }
    }
  }

  /** Whether somebody has asked since the last look; otherwise the work is over. */
  private synchronized boolean takeWish() {
    boolean go = wanted && listener != null;
    wanted = false;
    if (!go) {
      idle();
    }
    return go;
  }

  private synchronized void idle() {
    working = false;
    worker = null;
    notifyAll();
  }

  private synchronized @Nullable EventListener<?> current() {
    return listener;
  }

  private synchronized void later(Duration pause) {
    if (listener == null) {
      return;
    }
    cancel(retry);
    try {
      retry = shared.timer.schedule(this::wake, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("The platform stops");
    }
  }

  private void deliverAll() {
    if (!lease()) {
      later(Duration.ofSeconds(5)); // another node delivers; look again in case it goes
      return;
    }
    deliverAgain();
    while (current() != null) {
      Place place = place();
      Duration early =
          place.retryAt.map(at -> Duration.between(Instant.now(), at)).orElse(Duration.ZERO);
      if (early.isPositive()) {
        later(early);
        return;
      }
      List<Outbox.Entry> entries = shared.outbox.after(place.position, type, 50);
      if (entries.isEmpty()) {
        return;
      }
      int attempts = place.attempts;
      for (Outbox.Entry entry : entries) {
        Optional<Throwable> failure = deliver(entry.agency(), entry.payload());
        if (failure.isPresent()) {
          if (current() == null) {
            return; // it was torn away: that does not count
          }
          if (!failed(entry, attempts + 1, failure.get())) {
            return;
          }
        } else if (!advance(entry.position())) {
          leased = Instant.EPOCH; // another node has taken over
          return;
        }
        attempts = 0;
        if (current() == null) {
          return;
        }
      }
    }
  }

  /** Calls the listener in the name of the event's agency. */
  private Optional<Throwable> deliver(AgencyId agency, String payload) {
    EventListener<?> target = current();
    if (target == null) {
      return Optional.of(new IllegalStateException("The listener has gone"));
    }
    try {
      shared.transactions.callIn(agency, () -> call(target, payload));
      return Optional.empty();
    } catch (InterruptedException e) {
      return Optional.of(e);
    } catch (Exception | LinkageError | AssertionError e) {
      return Optional.of(e);
    }
  }

  private <E extends Record> boolean call(EventListener<E> target, String payload)
      throws Exception {
    target.on(json.readValue(payload, target.type()));
    return true;
  }

  private Place place() {
    return Sql.read(
        shared.database,
        c ->
            Sql.first(
                    c,
                    row ->
                        new Place(
                            row.getLong("position_done"),
                            row.getInt("attempts"),
                            Sql.instant(row, "retry_at")),
                    "select position_done, attempts, retry_at from persistence_listener"
                        + " where name = ?",
                    name)
                .orElseThrow());
  }

  private boolean advance(long position) {
    return Sql.<Integer>commit(shared.database, c -> advance(c, position)) > 0;
  }

  private int advance(Connection connection, long position) throws SQLException {
    return Sql.update(
        connection,
        "update persistence_listener set position_done = ?, attempts = 0, retry_at = null,"
            + " error = null, seen_at = ? where name = ? and owner = ?",
        position,
        Instant.now(),
        name,
        shared.node);
  }

  /** Notes a failure; gives whether the next event may be tried, because this one is set aside. */
  private boolean failed(Outbox.Entry entry, int attempts, Throwable failure) {
    String error = Sql.cut(Failures.forLog(failure), 500);
    if (attempts > shared.pauses.size()) {
      log.error(
          "The listener '{}' failed {} times; event {} is set aside",
          name,
          attempts,
          entry.position(),
          failure);
      Sql.<Integer>commit(
          shared.database,
          c -> {
            Sql.update(
                c,
                "insert into persistence_set_aside"
                    + " (listener, agency_id, type, payload, attempts, error, tried_at,"
                    + " wanted_again) values (?, ?, ?, ?, ?, ?, ?, ?)",
                name,
                entry.agency().value(),
                entry.type(),
                entry.payload(),
                attempts,
                error,
                Instant.now(),
                false);
            return advance(c, entry.position());
          });
      return true;
    }
    Duration pause = shared.pauses.get(attempts - 1);
    log.warn(
        "The listener '{}' failed at event {} (attempt {}); again in {}: {}",
        name,
        entry.position(),
        attempts,
        pause,
        error,
        attempts == 1 ? failure : null); // its trace once is enough
    Sql.<Integer>commit(
        shared.database,
        c ->
            Sql.update(
                c,
                "update persistence_listener set attempts = ?, retry_at = ?, error = ?"
                    + " where name = ? and owner = ?",
                attempts,
                Instant.now().plus(pause),
                error,
                name,
                shared.node));
    later(pause);
    return false;
  }

  /** Delivers what was set aside and is wanted again, once each. */
  private void deliverAgain() {
    List<Aside> asides =
        Sql.read(
            shared.database,
            c ->
                Sql.list(
                    c,
                    row ->
                        new Aside(
                            row.getLong("id"),
                            new AgencyId(row.getLong("agency_id")),
                            row.getString("payload"),
                            row.getInt("attempts")),
                    "select * from persistence_set_aside"
                        + " where listener = ? and wanted_again = true order by id",
                    name));
    for (Aside aside : asides) {
      Optional<Throwable> failure = deliver(aside.agency, aside.payload);
      if (current() == null && failure.isPresent()) {
        return;
      }
      Sql.<Integer>commit(
          shared.database,
          c ->
              failure.isEmpty()
                  ? Sql.update(c, "delete from persistence_set_aside where id = ?", aside.id)
                  : Sql.update(
                      c,
                      "update persistence_set_aside set wanted_again = false, attempts = ?,"
                          + " error = ?, tried_at = ? where id = ?",
                      aside.attempts + 1,
                      Sql.cut(Failures.forLog(failure.get()), 500),
                      Instant.now(),
                      aside.id));
    }
  }

  /** Takes or keeps the right to deliver; another node's right ends when its lease does. */
  private boolean lease() {
    return leased.isAfter(Instant.now().plus(RENEWED_EVERY)) || takeLease();
  }

  private boolean takeLease() {
    Instant now = Instant.now();
    Instant until = now.plus(LEASE);
    boolean got =
        Sql.<Integer>commit(
                shared.database,
                c ->
                    Sql.update(
                        c,
                        "update persistence_listener set owner = ?, lease_until = ?"
                            + " where name = ? and (owner is null or owner = ? or lease_until < ?)",
                        shared.node,
                        until,
                        name,
                        shared.node,
                        now))
            > 0;
    leased = got ? until : Instant.EPOCH;
    return got;
  }

  /** Keeps the lease while an event is being handled for long. */
  private void renew() {
    synchronized (this) {
      if (!working) {
        return;
      }
    }
    try {
      if (leased.isAfter(Instant.now()) && !takeLease()) {
        log.warn("Another node took over the listener '{}'", name);
      }
    } catch (RuntimeException e) {
      log.warn("The lease of the listener '{}' was not renewed", name, e);
    }
  }

  private void giveUpLease() {
    try {
      Sql.<Integer>commit(
          shared.database,
          c ->
              Sql.update(
                  c,
                  "update persistence_listener set owner = null, lease_until = null"
                      + " where name = ? and owner = ?",
                  name,
                  Objects.requireNonNull(shared.node)));
    } catch (RuntimeException e) {
      log.debug("The lease of '{}' ends by itself", name, e);
    }
  }
}
