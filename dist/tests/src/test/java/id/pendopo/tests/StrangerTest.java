package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** A module can be written by somebody who has the API and nothing else. */
class StrangerTest {

  private static final List<String> ALLOWED =
      List.of(
          "java.",
          "id.pendopo.api.",
          "com.vaadin.",
          "jakarta.persistence",
          "jakarta.ws.rs",
          "org.hibernate.annotations",
          "org.slf4j",
          "org.jspecify");

  @Test
  void a_stranger_builds_a_module_from_the_published_api_alone() throws IOException {
    Path module = Stranger.builds("1.0.0");

    assertThat(header(module, "Provide-Capability"))
        .contains("pendopo.module;data:Long=1;id=guestbook;serves:Long=1");
    assertThat(imports(module))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(ALLOWED).anyMatch(name::startsWith));
  }

  @Test
  void the_second_version_raises_the_data_and_still_serves_the_first() throws IOException {
    Path module = Stranger.builds("2.0.0", "second");

    assertThat(header(module, "Bundle-Version")).isEqualTo("2.0.0");
    assertThat(header(module, "Provide-Capability"))
        .contains("pendopo.module;data:Long=2;id=guestbook;serves:Long=1");
  }

  private static List<String> imports(Path module) throws IOException {
    return Arrays.stream(header(module, "Import-Package").split(",(?=[a-z])"))
        .map(one -> one.replaceAll(";.*", ""))
        .toList();
  }

  private static String header(Path module, String name) throws IOException {
    try (JarFile jar = new JarFile(module.toFile())) {
      return jar.getManifest().getMainAttributes().getValue(name);
    }
  }
}
