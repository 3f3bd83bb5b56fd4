package id.pendopo.api.persistence;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The entities of one bundle. Register one as a service; the platform migrates the schema (Flyway,
 * SQL files in the bundle's folder {@code db/<id>}, history in table {@code flyway_<id>}), builds
 * the entity manager factory and then registers a {@link Store} with the service property {@code
 * unit=<id>}. Components take it with {@code @Reference(target = "(unit=<id>)") Store store} and so
 * live exactly as long as their store.
 *
 * <p>Every entity carries Hibernate's {@code @TenantId} on a {@code Long}, or {@link
 * InstallationWide}. Table names start with {@code <id>_}. SQL must run on H2 and MariaDB.
 */
@ConsumerType
public interface EntityUnit {

  /** Id of the module, or of the platform's part. */
  String id();

  /** Every entity, embeddable and converter class; nothing is scanned. */
  List<Class<?>> entities();
}
