package id.pendopo.persistence.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.Jobs;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.persistence.JobLedger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes orders for jobs into the caller's transaction and keeps the book that people read. */
@Component(
    name = "id.pendopo.persistence.jobs",
    service = {Jobs.class, JobLedger.class, JobDesk.class})
public final class JobDesk implements Jobs, JobLedger {

  /** Name of the task in db-scheduler's table for one run of a job; the instance is its id. */
  static final String ONCE = "job";

  private static final int MOST_LINES = 1000;
  private static final int MOST_ARGUMENT = 4000;

  private final PooledDatabase database;
  private final TransactionManager transactions;
  // set by the runner of this node while there is one
  private volatile Runnable due = () -> {};
  private volatile java.util.function.Consumer<String> stopper = id -> {};
  private volatile Supplier<Collection<JobHandler>> handlers = List::of;

  @Activate
  public JobDesk(
      @Reference PooledDatabase database,
      @Reference TransactionManager transactions,
      @Reference Units tables) {
    this.database = database;
    this.transactions = transactions;
  }

  /** Tells what handlers are there, for their titles. */
  void handlers(Supplier<Collection<JobHandler>> there) {
    handlers = there;
  }

  private LocalText title(String handler) {
    return handlers.get().stream()
        .filter(one -> one.name().equals(handler))
        .map(JobHandler::title)
        .findFirst()
        .orElse(LocalText.same(handler));
  }

  /** Connects the runner of this node: told when something is due, and whom to stop. */
  void runner(Runnable whenDue, java.util.function.Consumer<String> whomToStop) {
    due = whenDue;
    stopper = whomToStop;
  }

  @Override
  public String order(String handler, String argument, Instant at) {
    if (argument.length() > MOST_ARGUMENT) {
      throw new IllegalArgumentException(
          "The argument of a job has at most " + MOST_ARGUMENT + " characters");
    }
    AgencyId agency =
        transactions
            .current()
            .orElseThrow(() -> new IllegalStateException("A job belongs to an agency"));
    String id = UUID.randomUUID().toString();
    UnitOfWork transaction = transactions.writeTransaction("Ordering a job");
    try {
      Connection connection = transaction.connection();
      insert(connection, id, handler, agency, argument, at, false);
      plan(connection, id, at);
    } catch (SQLException e) {
      throw new TransactionFailed(e);
    }
    transaction.afterCommit(() -> due.run());
    return id;
  }

  static void insert(
      Connection connection,
      String id,
      String handler,
      AgencyId agency,
      String argument,
      Instant at,
      boolean recurring)
      throws SQLException {
    Sql.update(
        connection,
        "insert into persistence_job (id, handler, agency_id, argument, state, recurring,"
            + " ordered_at, due_at, cancel_asked) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        handler,
        agency.value(),
        argument,
        State.WAITING.name(),
        recurring,
        Instant.now(),
        at,
        false);
  }

  private static void plan(Connection connection, String id, Instant at) throws SQLException {
    Sql.update(
        connection,
        "insert into persistence_task (task_name, task_instance, execution_time, picked, version)"
            + " values (?, ?, ?, ?, 1)",
        ONCE,
        id,
        at,
        false);
  }

  @Override
  public List<Run> latest(AgencyId agency, int limit) {
    return runs(
        "select * from persistence_job where agency_id = ? order by ordered_at desc, id limit ?",
        agency.value(),
        limit);
  }

  @Override
  public List<Run> latest(AgencyId agency, State state, int limit) {
    return runs(
        "select * from persistence_job where agency_id = ? and state = ?"
            + " order by ordered_at desc, id limit ?",
        agency.value(),
        state.name(),
        limit);
  }

  private List<Run> runs(String sql, Object... parameters) {
    return Sql.read(
        database,
        connection -> {
          List<Run> runs = Sql.list(connection, this::run, sql, parameters);
          for (int i = 0; i < runs.size(); i++) {
            runs.set(i, withLog(connection, runs.get(i)));
          }
          return List.copyOf(runs);
        });
  }

  @Override
  public List<Repeated> repeated(AgencyId agency) {
    List<Repeated> repeated = new ArrayList<>();
    for (JobHandler handler : handlers.get()) {
      Optional<Duration> every = handler.every();
      Optional<Instant> next = every.flatMap(pause -> next(handler.name(), agency));
      if (every.isPresent() && next.isPresent()) {
        repeated.add(new Repeated(handler.name(), handler.title(), every.get(), next.get()));
      }
    }
    repeated.sort(Comparator.comparing(Repeated::handler));
    return repeated;
  }

