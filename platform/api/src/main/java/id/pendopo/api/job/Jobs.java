package id.pendopo.api.job;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** Orders work of a {@link JobHandler}. */
@ProviderType
public interface Jobs {

  /**
   * Orders one run for the current agency, in the caller's transaction: a roll-back takes it back.
   *
   * @param handler name of the handler
   * @param argument given to it; at most 4 000 characters, no personal data
   * @param at when at the earliest
   * @return id of the job, for the console and {@code GET /api/v1/jobs/{id}}
   */
  String order(String handler, String argument, Instant at);
}
