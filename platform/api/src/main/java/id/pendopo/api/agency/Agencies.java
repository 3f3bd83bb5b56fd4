package id.pendopo.api.agency;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The agencies of this installation. Answers come from memory; any thread. */
@ProviderType
public interface Agencies {

  /** Every agency, the default one first, then by name. */
  List<Agency> all();

  /** The agency that answers where no other is named. */
  Agency byDefault();

  Optional<Agency> find(AgencyId id);

  Optional<Agency> bySlug(String slug);

  /** The agency of a host name, compared without case and port. */
  Optional<Agency> byHost(String host);
}
