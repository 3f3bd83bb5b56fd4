package id.pendopo.kernel;

import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.framework.Bundle;

/**
 * A part of the platform that has work to do when a module comes or goes: the site mounts and
 * drains it, the console leads its users out, caches forget its classes. Called on the kernel's one
 * lifecycle thread, never with a lock of a session held.
 */
@ConsumerType
public interface LifecycleParticipant {

  /**
   * What a participant is told.
   *
   * @param module id of the module
   * @param bundle the module's bundle
   * @param updating whether it stops only to be replaced within a moment
   */
  record Change(String module, Bundle bundle, boolean updating) {}

  /** Small numbers are asked to stop first and told of a start last. */
  int order();

  /**
   * The bundle runs and its services are there: make ready what would otherwise cost the first
   * visitor time, and refuse what breaks a rule.
   *
   * @throws Exception to have the start fail with this message; the module is then stopped again
   */
  default void started(Change change) throws Exception {}

  /** The bundle is about to stop: let requests in flight finish, lead people out. At most 5 s. */
  default void stopping(Change change) {}

  /** The bundle has stopped: forget its classes. */
  default void stopped(Change change) {}
}
