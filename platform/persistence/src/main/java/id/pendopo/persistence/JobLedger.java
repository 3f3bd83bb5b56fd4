package id.pendopo.persistence;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.text.LocalText;
import java.time.Duration;
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
   * How many steps are done.
   *
   * @param done at most {@code total}
   * @param total at least 1
   */
  record Progress(long done, long total) {

    /** 0 to 100. */
    public int percent() {
      return (int) (done * 100 / total);
    }
  }

  /**
   * One run of a job.
   *
   * @param id as given by {@code Jobs.order}
   * @param handler name of the handler
   * @param title how it reads; the name where the handler does not run on this node
   * @param agency for whom
   * @param state how far it is
   * @param due when it may start
   * @param started when it last started
   * @param finished when it ended
   * @param log lines written by the handler, oldest first, at most 1 000
   * @param failure why it failed, without personal data
   * @param progress how many steps are done, where the handler says so
   */
  record Run(
      String id,
      String handler,
      LocalText title,
      AgencyId agency,
      State state,
      Instant due,
      Optional<Instant> started,
      Optional<Instant> finished,
      List<String> log,
      Optional<String> failure,
      Optional<Progress> progress) {}

  /**
   * Work that repeats by itself.
   *
   * @param handler name of the handler
   * @param title how it reads
   * @param every how often
   * @param next when it runs next for the agency
   */
  record Repeated(String handler, LocalText title, Duration every, Instant next) {}

  /** The newest runs of an agency. */
  List<Run> latest(AgencyId agency, int limit);

  /** The newest runs of an agency in one state. */
  List<Run> latest(AgencyId agency, State state, int limit);

  /** What repeats by itself for an agency, of the handlers on this node, by name. */
  List<Repeated> repeated(AgencyId agency);

  Optional<Run> find(String id);

  /** Runs a finished or failed job once more. */
  void again(String id);

  /** Asks a waiting or running job to stop. */
  void cancel(String id);
}
