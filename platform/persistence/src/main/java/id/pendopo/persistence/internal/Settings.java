package id.pendopo.persistence.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import org.osgi.framework.BundleContext;

/** The installation's settings as the launcher passes them on. */
final class Settings {

  private final BundleContext context;

  Settings(BundleContext context) {
    this.context = context;
  }

  String text(String key, String otherwise) {
    String value = context.getProperty(key);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  int number(String key, int otherwise) {
    String value = text(key, Integer.toString(otherwise));
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " must be a whole number: " + value, e);
    }
  }

  /** Whether the database is the embedded one. */
  boolean h2() {
    String url = text("pendopo.database.url", "");
    return url.isEmpty() || url.startsWith("jdbc:h2:");
  }

  /** Whether a launcher waits outside to say why a node could not start. */
  boolean launched() {
    return "true".equals(text("pendopo.launched", ""));
  }

  /** How long work of a stopping module may take to end before it is interrupted. */
  Duration patience() {
    return Duration.ofMillis(number("pendopo.stop.patience", 5_000));
  }

  /**
   * The name of this node, the same after a restart and another one for each node of a database.
   * Without a setting it is made of the host and the data folder.
   */
  String node() {
    String configured = text("pendopo.node", "");
    if (!configured.isEmpty()) {
      return Sql.cut(configured, 60);
    }
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "node";
    }
    return Sql.cut(host, 40)
        + "-"
        + Integer.toHexString(data().toAbsolutePath().normalize().toString().hashCode());
  }

  Path data() {
    return Path.of(text("pendopo.data", "data"));
  }
}
