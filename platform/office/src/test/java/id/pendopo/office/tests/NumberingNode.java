package id.pendopo.office.tests;

import id.pendopo.testkit.FelixNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.osgi.framework.Bundle;

/** A node that gives numbers; as a process of its own it does so until it is killed. */
final class NumberingNode implements AutoCloseable {

  private final FelixNode node;
  private final Bundle inside;

  NumberingNode(Path folder, Map<String, String> settings) {
    node =
        FelixNode.in(folder)
            .with(settings)
            .bundles(
                "jakarta.ws.rs-api",
                "id.pendopo.persistence",
                "id.pendopo.kernel",
                "id.pendopo.identity",
                "id.pendopo.office")
            .start();
    node.await("id.pendopo.api.number.NumberRegister", "", Duration.ofSeconds(30));
    inside = node.installTestsOf(NumberingNode.class);
  }

  /**
   * Gives numbers until it is killed and prints each one that was given.
   *
   * @param args folder, first document, then settings as key=value
   */
  public static void main(String[] args) throws Exception {
    Map<String, String> settings = new java.util.HashMap<>();
    for (int i = 2; i < args.length; i++) {
      String[] setting = args[i].split("=", 2);
      settings.put(setting[0], setting[1]);
    }
    try (NumberingNode node = new NumberingNode(Path.of(args[0]), settings)) {
      node.call("giveWithoutEnd", args[1]);
    }
  }

  Object call(String method, Object... arguments) throws Exception {
    return node.call(inside, NumberingScenes.class.getName(), method, arguments);
  }

  @Override
  public void close() {
    node.close();
  }
}
