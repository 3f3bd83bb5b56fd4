package id.pendopo.persistence.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.testkit.FelixNode;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** Without a database nothing starts, and the operator reads why. */
class NoDatabaseTest {

  @Test
  void a_server_that_does_not_answer_is_named_without_the_password(@TempDir Path folder)
      throws Exception {
    try (FelixNode node =
        FelixNode.in(folder)
            .with("pendopo.database.url", "jdbc:mariadb://127.0.0.1:1/pendopo")
            .with("pendopo.database.password", "rahasia-sekali")
            .with("pendopo.database.wait", "0")
            .bundles("id.pendopo.persistence")
            .start()) {
      assertThat(failure(node))
          .contains("Basis data tidak dapat dihubungi")
          .contains("pendopo.database.url")
          .doesNotContain("rahasia-sekali");
    }
  }

  @Test
  void a_data_folder_in_use_is_said_so(@TempDir Path folder) throws Exception {
    String data = folder.resolve("shared").toString();
    try (FelixNode first =
            FelixNode.in(folder.resolve("a"))
                .with("pendopo.data", data)
                .bundles("id.pendopo.persistence")
                .start();
        FelixNode second =
            FelixNode.in(folder.resolve("b"))
                .with("pendopo.data", data)
                .with("pendopo.database.wait", "0")
                .bundles("id.pendopo.persistence")
                .start()) {
      assertThat(first.services("id.pendopo.persistence.Database", "")).isEqualTo(1);
      assertThat(failure(second)).contains("dipakai proses lain");
    }
  }

  @Test
  void another_kind_of_database_is_refused_in_words(@TempDir Path folder) throws Exception {
    try (FelixNode node =
        FelixNode.in(folder)
            .with("pendopo.database.url", "jdbc:postgresql://127.0.0.1/pendopo")
            .bundles("id.pendopo.persistence")
            .start()) {
      assertThat(failure(node)).contains("jdbc:mariadb:");
    }
  }

  /** What Declarative Services say about the component of the database. */
  private static String failure(FelixNode node) throws Exception {
    String type = "org.osgi.service.component.runtime.ServiceComponentRuntime";
    Object runtime = node.await(type, "", Duration.ofSeconds(5));
    Class<?> contract = Class.forName(type, true, runtime.getClass().getClassLoader());
    Object bundles = Array.newInstance(Bundle.class, 0);
    Collection<?> components =
        (Collection<?>)
            contract
                .getMethod("getComponentDescriptionDTOs", Bundle[].class)
                .invoke(runtime, bundles);
    for (Object component : components) {
      if ("id.pendopo.persistence.database"
          .equals(component.getClass().getField("name").get(component))) {
        Collection<?> configurations =
            (Collection<?>)
                contract
                    .getMethod("getComponentConfigurationDTOs", component.getClass())
                    .invoke(runtime, component);
        Object configuration = configurations.iterator().next();
        return String.valueOf(configuration.getClass().getField("failure").get(configuration));
      }
    }
    throw new AssertionError("There is no such component");
  }
}
