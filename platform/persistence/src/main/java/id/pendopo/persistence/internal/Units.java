package id.pendopo.persistence.internal;

import id.pendopo.api.persistence.EntityUnit;
import id.pendopo.api.persistence.Store;
import id.pendopo.persistence.DatabaseUnavailable;
import id.pendopo.persistence.SchemaMigrations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the entity units: migrates, builds and registers a store as one arrives, and closes it as
 * it leaves. What goes wrong with one stays with it.
 */
@Component(
    name = "id.pendopo.persistence.units",
    service = {SchemaMigrations.class, Units.class})
public final class Units
    implements SchemaMigrations, ServiceTrackerCustomizer<EntityUnit, Units.Opened> {

  private static final Logger log = LoggerFactory.getLogger(Units.class);
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,30}");

  private final BundleContext context;
  private final PooledDatabase database;
  private final TransactionManager transactions;
  private final UnitSchemas schemas;
  private final Duration patience;
  private final Map<String, String> failures = new ConcurrentHashMap<>();
  private final Map<String, Long> owners = new ConcurrentHashMap<>();
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "pendopo-units");
            thread.setDaemon(true);
            return thread;
          });
  private final ServiceRegistration<WeavingHook> weaving;

  @Activate
  public Units(
      BundleContext context,
      @Reference PooledDatabase database,
      @Reference TransactionManager transactions) {
    this.context = context;
    this.database = database;
    this.transactions = transactions;
    schemas = new UnitSchemas(database);
    patience = new Settings(context).patience();
    try {
      schemas.migrate(UnitSchemas.OWN, Scripts.of(UnitSchemas.OWN, context.getBundle()));
    } catch (MigrationFailed | IOException e) {
      throw new DatabaseUnavailable(
          "Tabel platform tidak dapat disiapkan. / The platform's tables cannot be made ready: "
              + e.getMessage(),
          e);
    }
    weaving = context.registerService(WeavingHook.class, new EntityWeaving(), null);
  }

  @Deactivate
  void close() {
    weaving.unregister();
    background.shutdown();
  }

  /** A unit that has arrived, and its store once that is open. */
  static final class Opened {
    private final String unit;
    private final CompletableFuture<@Nullable Opening> opening;

    Opened(String unit, CompletableFuture<@Nullable Opening> opening) {
      this.unit = unit;
      this.opening = opening;
    }
  }

  private record Opening(UnitStore store, ServiceRegistration<Store> registration) {}

  @Override
  public Opened addingService(ServiceReference<EntityUnit> reference) {
    EntityUnit unit = context.getService(reference);
    String id = unit.id();
    if (Boolean.TRUE.equals(reference.getProperty("background"))) {
      return new Opened(
          id, CompletableFuture.supplyAsync(() -> open(id, unit, reference), background));
    }
    return new Opened(id, CompletableFuture.completedFuture(open(id, unit, reference)));
  }

  @Override
  public void modifiedService(ServiceReference<EntityUnit> reference, Opened opened) {
    // nothing about a unit can change while it is there
  }

  @Override
  public void removedService(ServiceReference<EntityUnit> reference, Opened opened) {
    try {
      Opening opening = opened.opening.join();
      if (opening != null) {
        opening.registration.unregister();
        opening.store.close(patience);
        owners.remove(opened.unit);
      }
    } finally {
      if (!owners.containsKey(opened.unit)) {
        failures.remove(opened.unit);
      }
      context.ungetService(reference);
    }
  }

  private @Nullable Opening open(
      String id, EntityUnit unit, ServiceReference<EntityUnit> reference) {
    Bundle bundle = reference.getBundle();
    if (bundle == null) {
      return null; // gone before it was looked at
    }
    Long other = owners.putIfAbsent(id, bundle.getBundleId());
    if (other != null) {
      return refuse(id, "Unit '" + id + "' is already brought by bundle " + other, null);
    }
    try {
      long begin = System.nanoTime();
      if (!ID.matcher(id).matches() || id.equals(UnitSchemas.OWN)) {
        throw new IllegalArgumentException("'" + id + "' cannot be the id of a unit");
      }
      schemas.migrate(id, Scripts.of(id, bundle));
      UnitStore store =
          new UnitStore(
              transactions,
              new EntityFactory(
                  id,
                  unit.entities(),
                  bundle.adapt(BundleWiring.class).getClassLoader(),
                  database.isH2(),
                  transactions));
      failures.remove(id);
      Hashtable<String, Object> properties = new Hashtable<>();
      properties.put("unit", id);
      log.info("Store of unit {} is open after {} ms", id, (System.nanoTime() - begin) / 1_000_000);
      return new Opening(store, context.registerService(Store.class, store, properties));
    } catch (MigrationFailed | IOException | RuntimeException | LinkageError e) {
      owners.remove(id);
      return refuse(id, String.valueOf(e.getMessage()), e);
    }
  }

  private @Nullable Opening refuse(String id, String why, @Nullable Throwable failure) {
    log.error("The store of unit {} stays closed: {}", id, why, failure);
    failures.put(id, why);
    return null;
  }

  @Override
  public List<String> pending(String unit, Path bundle) {
    try {
      return schemas.pending(unit, Scripts.of(unit, bundle));
    } catch (IOException e) {
      throw new IllegalArgumentException("The bundle's file cannot be read: " + bundle, e);
    }
  }

  @Override
  public void migrate(String unit, Path bundle, DataRange after) throws MigrationFailed {
    Scripts scripts;
    try {
      scripts = Scripts.of(unit, bundle);
    } catch (IOException e) {
      throw new MigrationFailed("The bundle's file cannot be read", e);
    }
    schemas.migrate(unit, scripts);
    schemas.recordRange(unit, after);
  }

  @Override
  public Optional<DataRange> range(String unit) {
    return schemas.range(unit);
  }

  @Override
  public void drop(String unit) {
    if (owners.containsKey(unit)) {
      throw new IllegalStateException("The store of unit '" + unit + "' is still open");
    }
    schemas.drop(unit);
  }

  @Override
  public Optional<String> failure(String unit) {
    return Optional.ofNullable(failures.get(unit));
  }
}
