package id.pendopo.api.health;

import id.pendopo.api.text.LocalText;
import org.osgi.annotation.versioning.ConsumerType;

/** Says whether a part can do its work. Register it as a service; asked every few seconds. */
@ConsumerType
public interface HealthCheck {

  /** A stable name, {@code <part>.<what>}. */
  String name();

  /** What is checked, for the console. */
  LocalText title();

  /** Whether the node is not ready while the check is not {@link Health.Status#OK} or WARN. */
  default boolean gatesReadiness() {
    return false;
  }

  /** Looks; at most a second. */
  Health check();
}
