package id.pendopo.api.job;

import org.osgi.annotation.versioning.ProviderType;

/** How far a job is. */
@ProviderType
public interface JobProgress {

  /** Writes a line into the log of the job; no personal data. */
  void log(String line);

  /** Whether somebody cancelled it or the module stops: end soon, leaving things consistent. */
  boolean cancelled();
}
