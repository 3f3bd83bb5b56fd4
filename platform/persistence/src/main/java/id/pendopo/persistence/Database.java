package id.pendopo.persistence;

import javax.sql.DataSource;
import org.osgi.annotation.versioning.ProviderType;

/** The database below everything, for tools of the platform such as backup and checks. */
@ProviderType
public interface Database {

  /** Pooled connections; whoever takes one gives it back soon. */
  DataSource dataSource();

  /** {@code h2} or {@code mariadb}. */
  String kind();

  /** Connections in use and the pool's limit. */
  PoolUse pool();

  /**
   * Use of the pool.
   *
   * @param active connections in use
   * @param waiting threads that wait for one
   * @param limit the most there may be
   */
  record PoolUse(int active, int waiting, int limit) {}
}
