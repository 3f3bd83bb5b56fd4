package id.pendopo.persistence;

import id.pendopo.api.agency.AgencyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Jobs as the console and REST see them. */
@ProviderType
public interface JobLedger {

  /** How far a job is. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /**
   * One run of a job.
   *
   * @param id as given by {@code Jobs.order}
   * @param handler name of the handler
   * @param agency for whom
   * @param state how far it is
   * @param due when it may start
   * @param started when it last started
   * @param finished when it ended
   * @param log lines written by the handler, oldest first, at most 1 000
   * @param failure why it failed, without personal data
   */
  record Run(
      String id,
      String handler,
      AgencyId agency,
      State state,
      Instant due,
      Optional<Instant> started,
      Optional<Instant> finished,
      List<String> log,
      Optional<String> failure) {}

  /** The newest runs of an agency. */
  List<Run> latest(AgencyId agency, int limit);

  Optional<Run> find(String id);

  /** Runs a finished or failed job once more. */
  void again(String id);

  /** Asks a waiting or running job to stop. */
  void cancel(String id);
}
