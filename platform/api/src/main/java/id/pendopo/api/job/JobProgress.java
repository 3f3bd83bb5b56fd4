package id.pendopo.api.job;

import org.osgi.annotation.versioning.ProviderType;

/** How far a job is. */
@ProviderType
public interface JobProgress {

  /** Writes a line into the log of the job; no personal data. */
  void log(String line);

  /**
   * Says how far it is, shown as a bar while it runs. Cheap: written down at most twice a second,
   * and the last one always.
   *
   * @param done steps that are done, 0 to {@code total}
   * @param total steps in all, at least 1; may change while it runs
   */
  default void at(long done, long total) {
    // who runs a handler without the platform need not show it
  }

  /** Whether somebody cancelled it or the module stops: end soon, leaving things consistent. */
  boolean cancelled();
}
