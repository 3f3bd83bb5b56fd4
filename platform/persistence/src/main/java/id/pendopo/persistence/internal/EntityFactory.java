package id.pendopo.persistence.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.persistence.InstallationWide;
import jakarta.persistence.Entity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.resource.jdbc.spi.PhysicalConnectionHandlingMode;

/** The Hibernate session factory of one unit, with what must be let go when it closes. */
final class EntityFactory {

  /** What the calling thread is bound to. */
  interface Binding {

    /** The connection of its transaction. */
    Connection connection() throws SQLException;

    /** Its agency. */
    Optional<AgencyId> current();
  }

  private final String unit;
  private final boolean tenanted;
  private final BootstrapServiceRegistry bootstrap;
  private final StandardServiceRegistry services;
  private final SessionFactory sessions;

  /**
   * Builds it.
   *
   * @param loader of the bundle that brings the entities
   * @throws RuntimeException when a mapping is wrong
   */
  EntityFactory(
      String unit, List<Class<?>> classes, ClassLoader loader, boolean h2, Binding caller) {
    this.unit = unit;
    this.tenanted =
        classes.stream()
            .filter(c -> c.isAnnotationPresent(Entity.class))
            .anyMatch(c -> !c.isAnnotationPresent(InstallationWide.class));
    ClassLoader hibernate = SessionFactory.class.getClassLoader();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(hibernate);
    try {
      BootstrapServiceRegistryBuilder first = new BootstrapServiceRegistryBuilder();
      first.applyClassLoader(loader);
      first.applyClassLoader(hibernate);
      first.applyTcclLookupPrecedence(TcclLookupPrecedence.NEVER);
      bootstrap = first.build();
      StandardServiceRegistryBuilder second = new StandardServiceRegistryBuilder(bootstrap);
      settings(second, h2);
      second.applySetting(AvailableSettings.CONNECTION_PROVIDER, new BoundConnections(caller));
      second.applySetting(
          AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new BoundAgency(caller));
      second.addService(BytecodeProvider.class, new LateProxies());
      services = second.build();
      MetadataSources sources = new MetadataSources(services);
      classes.forEach(sources::addAnnotatedClass);
      sessions = sources.buildMetadata().buildSessionFactory();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * Loads the classes that every factory needs, by making one of nothing. For a thread beside the
   * start, so that the first unit finds them there.
   */
  static void warmUp(boolean h2) {
    Binding nothing =
        new Binding() {
          @Override
          public Connection connection() throws SQLException {
            throw new SQLException("Nothing is asked of the database here");
          }

          @Override
          public Optional<AgencyId> current() {
            return Optional.empty();
          }
        };
    new EntityFactory("warm-up", List.of(), EntityFactory.class.getClassLoader(), h2, nothing)
        .close();
  }

  /** What is switched off here is what nobody uses and every start would pay for. */
  private static void settings(StandardServiceRegistryBuilder b, boolean h2) {
    // The product is named, so that no connection is needed to find out.
    b.applySetting("hibernate.boot.allow_jdbc_metadata_access", false);
    b.applySetting("jakarta.persistence.database-product-name", h2 ? "H2" : "MariaDB");
    b.applySetting("jakarta.persistence.database-major-version", h2 ? 2 : 10);
    b.applySetting("jakarta.persistence.database-minor-version", h2 ? 4 : 11);
    b.applySetting("hibernate.connection.provider_disables_autocommit", true);
    b.applySetting(
        AvailableSettings.CONNECTION_HANDLING,
        PhysicalConnectionHandlingMode.DELAYED_ACQUISITION_AND_HOLD);
    b.applySetting("hibernate.xml_mapping_enabled", false);
    b.applySetting("jakarta.persistence.validation.mode", "none");
    b.applySetting("hibernate.cache.use_second_level_cache", false);
    b.applySetting("hibernate.cache.use_query_cache", false);
    b.applySetting("hibernate.hbm2ddl.auto", "none");
    b.applySetting("hibernate.query.startup_check", false);
    b.applySetting("hibernate.jdbc.batch_size", 50);
    b.applySetting("hibernate.order_inserts", true);
    b.applySetting("hibernate.order_updates", true);
    // An Instant is a plain timestamp in UTC, on both databases.
    b.applySetting("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP");
    b.applySetting("hibernate.jdbc.time_zone", "UTC");
  }

  String unit() {
    return unit;
  }

  /** Whether any entity belongs to an agency. */
  boolean tenanted() {
    return tenanted;
  }

  Session open(Optional<AgencyId> tenant) {
    return sessions
        .withOptions()
        .tenantIdentifier((Object) tenant.map(AgencyId::value).orElse(0L))
        .openSession();
  }

  void close() {
    sessions.close();
    StandardServiceRegistryBuilder.destroy(services);
    BootstrapServiceRegistryBuilder.destroy(bootstrap);
  }

  /** Hands out the connection of the thread's transaction at the session's first statement. */
  private record BoundConnections(Binding caller) implements ConnectionProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public Connection getConnection() throws SQLException {
      return caller.connection();
    }

    @Override
    public void closeConnection(Connection connection) {
      // the transaction gives it back
    }

    @Override
    public boolean supportsAggressiveRelease() {
      return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
      return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new IllegalArgumentException("There is nothing behind this: " + type);
    }
  }

  private record BoundAgency(Binding caller) implements CurrentTenantIdentifierResolver<Long> {

    @Override
    public Long resolveCurrentTenantIdentifier() {
      return caller.current().map(AgencyId::value).orElse(0L);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
      return false;
    }
  }
}
