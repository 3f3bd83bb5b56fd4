package id.pendopo.persistence.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool;
import id.pendopo.persistence.Database;
import id.pendopo.persistence.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pool over the H2 file in the data folder, or over the MariaDB that is configured. */
final class PooledDatabase implements Database {

  private static final Logger log = LoggerFactory.getLogger(PooledDatabase.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Connections of transactions that run while another one of their thread waits. */
  private static final int APART = 4;

  private final HikariDataSource pool;
  private final HikariDataSource apart;
  private final boolean h2;
  private final Path data;

  /**
   * Opens the pool and one connection.
   *
   * @throws DatabaseUnavailable when that is not possible
   */
  PooledDatabase(Settings settings) {
    data = settings.data();
    String url = settings.text("pendopo.database.url", "");
    h2 = settings.h2();
    if (!h2 && !url.startsWith("jdbc:mariadb:")) {
      throw unavailable(
          "pendopo.database.url harus diawali jdbc:mariadb: atau dikosongkan untuk H2.",
          "pendopo.database.url must begin with jdbc:mariadb:, or be empty for H2.",
          null);
    }
    pool = open(h2 ? embedded(url) : server(url, settings), settings);
    apart = besides(h2 ? embedded(url) : server(url, settings));
    try {
      insistOnUtf8();
    } catch (SQLException | RuntimeException e) {
      apart.close();
      pool.close();
      throw e instanceof DatabaseUnavailable plain ? plain : unreachable(e);
    }
  }

  /** The H2 file, in the data folder unless an address is given (tests, tools). */
  private HikariConfig embedded(String url) {
    HikariConfig config = new HikariConfig();
    if (url.isEmpty()) {
      Path folder = data.resolve("db").toAbsolutePath();
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw unavailable(
            "Folder basis data tidak dapat dibuat: " + folder + ".",
            "The folder of the database cannot be made: " + folder + ".",
            e);
      }
      // H2StoreFile: the newest commit is found after a kill;
      // "async": an interrupted thread must not close the file under everybody else;
      // no WRITE_DELAY: what was answered is in the file, H2 would keep it in memory for 500 ms
      url =
          "jdbc:h2:"
              + H2StoreFile.SCHEME
              + ":async:"
              + folder.resolve("pendopo")
              + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=0;WRITE_DELAY=0;LOCK_TIMEOUT=10000";
    }
    config.setJdbcUrl(url);
    H2StoreFile.register();
    config.setDriverClassName("org.h2.Driver");
    config.setUsername("sa");
    config.setPassword("");
    return config;
  }

  private static HikariConfig server(String url, Settings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setDriverClassName("org.mariadb.jdbc.Driver");
    config.setUsername(settings.text("pendopo.database.user", "pendopo"));
    config.setPassword(settings.text("pendopo.database.password", ""));
    // Times are written in UTC whatever the server's zone is.
    config.setConnectionInitSql("set time_zone = '+00:00'");
    Properties driver = new Properties();
    driver.setProperty("connectTimeout", "5000");
    driver.setProperty("socketTimeout", "120000");
    config.setDataSourceProperties(driver);
    return config;
  }

