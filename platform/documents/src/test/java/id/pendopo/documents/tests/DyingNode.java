package id.pendopo.documents.tests;

import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.TestBundle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/** A node on a folder; as a process of its own it keeps a file and dies. */
final class DyingNode implements AutoCloseable {

  private final FelixNode node;
  private final Bundle uploads;

  DyingNode(Path folder) {
    this(folder, Map.of());
  }

  DyingNode(Path folder, Map<String, String> settings) {
    node =
        FelixNode.in(folder)
            .with(settings)
            .with("pendopo.home", "target/home")
            .bundles(
                "jakarta.ws.rs-api",
                "id.pendopo.persistence",
                "id.pendopo.kernel",
                "id.pendopo.documents")
            .start();
    node.await("id.pendopo.api.document.Files", "", Duration.ofSeconds(20));
    uploads =
        node.install(
            TestBundle.named("id.pendopo.documents.tests")
                .with(Uploads.class)
                .build(folder.resolve("felix")));
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings =
        Stream.of(arguments)
            .skip(3)
            .map(setting -> setting.split("=", 2))
            .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    try (DyingNode dying = new DyingNode(Path.of(arguments[0]), settings)) {
      String method = arguments[2].startsWith("release") ? "releaseAndDie" : "keepAndDie";
      dying.call(method, arguments[1], arguments[2]);
    }
  }

  String look(long id) throws Exception {
    return (String) call("look", id);
  }

  /** Keeps a file and gives its number. */
  long keep(Path file) throws Exception {
    return (Long) call("keep", file.toString());
  }

  /** Ages all content by more than a day and runs the removal. */
  void removeUnkept(Path folder) throws Exception {
    call("removeUnkept", folder.toString());
  }

  private Object call(String method, Object... arguments) throws Exception {
    return node.call(uploads, Uploads.class.getName(), method, arguments);
  }

  @Override
  public void close() {
    node.close();
  }
}
