package id.pendopo.identity;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The keys under which the audit keeps the values of persons; see {@code Audit.personal}. */
@ProviderType
public interface PersonKeys {

  /**
   * Destroys the key of a person in the current agency, in the caller's transaction: what the audit
   * holds of them can never be read again, here and, as backups of the database are replaced,
   * anywhere. A person without a key gets a destroyed one, so that none is made later. Idempotent.
   *
   * @param person as given to {@code Audit.personal}
   * @throws IllegalStateException when no write transaction is open
   */
  void destroy(String person);

  /** When the key of a person was destroyed; empty when it is there, or never was. */
  Optional<Instant> destroyed(String person);
}
