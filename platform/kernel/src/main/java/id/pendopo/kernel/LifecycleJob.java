package id.pendopo.kernel;

import id.pendopo.api.text.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change of one module: what was planned, what happened, how it ended.
 *
 * @param id for {@code GET /api/v1/jobs/{id}}
 * @param module id of the module; the file's name while that is not known
 * @param operation what was asked for
 * @param state how far it is
 * @param plan steps that were computed before anything was touched
 * @param log what was done, with times, oldest first
 * @param result how it ended, in plain words; empty while it runs
 * @param restarted symbolic names of the bundles that were restarted
 * @param actor user name of who asked
 * @param started when it began
 * @param finished when it ended
 */
public record LifecycleJob(
    String id,
    String module,
    Operation operation,
    State state,
    List<LocalText> plan,
    List<LogLine> log,
    Optional<LocalText> result,
    List<String> restarted,
    String actor,
    Instant started,
    Optional<Instant> finished) {

  /** What can be done to a module. */
  public enum Operation {
    INSTALL,
    UPDATE,
    START,
    STOP,
    ROLLBACK,
    UNINSTALL
  }

  /** How far a job is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * One line of the log.
   *
   * @param at when
   * @param text what
   */
  public record LogLine(Instant at, LocalText text) {}
}
