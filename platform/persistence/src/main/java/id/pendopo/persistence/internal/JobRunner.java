package id.pendopo.persistence.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.module.ModuleBundles;
import id.pendopo.api.module.Modules;
import id.pendopo.persistence.JobLedger.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on this node. db-scheduler says what is due and which node has it; the handlers are
 * services that come and go.
 */
@Component(
    name = "id.pendopo.persistence.runner",
    service = {},
    immediate = true)
public final class JobRunner implements ServiceTrackerCustomizer<JobHandler, JobRunner.Handler> {

  /** Name of the task in db-scheduler's table that starts a handler again and again. */
  static final String REPEATED = "repeated";

  private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration MISSING_HANDLER = Duration.ofSeconds(30);
  private static final int KEPT_REPEATS = 20;
  private static final Duration KEPT = Duration.ofDays(90);

  private final BundleContext context;
  private final PooledDatabase database;
  private final TransactionManager transactions;
  private final JobDesk desk;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final Map<String, Execution> running = new ConcurrentHashMap<>();
  private final ServiceTracker<Agencies, Agencies> agencies;
  private final ServiceTracker<Modules, Modules> modules;
  private final ServiceTracker<JobHandler, Handler> tracker;
  private final ScheduledThreadPoolExecutor clerk;
  private final Scheduler scheduler;
  private final Duration patience;
  private final FrameworkListener starter;
  private boolean started;

  @Activate
  public JobRunner(
      BundleContext context,
      @Reference PooledDatabase database,
      @Reference TransactionManager transactions,
      @Reference JobDesk desk) {
    this.context = context;
    this.database = database;
    this.transactions = transactions;
    this.desk = desk;
    Settings settings = new Settings(context);
    String node = settings.node();
    patience = settings.patience();
    freeWhatADeadSelfHeld(node);
    scheduler = scheduler(settings, node);
    clerk = new ScheduledThreadPoolExecutor(1, Workers.named("pendopo-jobs-clerk"));
    agencies = new ServiceTracker<>(context, Agencies.class, null);
    agencies.open();
    modules = new ServiceTracker<>(context, Modules.class, null);
    modules.open();
    tracker = new ServiceTracker<>(context, JobHandler.class, this);
    tracker.open();
    desk.runner(this::checkDue, this::stop);
    desk.handlers(() -> handlers.values().stream().map(handler -> handler.service).toList());
    starter =
        event -> {
          if (event.getType() == FrameworkEvent.STARTED) {
            start();
          }
        };
    context.addFrameworkListener(starter);
    // Jobs may wait until the node has started; the start may not wait for jobs.
    Bundle system = context.getBundle(org.osgi.framework.Constants.SYSTEM_BUNDLE_LOCATION);
    if (system == null || system.getState() == Bundle.ACTIVE) {
      start();
    }
  }

  private Scheduler scheduler(Settings settings, String node) {
    Task<Void> once =
        Tasks.custom(JobDesk.ONCE, Void.class)
            .onDeadExecutionRevive()
            .execute((instance, execution) -> runOnce(instance.getId()));
    Task<Void> repeated =
        Tasks.custom(REPEATED, Void.class)
            .onDeadExecutionRevive()
            .execute((instance, execution) -> runRepeated(instance.getId()));
    int threads = settings.number("pendopo.jobs.threads", 4);
    return Scheduler.create(database.dataSource(), List.of(once, repeated))
        .tableName("persistence_task")
        .schedulerName(new SchedulerName.Fixed(node))
        .jdbcCustomization(
            database.isH2()
                ? new DefaultJdbcCustomization(true)
                : new MariaDBJdbcCustomization(true))
        .alwaysPersistTimestampInUTC()
        .commitWhenAutocommitDisabled(true)
        .pollingInterval(Duration.ofSeconds(1))
        .heartbeatInterval(Duration.ofSeconds(5))
        .missedHeartbeatsLimit(6)
        .enableImmediateExecution()
        .shutdownMaxWait(patience)
        .threads(threads)
        .executorService(Executors.newFixedThreadPool(threads, Workers.named("pendopo-jobs")))
        .dueExecutor(Executors.newSingleThreadExecutor(Workers.named("pendopo-jobs-due")))
        .housekeeperExecutor(
            Executors.newScheduledThreadPool(3, Workers.named("pendopo-jobs-keeper")))
        .build();
  }

  /** What this node had picked when it died need not wait until its heart is missed. */
  private void freeWhatADeadSelfHeld(String node) {
    Sql.<Integer>commit(
        database,
        c ->
            Sql.update(
                c,
                "update persistence_task set picked = ?, picked_by = null, last_heartbeat = null,"
                    + " version = version + 1 where picked = ? and picked_by = ?",
                false,
                true,
                node));
  }