  /**
   * A few more connections, opened when first wanted. Out of the one pool, callers that each hold a
   * connection and want a second would wait for each other until they fail.
   */
  private static HikariDataSource besides(HikariConfig config) {
    config.setPoolName("pendopo-apart");
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setMaximumPoolSize(APART);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(10_000);
    config.setInitializationFailTimeout(-1);
    config.setRegisterMbeans(false);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(HikariDataSource.class.getClassLoader());
    try {
      return new HikariDataSource(config);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Opens the pool; a server that is still starting is waited for. */
  private static HikariDataSource open(HikariConfig config, Settings settings) {
    config.setPoolName("pendopo");
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setMaximumPoolSize(settings.number("pendopo.database.pool", 16));
    config.setMinimumIdle(2);
    config.setConnectionTimeout(10_000);
    config.setInitializationFailTimeout(1);
    config.setRegisterMbeans(false);
    long patience =
        System.nanoTime()
            + Duration.ofSeconds(settings.number("pendopo.database.wait", 10)).toNanos();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // the pool looks for the driver by name, first through this loader
    ClassLoader drivers = HikariDataSource.class.getClassLoader();
    thread.setContextClassLoader(drivers);
    try {
      Class.forName(config.getDriverClassName(), true, drivers); // registers it
      while (true) {
        try {
          return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
          if (!worthWaiting(e) || System.nanoTime() > patience) {
            throw unreachable(e);
          }
          log.info("The database does not answer yet; trying again");
          Thread.sleep(PAUSE);
        }
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      throw unreachable(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The bundle id.pendopo.orm brings the drivers", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Only a server that does not answer may do so in a moment; a refusal stays one. */
  private static boolean worthWaiting(Throwable failure) {
    return cause(failure)
        .map(SQLException::getSQLState)
        .filter(s -> s.startsWith("08"))
        .isPresent();
  }

  private static Optional<SQLException> cause(Throwable failure) {
    SQLException found = null;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        found = sql;
      }
    }
    return Optional.ofNullable(found);
  }

  private static DatabaseUnavailable unreachable(Throwable failure) {
    Throwable deepest = cause(failure).map(Throwable.class::cast).orElse(failure);
    String reason = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    if (reason.toLowerCase(Locale.ROOT).contains("already in use")) {
      return unavailable(
          "Basis data sedang dipakai proses lain. Hentikan Pendopo yang masih berjalan dengan"
              + " folder data ini.",
          "The database is in use by another process. Stop the Pendopo that still runs on this data"
              + " folder.",
          failure);
    }
    return unavailable(
        "Basis data tidak dapat dihubungi: "
            + reason
            + " Periksa pendopo.database.url, .user dan .password, dan apakah server basis data"
            + " berjalan.",
        "The database cannot be reached; check pendopo.database.url, .user and .password, and that"
            + " its server runs.",
        failure);
  }

  private static DatabaseUnavailable unavailable(String id, String en, @Nullable Throwable cause) {
    return new DatabaseUnavailable(id + " / " + en, cause == null ? new IOException(en) : cause);
  }

  /** Names in any script must survive: a table is made in the character set of its database. */
  private void insistOnUtf8() throws SQLException {
    if (h2) {
      return;
    }
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select @@character_set_database")) {
      row.next();
      String found = row.getString(1);
      if (!"utf8mb4".equals(found)) {
        throw unavailable(
            "Basis data memakai himpunan karakter "
                + found
                + ". Jalankan: ALTER DATABASE … CHARACTER SET utf8mb4",
            "The character set of the database is "
                + found
                + ". Run: ALTER DATABASE … CHARACTER SET utf8mb4",
            null);
      }
    }
  }

  void close() {
    apart.close();
    if (h2) {
      // Without it the last connection to close would do this on its own, in the background.
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      } catch (SQLException e) {
        log.warn("The database was not synchronised at the end", e);
      }
    }
    pool.close();
  }

  /**
   * Makes a commit outlive the machine. MariaDB does so by itself; H2 would write up to half a
   * second later.
   */
  void harden(Connection connection) {
    if (!h2) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    } catch (SQLException e) {
      log.error("A commit could not be forced to disk", e);
    }
  }

  Connection take() throws SQLException {
    return pool.getConnection();
  }

  /** A connection that does not depend on who holds those of the pool. */
  Connection takeApart() throws SQLException {
    return apart.getConnection();
  }

  Path data() {
    return data;
  }

  boolean isH2() {
    return h2;
  }

  @Override
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public String kind() {
    return h2 ? "h2" : "mariadb";
  }

  @Override
  public PoolUse pool() {
    HikariPoolMXBean use = pool.getHikariPoolMXBean();
    return new PoolUse(
        use.getActiveConnections(), use.getThreadsAwaitingConnection(), pool.getMaximumPoolSize());
  }
}
