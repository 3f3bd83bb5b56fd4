package id.pendopo.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the test class inside a framework: once for each database.
 *
 * <p>Classes of one process that ask for the same bundles and settings share a node, for its start
 * is most of what they take. So a test works in an agency of its own, and takes back what it
 * registers; a class that changes what all agencies see, or counts what a node does, asks for
 * {@link #alone()}. It may also stand on an annotation of yours that several classes carry.
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

  /** Whether this class gets a fresh node that nobody has after it. */
  boolean alone() default false;
}
