package id.pendopo.office.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that dies while many take numbers leaves no gap, no double and no lost promise. */
@Tag("kills")
class NumbersKillTest {

  private static final int KILLS = 2;

  private final Map<String, Long> given = new HashMap<>();
  private final Random random = new Random();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void serials_are_one_to_n_however_often_the_process_is_killed(
      TestDatabase database, @TempDir Path folder) throws Exception {
    Map<String, String> settings = database.settings();
    try (NumberingNode node = new NumberingNode(folder, settings)) {
      node.call("prepare");
    }
    for (int kill = 0; kill < KILLS; kill++) {
      giveUntilKilled(folder, settings, 1_000_000L * kill);
    }
    try (NumberingNode node = new NumberingNode(folder, settings)) {
      List<?> lines = (List<?>) node.call("register");
      assertThat(lines).hasSizeGreaterThanOrEqualTo(given.size());
      Map<String, Long> register = new HashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        String[] line = lines.get(i).toString().split(" ", -1);
        assertThat(line[0]).as("serial of line " + i).isEqualTo(Long.toString(i + 1));
        assertThat(register.put(line[1], i + 1L)).as(line[1] + " has one number").isNull();
      }
      assertThat(register).containsAllEntriesOf(given);
      // whoever was killed before the answer asks again and gets what was given, or the next
      String unheard =
          register.keySet().stream()
              .filter(document -> !given.containsKey(document))
              .findFirst()
              .orElse("letters/999999999");
      long expected = register.getOrDefault(unheard, lines.size() + 1L);
      assertThat(node.call("again", unheard)).isEqualTo(expected);
      System.out.println(
          database
              + ": "
              + KILLS
              + " kills, "
              + lines.size()
              + " numbers, "
              + given.size()
              + " of them answered");
    }
  }

  private void giveUntilKilled(Path folder, Map<String, String> settings, long first)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                NumberingNode.class.getName(),
                folder.toString(),
                Long.toString(first)));
    settings.forEach((key, value) -> command.add(key + "=" + value));
    Process process =
        new ProcessBuilder(command)
            .redirectError(folder.resolve("errors-" + first + ".log").toFile())
            .start();
    int wanted = 20 + random.nextInt(150);
    int heard = 0;
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] words = line.split(" ", -1);
        if (!words[0].equals("GIVEN") || words.length != 3) {
          continue; // a line that the kill cut off promises nothing
        }
        given.put(words[1], Long.parseLong(words[2]));
        heard++;
        if (heard == wanted) {
          process.toHandle().destroyForcibly(); // the process itself would close its output
        }
      }
    }
    assertThat(process.waitFor()).isEqualTo(137);
    assertThat(heard).isGreaterThanOrEqualTo(wanted);
  }
}
