package id.pendopo.api.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The services of the current agency that are in force, for modules and for the public. Nobody's
 * permission is looked at, because a published standard is public (UU 25/2009 article 20). Refer to
 * a service by its key, and keep the number of the version beside what was done under it. A query;
 * any thread.
 */
@ProviderType
public interface ServiceCatalogue {

  /** What is in force for a service on a day; empty before the first version and once closed. */
  Optional<ServiceVersion> inForce(String key, LocalDate on);

  /** A published version by its number, also one that is no longer in force. */
  Optional<ServiceVersion> version(String key, int number);

  /**
   * The services in force on a day, by name.
   *
   * @param unit code of a unit, with all below; empty for those of all units
   */
  List<ServiceVersion> inForce(Optional<String> unit, LocalDate on);
}
