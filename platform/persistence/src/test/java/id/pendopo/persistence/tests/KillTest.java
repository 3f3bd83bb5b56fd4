package id.pendopo.persistence.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;

/** A process that dies leaves all of a transaction or nothing. */
class KillTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void killed_before_the_commit_nothing_is_left_and_killed_after_it_everything_is_delivered(
      TestDatabase database, @TempDir Path folder) throws Exception {
    Map<String, String> settings = database.settings();
    for (String step : List.of("all", "committed")) {
      assertThat(runUntilKilled(folder, settings, step)).isEqualTo(137);
    }
    try (FelixNode node =
        FelixNode.in(folder).with(settings).bundles("id.pendopo.persistence").start()) {
      Bundle inside = node.installTestsOf(KillTest.class);
      assertThat(left(node, inside, "all")).isEqualTo("0 0 1");
      assertThat(left(node, inside, "committed")).isEqualTo("1 1 1");
      List<?> heard = (List<?>) node.call(inside, Scenes.class.getName(), "listen");
      OutboxTest.eventually(() -> assertThat(heard).isEqualTo(List.of("committed")));
    }
  }

  private static Object left(FelixNode node, Bundle inside, String mark) throws Exception {
    return node.call(inside, Scenes.class.getName(), "leftOf", mark);
  }

  private static int runUntilKilled(Path folder, Map<String, String> settings, String step)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledNode.class.getName(),
                folder.toString(),
                step,
                step));
    settings.forEach((key, value) -> command.add(key + "=" + value));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("killed-" + step + ".log").toFile())
        .start()
        .waitFor();
  }
}
