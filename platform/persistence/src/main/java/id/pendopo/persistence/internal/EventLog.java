package id.pendopo.persistence.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.event.Events;
import id.pendopo.persistence.Outbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outbox. Events are the last rows that a transaction writes, so that their ids follow the
 * order of commits wherever two transactions touched the same data; positions are given afterwards
 * under the lock of one row, so that nothing can turn up behind a position that was read.
 */
@Component(
    name = "id.pendopo.persistence.outbox",
    service = {Events.class, Outbox.class, EventLog.class},
    immediate = true)
public final class EventLog implements Events, Outbox {

  private static final Logger log = LoggerFactory.getLogger(EventLog.class);
  private static final int BATCH = 500;
  private static final Duration KEPT = Duration.ofDays(14);
  private static final Duration TIDY_EVERY = Duration.ofHours(1);

  private final PooledDatabase database;
  private final TransactionManager transactions;
  private final BundleContext context;
  private final List<Runnable> wakes = new CopyOnWriteArrayList<>();
  private final List<Consumer<Set<String>>> followers = new CopyOnWriteArrayList<>();
  private final ReentrantLock sequencing = new ReentrantLock();
  private final Thread watcher;
  private final Duration poll;
  // A mapper remembers the classes it has seen: it is replaced when a bundle goes.
  private final BundleListener forgetful;
  private volatile JsonMapper json = mapper();
  private volatile boolean closed;
  private final Object signal = new Object();
  private boolean signalled;

  @Activate
  public EventLog(
      BundleContext context,
      @Reference PooledDatabase database,
      @Reference TransactionManager transactions,
      @Reference Units tables) {
    this.context = context;
    this.database = database;
    this.transactions = transactions;
    // A commit of this node wakes the watcher at once; only other nodes' commits wait for the poll.
    poll = database.isH2() ? Duration.ofSeconds(10) : Duration.ofMillis(500);
    forgetful =
        event -> {
          if ((event.getType() & (BundleEvent.STOPPED | BundleEvent.UPDATED)) != 0) {
            json = mapper();
          }
        };
    context.addBundleListener(forgetful);
    watcher = Workers.thread("pendopo-outbox", this::watch);
    watcher.start();
  }

  @Deactivate
  void close() {
    closed = true;
    context.removeBundleListener(forgetful);
    wake();
    try {
      watcher.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A mapper of its own type factory, because the shared one would hold on to classes. */
  static JsonMapper mapper() {
    return JsonMapper.builder()
        .typeFactory(tools.jackson.databind.type.TypeFactory.createDefaultInstance())
        // a field that an older event does not have is 0 or false
        .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  @Override
  public void publish(Record event) {
    UnitOfWork transaction = transactions.writeTransaction("Publishing an event");
    AgencyId agency =
        transactions
            .current()
            .orElseThrow(() -> new IllegalStateException("An event belongs to an agency"));
    String payload = json.writeValueAsString(event);
    transaction
        .last(
            this,
            () -> {
              transaction.afterCommit(this::wake);
              return new Published();
            })
        .add(agency, event.getClass().getName(), payload);
  }

  /** The events of one transaction. */
  private static final class Published implements UnitOfWork.LastWrite {

    private record New(AgencyId agency, String type, String payload, Instant at) {}

    private final List<New> events = new ArrayList<>();

    void add(AgencyId agency, String type, String payload) {
      events.add(new New(agency, type, payload, Instant.now()));
    }

    @Override
    public void write(Connection connection) throws SQLException {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into persistence_event (agency_id, type, payload, published_at)"
                  + " values (?, ?, ?, ?)")) {
        for (New event : events) {
          Sql.bind(insert, event.agency().value(), event.type(), event.payload(), event.at());
          insert.executeUpdate(); // one by one: the ids must follow the order of publishing
        }
      }
    }
  }

  /** Gives the next positions to what was committed and has none; gives the head. */
  private long sequence() {
    sequencing.lock(); // one connection for it is enough on a node
    try {
      while (sequenceSome() == BATCH) {
        log.debug("More events wait for their positions");
      }
      return Sql.read(
          database, c -> Sql.number(c, "select head from persistence_sequencer where id = 1"));
    } finally {
      sequencing.unlock();
    }
  }

  private int sequenceSome() {
    boolean any =
        Sql.read(
            database,
            c ->
                Sql.first(
                        c,
                        row -> row.getLong(1),
                        "select id from persistence_event where log_position is null limit 1")
                    .isPresent());
    if (!any) {
      return 0;
    }
    return Sql.commit(
        database,
        connection -> {
          // Between the lock and the commit nobody else gives positions, on any node.
          long head =
              Sql.number(
                  connection, "select head from persistence_sequencer where id = 1 for update");
          List<Long> ids =
              Sql.list(
                  connection,
                  row -> row.getLong(1),
                  "select id from persistence_event where log_position is null order by id limit "
                      + BATCH);
          if (ids.isEmpty()) {
            return 0; // another node was faster
          }
          try (PreparedStatement give =
              connection.prepareStatement(
                  "update persistence_event set log_position = ? where id = ?")) {
            for (Long id : ids) {
              Sql.bind(give, ++head, id);
              give.addBatch();
            }
            give.executeBatch();
          }
          Sql.update(connection, "update persistence_sequencer set head = ? where id = 1", head);
          connection.commit();
          // A reader may keep a position outside this database: it must not be given twice.
          database.harden(connection);
          return ids.size();
        });
  }

  @Override
  public List<Entry> after(long position, int limit) {
    sequence();
    return read(
        "select log_position, agency_id, type, payload, published_at from persistence_event"
            + " where log_position > ? order by log_position limit ?",
        position,
        limit);
  }

  /** The events of one type after a position that have theirs already. */
  List<Entry> after(long position, String type, int limit) {
    return read(
        "select log_position, agency_id, type, payload, published_at from persistence_event"
            + " where log_position > ? and type = ? order by log_position limit ?",
        position,
        type,
        limit);
  }

  private List<Entry> read(String sql, Object... values) {
    return Sql.read(database, c -> Sql.list(c, EventLog::entry, sql, values));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("log_position"),
        new AgencyId(row.getLong("agency_id")),
        row.getString("type"),
        row.getString("payload"),
        Sql.instant(row, "published_at").orElse(Instant.EPOCH));
  }

