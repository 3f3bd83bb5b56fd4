package id.pendopo.identity.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.testkit.TestDatabase;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that dies while it writes and seals leaves a chain that is intact and goes on. */
@Tag("kills")
class AuditKillTest {

  private static final int KILLS = 3;

  private final Random random = new Random();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatever_the_sealer_was_doing_when_it_died_nothing_is_lost_and_nothing_looks_changed(
      TestDatabase database, @TempDir Path folder) throws Exception {
    Map<String, String> settings = database.settings();
    int written = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      written += writeUntilKilled(folder, settings, kill);
    }
    try (AuditNode node = new AuditNode(folder, settings)) {
      String[] found = node.call("check").toString().split(" ", 3);
      assertThat(Integer.parseInt(found[0])).isGreaterThanOrEqualTo(written);
      assertThat(found[1]).isEqualTo("0");
      assertThat(found[2]).isEqualTo("[][]");
    }
  }

  private int writeUntilKilled(Path folder, Map<String, String> settings, int kill)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                AuditNode.class.getName(),
                folder.toString()));
    settings.forEach((key, value) -> command.add(key + "=" + value));
    Process process =
        new ProcessBuilder(command)
            .redirectError(folder.resolve("errors-" + kill + ".log").toFile())
            .start();
    int wanted = 100 + random.nextInt(600);
    int heard = 0;
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals("WRITTEN") && ++heard == wanted) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor()).isEqualTo(137);
    assertThat(heard).isGreaterThanOrEqualTo(wanted);
    return heard;
  }
}
