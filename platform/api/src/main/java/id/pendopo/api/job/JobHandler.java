package id.pendopo.api.job;

import id.pendopo.api.text.LocalText;
import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work done on a background thread, once per order or again and again. Register it as a service;
 * while its module is stopped, its jobs wait.
 */
@ConsumerType
public interface JobHandler {

  /** A name that stays the same over versions, {@code <module>.<what it does>}. */
  String name();

  /** How the job reads in the console. */
  LocalText title();

  /**
   * How often it runs by itself, for every agency that uses the module; empty when it only runs on
   * order.
   */
  default Optional<Duration> every() {
    return Optional.empty();
  }

  /**
   * Does the work, with the order's agency set. May run again after a crash: make it idempotent.
   *
   * @param argument what {@link Jobs#order} was given; empty for a run by itself
   * @param progress says how far it is and whether somebody asked to stop
   */
  void run(String argument, JobProgress progress) throws Exception;
}
