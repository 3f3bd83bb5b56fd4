package id.pendopo.documents.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

  @Test
  void loses_nothing_that_was_committed_and_keeps_nothing_else(@TempDir Path folder)
      throws Exception {
    ExtractorHome.layOut();
    Samples samples = new Samples(folder.resolve("samples"));
    assertThat(keepAndDie(folder, samples.pdf("batal.pdf", 2), "before-commit")).isEqualTo(9);
    assertThat(contents(folder)).isEqualTo(1);
    assertThat(keepAndDie(folder, samples.pdf("jadi.pdf", 2), "after-commit")).isEqualTo(9);
    assertThat(contents(folder)).isEqualTo(2);
    try (DyingNode node = new DyingNode(folder)) {
      // the database gives numbers in dozens and forgets the rest of a dozen when it is killed
      List<String> found = new ArrayList<>();
      for (long id = 1; id <= 100; id++) {
        String state = settled(node, id);
        if (!state.equals("none")) {
          found.add(state);
        }
      }
      assertThat(found).containsExactly("jadi.pdf EXTRACTED Retribusi pasar jadi.pdf");
    }
  }

  private static String settled(DyingNode node, long id) throws Exception {
    String state = node.look(id);
    for (int i = 0; i < 1_000 && state.contains(" PENDING"); i++) {
      Thread.sleep(20);
      state = node.look(id);
    }
    return state;
  }

  private static int keepAndDie(Path folder, Path file, String when) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            DyingNode.class.getName(),
            folder.toString(),
            file.toString(),
            when)
        .inheritIO()
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static long contents(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("data/files/31"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
