package id.pendopo.persistence.internal;

import id.pendopo.persistence.Database;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

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

  private final PooledDatabase database;
  private final ServiceRegistration<?> registration;

  @Activate
  public DatabaseStart(BundleContext context) {
    database = new PooledDatabase(new Settings(context));
    registration =
        context.registerService(
            new String[] {Database.class.getName(), PooledDatabase.class.getName()},
            database,
            null);
  }

  @Deactivate
  void close() {
    registration.unregister();
    database.close();
  }
}
