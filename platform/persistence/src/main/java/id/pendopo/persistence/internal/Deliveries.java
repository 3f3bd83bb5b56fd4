package id.pendopo.persistence.internal;

import id.pendopo.api.event.EventListener;
import id.pendopo.api.problem.Problem;
import id.pendopo.persistence.DeliveryLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the event listeners and brings each its events. */
@Component(
    name = "id.pendopo.persistence.deliveries",
    service = {DeliveryLedger.class, Deliveries.class})
@SuppressWarnings("rawtypes") // the service's class has no parameter
public final class Deliveries
    implements DeliveryLedger, ServiceTrackerCustomizer<EventListener, Delivery> {

  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(90);
  private static final String PAUSES = "1000,5000,30000,60000,120000,300000,300000,300000,300000";

  private final BundleContext context;
  private final PooledDatabase database;
  private final EventLog outbox;
  private final Delivery.Shared shared;
  private final ExecutorService workers;
  private final ScheduledThreadPoolExecutor timer;
  private final Map<String, Delivery> attached = new ConcurrentHashMap<>();
  private final Consumer<Set<String>> follower = this::wake;

  @Activate
  public Deliveries(
      BundleContext context,
      @Reference PooledDatabase database,
      @Reference TransactionManager transactions,
      @Reference EventLog outbox) {
    this.context = context;
    this.database = database;
    this.outbox = outbox;
    workers = Executors.newCachedThreadPool(Workers.named("pendopo-events"));
    timer = new ScheduledThreadPoolExecutor(1, Workers.named("pendopo-events-timer"));
    timer.setRemoveOnCancelPolicy(true);
    Settings settings = new Settings(context);
    List<Duration> pauses =
        Arrays.stream(settings.text("pendopo.events.pauses", PAUSES).split(","))
            .map(millis -> Duration.ofMillis(Long.parseLong(millis.strip())))
            .toList();
    shared =
        new Delivery.Shared(
            database,
            transactions,
            outbox,
            settings.node(),
            pauses,
            settings.patience(),
            workers,
            timer);
    forgetUnseen();
    outbox.follow(follower);
  }

  @Deactivate
  void close() {
    outbox.unfollow(follower);
    timer.shutdownNow();
    workers.shutdown();
  }

  private void wake(Set<String> types) {
    for (Delivery delivery : attached.values()) {
      if (types.contains(delivery.type())) {
        delivery.wake();
      }
    }
  }

  @Override
  public @Nullable Delivery addingService(ServiceReference<EventListener> reference) {
    EventListener<?> listener = context.getService(reference);
    Delivery delivery = new Delivery(shared, listener);
    Delivery other = attached.putIfAbsent(delivery.name(), delivery);
    if (other != null) {
      log.error(
          "The listener name '{}' is taken; the one of bundle {} is not called",
          delivery.name(),
          reference.getBundle());
      context.ungetService(reference);
      return null;
    }
    try {
      delivery.attach();
    } catch (RuntimeException e) {
      log.error("The listener '{}' cannot be attached", delivery.name(), e);
      attached.remove(delivery.name());
      context.ungetService(reference);
      return null;
    }
    return delivery;
  }

  @Override
  public void modifiedService(ServiceReference<EventListener> reference, Delivery delivery) {
    // its properties mean nothing here
  }

  @Override
  public void removedService(ServiceReference<EventListener> reference, Delivery delivery) {
    attached.remove(delivery.name());
    delivery.detach();
    context.ungetService(reference);
  }

  /** A listener that no node has seen for long must not keep events from being deleted. */
  private void forgetUnseen() {
    int gone =
        Sql.<Integer>commit(
            database,
            c ->
                Sql.update(
                    c,
                    "delete from persistence_listener where seen_at < ?",
                    Instant.now().minus(FORGOTTEN_AFTER)));
    if (gone > 0) {
      log.info(
          "Forgot {} listeners that were not seen for {} days", gone, FORGOTTEN_AFTER.toDays());
    }
  }

  @Override
  public List<Progress> progress() {
    return Sql.read(
        database,
        c ->
            Sql.list(
                c,
                row ->
                    new Progress(
                        row.getString("name"),
                        row.getLong("position_done"),
                        row.getLong("lag"),
                        attached.containsKey(row.getString("name"))),
                "select l.name, l.position_done, (select count(*) from persistence_event e"
                    + " where e.type = l.type and (e.log_position is null"
                    + " or e.log_position > l.position_done)) lag"
                    + " from persistence_listener l order by l.name"));
  }

  @Override
  public List<SetAside> setAside() {
    return Sql.read(
        database,
        c ->
            Sql.list(
                c,
                row ->
                    new SetAside(
                        row.getLong("id"),
                        row.getString("listener"),
                        row.getString("type"),
                        row.getInt("attempts"),
                        row.getString("error"),
                        Sql.instant(row, "tried_at").orElse(Instant.EPOCH)),
                "select * from persistence_set_aside order by id"));
  }

  @Override
  public void again(long id) {
    Optional<String> listener =
        Sql.commit(
            database,
            c -> {
              Sql.update(
                  c, "update persistence_set_aside set wanted_again = true where id = ?", id);
              return Sql.first(
                  c,
                  row -> row.getString(1),
                  "select listener from persistence_set_aside where id = ?",
                  id);
            });
    Delivery delivery = attached.get(listener.orElseThrow(Problem::notFound));
    if (delivery != null) {
      delivery.wake();
    }
  }
}