  private synchronized void start() {
    if (started) {
      return;
    }
    started = true;
    clerk.execute(
        () -> {
          scheduler.start();
          log.info("Jobs run");
        });
    // both catch what goes wrong, so nobody has to look at their futures
    Future<?> unusedArrange = clerk.scheduleWithFixedDelay(this::arrange, 0, 15, TimeUnit.SECONDS);
    Future<?> unusedForget =
        clerk.scheduleWithFixedDelay(this::forgetOld, 10, 60, TimeUnit.MINUTES);
  }

  @Deactivate
  void close() {
    context.removeFrameworkListener(starter);
    desk.runner(() -> {}, id -> {});
    desk.handlers(List::of);
    tracker.close(); // stops what runs
    clerk.shutdownNow();
    scheduler.stop();
    modules.close();
    agencies.close();
  }

  private void checkDue() {
    if (!clerk.isShutdown()) {
      try {
        clerk.execute(scheduler::triggerCheckForDueExecutions);
      } catch (RejectedExecutionException e) {
        log.debug("The platform stops");
      }
    }
  }

  // ---- handlers come and go

  /** A handler that is there, with what runs of it. */
  static final class Handler {
    private final JobHandler service;
    private final String name;
    private final Optional<Duration> every;
    private final Optional<String> module;
    private final Set<Execution> executions = ConcurrentHashMap.newKeySet();
    private volatile boolean leaving;

    Handler(JobHandler service, Optional<String> module) {
      this.service = service;
      this.name = service.name();
      this.every = service.every();
      this.module = module;
    }
  }

  @Override
  public @Nullable Handler addingService(ServiceReference<JobHandler> reference) {
    Bundle bundle = reference.getBundle();
    if (bundle == null) {
      return null;
    }
    Handler handler = new Handler(context.getService(reference), ModuleBundles.moduleOf(bundle));
    Handler other = handlers.putIfAbsent(handler.name, handler);
    if (other != null) {
      log.error("The job name '{}' is taken; the one of {} is not run", handler.name, bundle);
      context.ungetService(reference);
      return null;
    }
    if (!clerk.isShutdown()) {
      clerk.execute(
          () -> {
            hurry(handler.name);
            arrange();
          });
    }
    return handler;
  }

  @Override
  public void modifiedService(ServiceReference<JobHandler> reference, Handler handler) {
    // its properties mean nothing here
  }

  /** Asks its runs to end, waits 5 s, interrupts, and lets the classes go. */
  @Override
  public void removedService(ServiceReference<JobHandler> reference, Handler handler) {
    handlers.remove(handler.name);
    handler.leaving = true;
    long end = System.nanoTime() + patience.toNanos();
    for (Execution execution : handler.executions) {
      if (!execution.awaitEnd(end)) {
        log.warn("The job '{}' does not end; it is interrupted", handler.name);
        execution.interrupt();
        if (!execution.awaitEnd(System.nanoTime() + 2_000_000_000L)) {
          log.error("The job '{}' ignores the interrupt", handler.name);
        }
      }
    }
    context.ungetService(reference);
  }

  /** What waited for this handler need not wait for its next look. */
  private void hurry(String name) {
    try {
      int woken =
          Sql.<Integer>commit(
              database,
              c ->
                  Sql.update(
                      c,
                      "update persistence_task set execution_time = ?, version = version + 1"
                          + " where task_name = ? and picked = ? and execution_time > ?"
                          + " and task_instance in (select id from persistence_job"
                          + " where handler = ? and state = ? and due_at <= ?)",
                      Instant.now(),
                      JobDesk.ONCE,
                      false,
                      Instant.now(),
                      name,
                      State.WAITING.name(),
                      Instant.now()));
      if (woken > 0) {
        scheduler.triggerCheckForDueExecutions();
      }
    } catch (RuntimeException e) {
      log.warn("Jobs of '{}' wait for their next look", name, e);
    }
  }

  // ---- repeated work

  private static String instance(Handler handler, AgencyId agency) {
    return handler.name + "@" + agency;
  }

  private List<AgencyId> agenciesOf(Handler handler) {
    Agencies all = agencies.getService();
    Modules enabled = modules.getService();
    if (all == null || (handler.module.isPresent() && enabled == null)) {
      return List.of();
    }
    return all.all().stream()
        .map(Agency::id)
        .filter(
            agency ->
                handler.module.isEmpty()
                    || (enabled != null && enabled.enabled(agency, handler.module.get())))
        .toList();
  }

  /** Brings the repeated tasks in line with the handlers and agencies that are there. */
  private void arrange() {
    try {
      for (Handler handler : handlers.values()) {
        if (handler.every.isPresent()) {
          arrange(handler, handler.every.get());
        }
      }
    } catch (RuntimeException e) {
      log.warn("Repeated jobs could not be arranged; trying again", e);
    }
  }

