package id.pendopo.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A copy of the file between two commits is what a killed process leaves: it must hold the last of
 * them. Space is freed after 50 ms here (H2: 45 s), so that chunks go into holes from the beginning
 * on.
 */
class H2StoreFileTest {

  private static final int ROWS = 40;
  private static final int COMMITS = 600;

  @Test
  void a_kill_after_a_commit_never_loses_it(@TempDir Path folder) throws Exception {
    H2StoreFile.register();
    Random random = new Random(20_260_728);
    try (Connection office = open(folder, "office", ";WRITE_DELAY=0;RETENTION_TIME=50");
        Statement work = office.createStatement()) {
      office.setAutoCommit(false);
      work.execute("create table paper (id int primary key, edition int, body varchar(20000))");
      for (int id = 0; id < ROWS; id++) {
        work.execute("insert into paper values (" + id + ", 0, space(3000))");
      }
      for (int edition = 1; edition <= COMMITS; edition++) {
        work.execute(
            "update paper set edition = %d, body = space(%d) where id = %d"
                .formatted(edition, random.nextInt(20_000), random.nextInt(ROWS)));
        office.commit();
        work.execute("CHECKPOINT SYNC");
        if (edition % 4 == 0) {
          assertThat(newestAfterKill(folder)).isEqualTo(edition);
        }
      }
    }
    assertThat(newest(folder, "office")).as("after an orderly end").isEqualTo(COMMITS);
  }

  private static int newestAfterKill(Path folder) throws IOException, SQLException {
    Files.copy(
        folder.resolve("office.mv.db"),
        folder.resolve("killed.mv.db"),
        StandardCopyOption.REPLACE_EXISTING);
    return newest(folder, "killed");
  }

  private static int newest(Path folder, String name) throws SQLException {
    try (Connection reader = open(folder, name, "");
        Statement query = reader.createStatement();
        ResultSet row = query.executeQuery("select max(edition) from paper")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Connection open(Path folder, String name, String options) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:" + H2StoreFile.SCHEME + ":async:" + folder.resolve(name) + options, "sa", "");
  }
}
