package id.pendopo.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which service is meant by a parameter, for instance {@code @FilteredBy("(unit=letters)")}. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface FilteredBy {

  /** A filter in the syntax of OSGi. */
  String value();
}
