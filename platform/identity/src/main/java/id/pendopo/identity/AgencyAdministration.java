package id.pendopo.identity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes and changes agencies. Only operators make one or change its host names; its own
 * administrators ({@code platform.agency.manage}) may change its name and time zone.
 *
 * <p>Problems: 401, 403, 404, 409 for a slug that exists, 412 for an old version, 422 with the
 * fields {@code slug}, {@code name}, {@code hosts}, {@code zone}.
 */
@ProviderType
public interface AgencyAdministration {

  /**
   * A new agency.
   *
   * @param slug {@code [a-z0-9][a-z0-9-]{0,40}}, not reserved; never changes
   * @param name not blank, at most 200 characters
   * @param hosts names without port, at most 20; none may belong to another agency
   * @param zone IANA time zone; empty for {@code Asia/Jakarta}
   */
  record NewAgency(String slug, String name, List<String> hosts, Optional<String> zone) {}

  /** What to change; empty leaves a value as it is. */
  record AgencyChange(Optional<String> name, Optional<List<String>> hosts, Optional<String> zone) {}

  /** The agencies the thread's account works for; all of them for an operator. */
  List<AgencyDetail> list();

  Optional<AgencyDetail> find(String slug);

  AgencyDetail create(NewAgency agency);

  AgencyDetail change(String slug, AgencyChange change, OptionalLong version);
}
