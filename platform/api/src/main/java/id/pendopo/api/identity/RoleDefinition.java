package id.pendopo.api.identity;

import id.pendopo.api.text.LocalText;
import java.util.Set;

/**
 * A role that a module (or the platform) brings. An agency gives it to a person for a unit; it then
 * holds for that unit and all below.
 *
 * @param id {@code <module>.<role>}, for instance {@code information.officer}
 * @param name how it reads
 * @param permissions ids of the permissions it holds
 */
public record RoleDefinition(String id, LocalText name, Set<String> permissions) {

  public RoleDefinition {
    permissions = Set.copyOf(permissions);
  }
}
