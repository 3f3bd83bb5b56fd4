package id.pendopo.persistence.internal;

import id.pendopo.persistence.Database;
import id.pendopo.persistence.DatabaseUnavailable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database and only then offers it as a service. Without one this component alone has
 * failed, once, with a {@link id.pendopo.persistence.DatabaseUnavailable}; whoever needs the
 * database simply does not start, instead of trying the same again.
 */
@Component(
    name = "id.pendopo.persistence.database",
    service = {},
    immediate = true)
public final class DatabaseStart {

  private static final Logger log = LoggerFactory.getLogger(DatabaseStart.class);

  private final PooledDatabase database;
  private final ServiceRegistration<?> registration;

  @Activate
  public DatabaseStart(BundleContext context) {
    Settings settings = new Settings(context);
    // Most of Hibernate's start is the loading of its classes: it goes on beside everything else.
    Workers.thread("pendopo-warm-up", () -> warmUp(settings.h2())).start();
    database = open(context, settings);
    registration =
        context.registerService(
            new String[] {Database.class.getName(), PooledDatabase.class.getName()},
            database,
            null);
  }

  private static PooledDatabase open(BundleContext context, Settings settings) {
    try {
      return new PooledDatabase(settings);
    } catch (DatabaseUnavailable e) {
      if (settings.launched()) {
        giveUp(context, e);
      }
      throw e;
    }
  }

  /** A platform without its database is of no use: the launcher says why, and the node stops. */
  private static void giveUp(BundleContext context, DatabaseUnavailable why) {
    log.error(why.getMessage());
    System.setProperty("pendopo.start.failure", String.valueOf(why.getMessage()));
    Workers.thread(
            "give-up",
            () -> {
              try {
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).stop();
              } catch (BundleException e) {
                log.error("The framework does not stop", e);
              }
            })
        .start();
  }

  private static void warmUp(boolean h2) {
    try {
      EntityFactory.warmUp(h2);
    } catch (RuntimeException | LinkageError e) {
      // the first unit will meet the same and say it; or the bundle was stopped meanwhile
      log.debug("Nothing was warmed up", e);
    }
  }

  @Deactivate
  void close() {
    registration.unregister();
    database.close();
  }
}
