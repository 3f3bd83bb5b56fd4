package id.pendopo.api.agency;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The unit tree of the current agency. Answers come from memory; any thread. */
@ProviderType
public interface Units {

  /** All units, parents before children, then by name. */
  List<Unit> all();

  Optional<Unit> byCode(String code);

  /**
   * Whether a unit is another one or lies below it.
   *
   * @param code the unit asked about; empty means the agency itself, which lies below nothing
   * @param ancestor the unit above; empty means the agency itself, above everything
   */
  boolean within(Optional<String> code, Optional<String> ancestor);
}