  @Override
  public long head() {
    return sequence();
  }

  @Override
  public long tail() {
    return Sql.read(
        database, c -> Sql.number(c, "select forgotten from persistence_sequencer where id = 1"));
  }

  @Override
  public AutoCloseable onCommit(Runnable wake) {
    wakes.add(wake);
    return () -> wakes.remove(wake);
  }

  /** Calls back with the types of the events that have got their positions. */
  void follow(Consumer<Set<String>> follower) {
    followers.add(follower);
  }

  void unfollow(Consumer<Set<String>> follower) {
    followers.remove(follower);
  }

  @Override
  public <E extends Record> E read(Entry entry, Class<E> type) {
    return json.readValue(entry.payload(), type);
  }

  private void wake() {
    synchronized (signal) {
      signalled = true;
      signal.notifyAll();
    }
  }

  private void watch() {
    long seen = -1;
    long tidied = System.nanoTime();
    boolean failing = false;
    while (!closed) {
      try {
        long head = sequence();
        if (seen < 0) {
          seen = head;
        } else if (head > seen) {
          tell(typesBetween(seen, head));
          seen = head;
        }
        if (System.nanoTime() - tidied > TIDY_EVERY.toNanos()) {
          tidied = System.nanoTime();
          forgetOld();
        }
        failing = false;
      } catch (RuntimeException e) {
        if (!failing && !closed) {
          log.error("The outbox cannot be read; trying again every second", e);
        }
        failing = true;
      }
      pause(failing ? Duration.ofSeconds(1) : poll);
    }
  }

  private void pause(Duration atMost) {
    synchronized (signal) {
      if (!signalled && !closed) {
        try {
          signal.wait(atMost.toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          closed = true;
        }
      }
      signalled = false;
    }
  }

  private Set<String> typesBetween(long after, long upTo) {
    return new HashSet<>(
        Sql.<List<String>>read(
            database,
            c ->
                Sql.list(
                    c,
                    row -> row.getString(1),
                    "select distinct type from persistence_event"
                        + " where log_position > ? and log_position <= ?",
                    after,
                    upTo)));
  }

  private void tell(Set<String> types) {
    for (Runnable wake : wakes) {
      try {
        wake.run();
      } catch (RuntimeException e) {
        log.error("A reader of the outbox failed as it was woken", e);
      }
    }
    followers.forEach(follower -> follower.accept(types));
  }

  /** Deletes events that are old and that every listener of their type has handled. */
  void forgetOld() {
    forgetBefore(Instant.now().minus(KEPT));
  }

  void forgetBefore(Instant limit) {
    Sql.commit(
        database,
        connection -> {
          Sql.number(connection, "select head from persistence_sequencer where id = 1 for update");
          String old =
              " from persistence_event where log_position is not null and published_at < ?"
                  + " and not exists (select 1 from persistence_listener l"
                  + " where l.type = persistence_event.type"
                  + " and l.position_done < persistence_event.log_position)";
          long highest =
              Sql.number(connection, "select coalesce(max(log_position), 0)" + old, limit);
          int gone = Sql.update(connection, "delete" + old, limit);
          if (gone > 0) {
            Sql.update(
                connection,
                "update persistence_sequencer set forgotten = ? where id = 1 and forgotten < ?",
                highest,
                highest);
            log.info("Forgot {} old events", gone);
          }
          return gone;
        });
  }
}