  private void arrange(Handler handler, Duration every) {
    Set<String> wanted = new HashSet<>();
    agenciesOf(handler).forEach(agency -> wanted.add(instance(handler, agency)));
    Set<String> there =
        new HashSet<>(
            Sql.<List<String>>read(
                database,
                c ->
                    Sql.list(
                        c,
                        row -> row.getString(1),
                        "select task_instance from persistence_task"
                            + " where task_name = ? and task_instance like ?",
                        REPEATED,
                        handler.name + "@%")));
    Instant first =
        Instant.now()
            .plus(every.compareTo(Duration.ofMinutes(1)) < 0 ? every : Duration.ofMinutes(1));
    for (String instance : wanted) {
      if (!there.contains(instance)) {
        try {
          Sql.<Integer>commit(
              database,
              c ->
                  Sql.update(
                      c,
                      "insert into persistence_task"
                          + " (task_name, task_instance, execution_time, picked, version)"
                          + " values (?, ?, ?, ?, 1)",
                      REPEATED,
                      instance,
                      first,
                      false));
        } catch (TransactionFailed e) {
          log.debug("Another node was faster with {}", instance, e);
        }
      }
    }
    if (agencies.getService() != null) {
      there.removeAll(wanted);
      for (String instance : there) {
        Sql.<Integer>commit(
            database,
            c ->
                Sql.update(
                    c,
                    "delete from persistence_task"
                        + " where task_name = ? and task_instance = ? and picked = ?",
                    REPEATED,
                    instance,
                    false));
      }
    }
  }

  private CompletionHandler<Void> runRepeated(String instance) {
    int at = instance.lastIndexOf('@');
    Handler handler = handlers.get(instance.substring(0, at));
    AgencyId agency = new AgencyId(Long.parseLong(instance.substring(at + 1)));
    if (handler == null || handler.every.isEmpty() || !agenciesOf(handler).contains(agency)) {
      return later(MISSING_HANDLER);
    }
    String id = UUID.randomUUID().toString();
    Sql.<Boolean>commit(
        database,
        c -> {
          // a run that a crash cut off
          Sql.update(
              c,
              "update persistence_job set state = ?, finished_at = ?, failure = ?"
                  + " where handler = ? and agency_id = ? and recurring = ? and state in (?, ?)",
              State.FAILED.name(),
              Instant.now(),
              "Interrupted",
              handler.name,
              agency.value(),
              true,
              State.RUNNING.name(),
              State.WAITING.name());
          JobDesk.insert(c, id, handler.name, agency, "", Instant.now(), true);
          return true;
        });
    Outcome outcome = execute(handler, id, agency, "");
    if (outcome == Outcome.CUT_SHORT) {
      finish(id, State.CANCELLED, null);
      return later(Duration.ofSeconds(1));
    }
    forgetRepeats(handler.name, agency);
    return later(handler.every.get());
  }

  private void forgetRepeats(String handler, AgencyId agency) {
    List<String> old =
        Sql.read(
            database,
            c ->
                Sql.list(
                    c,
                    row -> row.getString(1),
                    "select id from persistence_job where agency_id = ? and handler = ?"
                        + " and recurring = ? order by ordered_at desc limit 1000 offset "
                        + KEPT_REPEATS,
                    agency.value(),
                    handler,
                    true));
    forget(old);
  }

  private void forgetOld() {
    try {
      forget(
          Sql.read(
              database,
              c ->
                  Sql.list(
                      c,
                      row -> row.getString(1),
                      "select id from persistence_job where finished_at < ? limit 1000",
                      Instant.now().minus(KEPT))));
    } catch (RuntimeException e) {
      log.warn("Old jobs were not forgotten", e);
    }
  }

  private void forget(List<String> jobs) {
    for (String job : jobs) {
      Sql.<Integer>commit(
          database,
          c -> {
            Sql.update(c, "delete from persistence_job_line where job_id = ?", job);
            return Sql.update(c, "delete from persistence_job where id = ?", job);
          });
    }
  }

  // ---- one run

  private enum Outcome {
    ENDED,
    CUT_SHORT
  }

  private record Order(String handler, AgencyId agency, String argument, State state) {}

