package id.pendopo.documents.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that dies while it lets go of a file has either let go of it or not. */
@Tag("kills")
class ReleaseKillTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void content_goes_exactly_when_the_release_was_committed(
      TestDatabase database, @TempDir Path folder) throws Exception {
    ExtractorHome.layOut();
    Map<String, String> settings = database.settings();
    Samples samples = new Samples(folder.resolve("samples"));
    long stays;
    long goes;
    long twin;
    try (DyingNode node = new DyingNode(folder, settings)) {
      stays = node.keep(samples.text("tinggal.txt", "tinggal"));
      goes = node.keep(samples.text("pergi.txt", "pergi"));
      twin = node.keep(samples.text("kembar.txt", "kembar"));
      node.keep(samples.text("kembar-lain.txt", "kembar"));
    }
    assertThat(releaseAndDie(folder, settings, stays, "release-before-commit")).isEqualTo(9);
    assertThat(releaseAndDie(folder, settings, goes, "release-after-commit")).isEqualTo(9);
    assertThat(releaseAndDie(folder, settings, twin, "release-after-commit")).isEqualTo(9);
    Path contents = folder.resolve("data/files/31");
    assertThat(count(contents)).isEqualTo(3);
    try (DyingNode node = new DyingNode(folder, settings)) {
      assertThat(node.look(goes)).isEqualTo("none");
      assertThat(node.look(twin)).isEqualTo("none");
      assertThat(node.look(stays)).startsWith("tinggal.txt ");
      node.removeUnkept(contents);
      assertThat(count(contents)).as("tinggal and kembar").isEqualTo(2);
      assertThat(node.look(stays)).startsWith("tinggal.txt ");
      // whoever comes again after a removal gets it whole
      long again = node.keep(samples.text("pergi.txt", "pergi"));
      assertThat(node.look(again)).startsWith("pergi.txt ");
      assertThat(count(contents)).isEqualTo(3);
    }
  }

  private static int releaseAndDie(Path folder, Map<String, String> settings, long id, String when)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                DyingNode.class.getName(),
                folder.toString(),
                Long.toString(id),
                when));
    settings.forEach((key, value) -> command.add(key + "=" + value));
    return new ProcessBuilder(command)
        .inheritIO()
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static long count(Path contents) throws Exception {
    try (Stream<Path> files = Files.walk(contents)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
