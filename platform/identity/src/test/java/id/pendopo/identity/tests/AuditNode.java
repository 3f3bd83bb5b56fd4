package id.pendopo.identity.tests;

import id.pendopo.testkit.FelixNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Bundle;

/** A node whose people write the audit; as a process of its own it does so until it is killed. */
final class AuditNode implements AutoCloseable {

  private final FelixNode node;
  private final Bundle inside;

  AuditNode(Path folder, Map<String, String> settings) {
    node =
        FelixNode.in(folder)
            .with(settings)
            .with("pendopo.audit.export-seconds", "0")
            .bundles(
                "jakarta.ws.rs-api",
                "id.pendopo.persistence",
                "id.pendopo.kernel",
                "id.pendopo.identity")
            .start();
    node.await("id.pendopo.identity.AuditChain", "", Duration.ofSeconds(30));
    inside = node.installTestsOf(AuditNode.class);
  }

  Object call(String method, Object... arguments) throws Exception {
    return node.call(inside, AuditScenes.class.getName(), method, arguments);
  }

  @Override
  public void close() {
    node.close();
  }

  /**
   * Writes entries until the process is killed.
   *
   * @param args folder, then settings as key=value
   */
  public static void main(String[] args) throws Exception {
    Map<String, String> settings = new HashMap<>();
    for (int i = 1; i < args.length; i++) {
      settings.put(args[i].split("=", 2)[0], args[i].split("=", 2)[1]);
    }
    AuditNode node = new AuditNode(Path.of(args[0]), settings);
    node.call("writeForever");
    System.exit(1); // should be dead by now
  }
}
