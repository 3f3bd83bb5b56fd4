package id.pendopo.api.identity;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The record of who did what. A row is written in the caller's transaction, so it stands exactly
 * when the change stands; the account, agency, address and time are added by the platform.
 */
@ProviderType
public interface Audit {

  /**
   * Records one change. Never put a NIK, a phone number, health or family data in the values.
   *
   * @param action {@code <module>.<verb>}, for instance {@code information.publish}
   * @param subject what was changed, {@code <type>/<id>}
   * @param before values before the change; empty when it was made new
   * @param after values after the change; empty when it was removed
   * @throws IllegalStateException when no write transaction is open
   */
  void record(String action, String subject, Map<String, String> before, Map<String, String> after);
}
