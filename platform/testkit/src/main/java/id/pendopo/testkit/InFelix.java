package id.pendopo.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the test class inside a framework: once for each database, each time on a fresh node.
 *
 * <p>The classes and files of the test's build folder become a bundle of their own, and the methods
 * run there. Parameters of a test method are services (waited for up to 10 s; see {@link
 * FilteredBy}), the {@link org.osgi.framework.BundleContext} of that bundle, or the {@link
 * FelixNode}. Constructors take nothing.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(InFelixExtension.class)
public @interface InFelix {

  /** Bundles besides the base, by symbolic name, in the order of their start. */
  String[] value();

  TestDatabase[] databases() default {TestDatabase.H2, TestDatabase.MARIADB};

  /** Settings as {@code key=value}. */
  String[] settings() default {};
}
