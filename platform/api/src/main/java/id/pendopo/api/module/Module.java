package id.pendopo.api.module;

import id.pendopo.api.identity.Permission;
import id.pendopo.api.identity.RoleDefinition;
import id.pendopo.api.text.LocalText;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Who a module is. Each module bundle registers exactly one, annotated with {@link PendopoModule}.
 *
 * <p>All methods are called often and from any thread: return constants, touch no store.
 */
@ConsumerType
public interface Module {

  /** The same identity as in {@link PendopoModule#id()}. */
  String id();

  /** The name in menus and lists. */
  LocalText name();

  /** One sentence that an administrator reads before switching the module on. */
  LocalText description();

  /** Name of an icon of Vaadin's icon set, for instance {@code "vaadin:file-text"}. */
  default String icon() {
    return "vaadin:puzzle-piece";
  }

  /** What can be allowed or forbidden in this module; every id starts with {@code <id>.}. */
  default List<Permission> permissions() {
    return List.of();
  }

  /** Bundles of permissions that an agency gives to its people for a unit and below. */
  default List<RoleDefinition> roles() {
    return List.of();
  }

  /**
   * Entry of the agency's public menu, empty for none: address below the agency's root, for
   * instance {@code /informasi}.
   */
  default List<PublicEntry> publicEntries() {
    return List.of();
  }
}
