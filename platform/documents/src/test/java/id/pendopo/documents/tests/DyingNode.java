package id.pendopo.documents.tests;

import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.TestBundle;
import java.nio.file.Path;
import java.time.Duration;
import org.osgi.framework.Bundle;

/** A node on a folder; as a process of its own it keeps a file and dies. */
final class DyingNode implements AutoCloseable {

  private final FelixNode node;
  private final Bundle uploads;

  DyingNode(Path folder) {
    node =
        FelixNode.in(folder)
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
    try (DyingNode dying = new DyingNode(Path.of(arguments[0]))) {
      dying.call("keepAndDie", arguments[1], arguments[2]);
    }
  }

  String look(long id) throws Exception {
    return (String) call("look", id);
  }

  private Object call(String method, Object... arguments) throws Exception {
    return node.call(uploads, Uploads.class.getName(), method, arguments);
  }

  @Override
  public void close() {
    node.close();
  }
}
