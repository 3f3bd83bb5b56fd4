package id.pendopo.api.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a secret: the field that holds the address to which it is sent, a host or a web address. When
 * that address becomes another server's, the secret is taken away unless it is given anew, so that
 * nobody gets a secret they cannot read by sending it to themselves.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SentTo {

  /** Name of the method that holds the address. */
  String value();
}
