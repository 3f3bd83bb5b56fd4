package id.pendopo.api.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds how often one client address may call a method of a resource. Beyond it the answer is 429
 * with {@code Retry-After} before the body is read. Counted in memory on each node, by the address
 * that trusted proxies tell; of an IPv6 address its first 64 bits count, because a household has
 * that many.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RateLimit {

  /** Most calls in a window, at least 1. */
  int calls();

  /** Length of the window, which begins with the first call; seconds, at least 1. */
  int seconds();
}
