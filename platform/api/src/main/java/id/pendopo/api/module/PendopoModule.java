package id.pendopo.api.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * Makes a bundle a module: set it on the bundle's one {@link Module} component.
 *
 * <p>The values reach the manifest as a capability, so that the kernel knows them before any code
 * of the module runs.
 */
@Capability(namespace = PendopoModule.NAMESPACE)
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PendopoModule {

  /** Namespace of the capability in the manifest. */
  String NAMESPACE = "pendopo.module";

  /**
   * Identity, unique in an installation: {@code [a-z][a-z0-9-]{1,30}}. It prefixes the module's
   * tables, permissions and REST addresses ({@code /api/v1/<id>}).
   */
  @Attribute("id")
  String id();

  /** Version of the module's data, counted from 1; raised with every migration. */
  @Attribute("data")
  int dataVersion();

  /**
   * The oldest data version whose code still works on the data that this version leaves; at most
   * {@link #dataVersion()}. A roll-back to a module with a data version below it is refused.
   */
  @Attribute("serves")
  int servesFrom();
}