  private Optional<Instant> next(String handler, AgencyId agency) {
    return Sql.<Optional<Optional<Instant>>>read(
            database,
            connection ->
                Sql.first(
                    connection,
                    row -> Sql.instant(row, "execution_time"),
                    "select execution_time from persistence_task"
                        + " where task_name = ? and task_instance = ?",
                    JobRunner.REPEATED,
                    handler + "@" + agency))
        .flatMap(found -> found);
  }

  @Override
  public Optional<Run> find(String id) {
    return Sql.read(
        database,
        connection -> {
          Optional<Run> found =
              Sql.first(connection, this::run, "select * from persistence_job where id = ?", id);
          return found.isEmpty() ? Optional.empty() : Optional.of(withLog(connection, found.get()));
        });
  }

  private Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getString("id"),
        row.getString("handler"),
        title(row.getString("handler")),
        new AgencyId(row.getLong("agency_id")),
        State.valueOf(row.getString("state")),
        Sql.instant(row, "due_at").orElse(Instant.EPOCH),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "finished_at"),
        List.of(),
        Optional.ofNullable(row.getString("failure")),
        progress(row));
  }

  private static Optional<Progress> progress(ResultSet row) throws SQLException {
    long total = row.getLong("progress_total");
    return total > 0
        ? Optional.of(new Progress(Math.clamp(row.getLong("progress_done"), 0, total), total))
        : Optional.empty();
  }

  private static Run withLog(Connection connection, Run run) throws SQLException {
    List<String> lines =
        Sql.list(
            connection,
            row -> row.getString(1),
            "select line from persistence_job_line where job_id = ? order by id limit "
                + MOST_LINES,
            run.id());
    return new Run(
        run.id(),
        run.handler(),
        run.title(),
        run.agency(),
        run.state(),
        run.due(),
        run.started(),
        run.finished(),
        lines,
        run.failure(),
        run.progress());
  }

  @Override
  public void again(String id) {
    Sql.<Boolean>commit(
        database,
        connection -> {
          State state =
              Sql.first(
                      connection,
                      row -> State.valueOf(row.getString(1)),
                      "select state from persistence_job where id = ? for update",
                      id)
                  .orElseThrow(Problem::notFound);
          if (state == State.WAITING || state == State.RUNNING) {
            throw new Problem(
                409,
                "Pekerjaan ini masih menunggu atau sedang berjalan.",
                "This job still waits or runs.");
          }
          Instant now = Instant.now();
          Sql.update(
              connection,
              "update persistence_job set state = ?, due_at = ?, started_at = null,"
                  + " finished_at = null, failure = null, cancel_asked = ?, progress_done = null,"
                  + " progress_total = null where id = ?",
              State.WAITING.name(),
              now,
              false,
              id);
          // the row of a run that has just ended may still be there for a moment
          Sql.update(
              connection,
              "delete from persistence_task where task_name = ? and task_instance = ?",
              ONCE,
              id);
          plan(connection, id, now);
          return true;
        });
    due.run();
  }

  @Override
  public void cancel(String id) {
    Sql.<Boolean>commit(
        database,
        connection -> {
          State state =
              Sql.first(
                      connection,
                      row -> State.valueOf(row.getString(1)),
                      "select state from persistence_job where id = ? for update",
                      id)
                  .orElseThrow(Problem::notFound);
          if (state == State.WAITING) {
            Sql.update(
                connection,
                "update persistence_job set state = ?, finished_at = ?, cancel_asked = ?"
                    + " where id = ?",
                State.CANCELLED.name(),
                Instant.now(),
                true,
                id);
            Sql.update(
                connection,
                "delete from persistence_task where task_name = ? and task_instance = ?"
                    + " and picked = ?",
                ONCE,
                id,
                false);
          } else if (state == State.RUNNING) {
            Sql.update(
                connection, "update persistence_job set cancel_asked = ? where id = ?", true, id);
          }
          return true;
        });
    stopper.accept(id);
  }

  /** Writes down how far a job is. */
  void progress(String id, long done, long total) {
    Sql.<Integer>commit(
        database,
        c ->
            Sql.update(
                c,
                "update persistence_job set progress_done = ?, progress_total = ? where id = ?",
                done,
                total,
                id));
  }

  /** Adds a line to a job's log, unless that is full. */
  void line(String id, String text) {
    Sql.<Integer>commit(
        database,
        c ->
            Sql.number(c, "select count(*) from persistence_job_line where job_id = ?", id)
                    < MOST_LINES
                ? Sql.update(
                    c,
                    "insert into persistence_job_line (job_id, line) values (?, ?)",
                    id,
                    Sql.cut(text, 1000))
                : 0);
  }
}
