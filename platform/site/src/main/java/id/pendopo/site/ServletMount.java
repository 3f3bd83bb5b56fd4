package id.pendopo.site;

import org.eclipse.jetty.server.Handler;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A servlet context beside the public pages, such as the console. Register it as a service; the
 * site starts it in the background once the public side is ready, answers 503 at its address until
 * then, and stops it when the service goes.
 */
@ConsumerType
public interface ServletMount {

  /** Where it answers, for instance {@code /admin}: one segment, without a trailing slash. */
  String contextPath();

  /** The handler, not started; asked for once. Its own context path is the same. */
  Handler handler();
}
