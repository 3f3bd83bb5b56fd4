package id.pendopo.identity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes the unit tree of the current agency. Needs {@code platform.units.manage} for the unit
 * above where one is made, moved or removed, and for the unit itself where it is renamed; whoever
 * has a role in the agency may look.
 *
 * <p>Problems: 401, 403, 404, 409 for a code that is taken (case does not matter) or a unit that is
 * not empty, 412 for an old version, 422 with the fields {@code code}, {@code name}, {@code
 * parent}.
 */
@ProviderType
public interface UnitAdministration {

  /** All units, parents before children, then by name. */
  List<UnitDetail> list();

  Optional<UnitDetail> find(String code);

  /**
   * Makes a unit.
   *
   * @param code {@code [A-Za-z0-9][A-Za-z0-9._-]{0,39}}; never changes
   * @param name not blank, at most 200 characters
   * @param parent code of the unit above; empty directly below the agency
   */
  UnitDetail create(String code, String name, Optional<String> parent);

  /** Renames and moves; a unit cannot be moved below itself. */
  UnitDetail change(String code, String name, Optional<String> parent, OptionalLong version);

  /** Removes a unit without units below it and without roles given for it. */
  void remove(String code, OptionalLong version);
}
