package id.pendopo.identity;

import id.pendopo.api.identity.Permission;
import id.pendopo.api.identity.RoleDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The roles and permissions of the platform and of the modules that run now. A role of a module
 * holds only permissions of that module; every role lets into the console.
 */
@ProviderType
public interface Roles {

  /** The platform's first, then by module. */
  List<RoleDefinition> all();

  Optional<RoleDefinition> find(String id);

  /** Permissions of a role; none for the role of a module that does not run. */
  Set<String> permissionsOf(String role);

  /** Every permission there is now. */
  List<Permission> permissions();
}