  private CompletionHandler<Void> runOnce(String id) {
    Optional<Order> order =
        Sql.read(
            database,
            c ->
                Sql.first(
                    c,
                    row ->
                        new Order(
                            row.getString("handler"),
                            new AgencyId(row.getLong("agency_id")),
                            row.getString("argument"),
                            State.valueOf(row.getString("state"))),
                    "select handler, agency_id, argument, state from persistence_job where id = ?",
                    id));
    if (order.isEmpty() || order.get().state == State.CANCELLED) {
      return remove();
    }
    Handler handler = handlers.get(order.get().handler);
    if (handler == null) {
      return later(MISSING_HANDLER);
    }
    Outcome outcome = execute(handler, id, order.get().agency, order.get().argument);
    if (outcome == Outcome.CUT_SHORT) {
      Sql.<Integer>commit(
          database,
          c ->
              Sql.update(
                  c,
                  "update persistence_job set state = ?, started_at = null where id = ?",
                  State.WAITING.name(),
                  id));
      return later(Duration.ofSeconds(1));
    }
    return remove();
  }

  private static CompletionHandler<Void> remove() {
    return (complete, operations) -> operations.remove();
  }

  private static CompletionHandler<Void> later(Duration pause) {
    return (complete, operations) -> operations.reschedule(complete, Instant.now().plus(pause));
  }

  private Outcome execute(Handler handler, String id, AgencyId agency, String argument) {
    Execution execution = new Execution(id, handler);
    handler.executions.add(execution);
    running.put(id, execution);
    try {
      if (handler.leaving) {
        return Outcome.CUT_SHORT;
      }
      Sql.<Integer>commit(
          database,
          c ->
              Sql.update(
                  c,
                  "update persistence_job set state = ?, started_at = ? where id = ?",
                  State.RUNNING.name(),
                  Instant.now(),
                  id));
      try {
        transactions.callIn(
            agency,
            () -> {
              handler.service.run(argument, execution);
              return true;
            });
      } catch (Exception | LinkageError | AssertionError e) {
        if (handler.leaving) {
          return Outcome.CUT_SHORT;
        }
        if (execution.asked) {
          finish(id, State.CANCELLED, null);
        } else {
          log.error("The job '{}' ({}) failed", handler.name, id, e);
          finish(id, State.FAILED, Sql.cut(Failures.forLog(e), 500));
        }
        return Outcome.ENDED;
      }
      if (execution.told && handler.leaving && !execution.asked) {
        return Outcome.CUT_SHORT;
      }
      finish(id, execution.told && execution.asked ? State.CANCELLED : State.DONE, null);
      return Outcome.ENDED;
    } finally {
      running.remove(id);
      execution.end();
      handler.executions.remove(execution);
    }
  }

  private void finish(String id, State state, @Nullable String failure) {
    Sql.<Integer>commit(
        database,
        c ->
            Sql.update(
                c,
                "update persistence_job set state = ?, finished_at = ?, failure = ? where id = ?",
                state.name(),
                Instant.now(),
                failure,
                id));
  }

  private void stop(String id) {
    Execution execution = running.get(id);
    if (execution != null) {
      execution.asked = true;
    }
  }

  /** One run as its handler sees it. */
  private final class Execution implements JobProgress {
    private final String id;
    private final Handler handler;
    private @Nullable Thread thread = Thread.currentThread();
    private volatile boolean asked; // somebody cancelled it
    private volatile boolean told; // the handler knows that it is to end
    private volatile long looked = System.nanoTime();
    private volatile long progressWritten = System.nanoTime() - 1_000_000_000L;

    Execution(String id, Handler handler) {
      this.id = id;
      this.handler = handler;
    }

    @Override
    public void log(String line) {
      desk.line(id, line);
    }

    @Override
    public void at(long done, long total) {
      if (total < 1) {
        return;
      }
      long now = System.nanoTime();
      if (done >= total || now - progressWritten > 500_000_000L) {
        progressWritten = now;
        desk.progress(id, Math.clamp(done, 0, total), total);
      }
    }

    @Override
    public boolean cancelled() {
      if (!asked && System.nanoTime() - looked > 1_000_000_000L) {
        looked = System.nanoTime();
        asked = askedElsewhere();
      }
      if (asked || handler.leaving) {
        told = true;
      }
      return told;
    }

    /** Another node may have taken the wish. */
    private boolean askedElsewhere() {
      return Sql.<Boolean>read(
          database,
          c ->
              Sql.first(
                      c,
                      row -> row.getBoolean(1),
                      "select cancel_asked from persistence_job where id = ?",
                      id)
                  .orElse(false));
    }

    synchronized void interrupt() {
      if (thread != null) {
        thread.interrupt();
      }
    }

    synchronized void end() {
      thread = null;
      Thread.interrupted(); // it was meant for the handler, not for the thread's next work
      notifyAll();
    }

    /** Whether it has ended by then. */
    synchronized boolean awaitEnd(long nanoTime) {
      try {
        while (thread != null) {
          long left = (nanoTime - System.nanoTime()) / 1_000_000;
          if (left <= 0) {
            return false;
          }
          wait(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      return true;
    }
  }
}
