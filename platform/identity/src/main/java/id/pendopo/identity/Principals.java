package id.pendopo.identity;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;

/** Binds who works to the thread. Answers come from memory; any thread. */
@ProviderType
public interface Principals {

  /** Who works on this thread; empty for the public and for somebody who is no longer in force. */
  Optional<Principal> current();

  /**
   * Whether a principal still counts: account enabled, no newer stamp, token neither revoked nor
   * expired. At most one second behind a change, on every node.
   */
  boolean inForce(Principal principal);

  /**
   * Works on this thread in the name of a principal and returns to the one before. A principal that
   * is no longer in force works as the public does.
   *
   * @throws Exception what the work throws
   */
  <T> T callAs(Principal principal, Callable<T> work) throws Exception;

  /**
   * Works on this thread in nobody's name, as the public does, and returns to whoever was before.
   *
   * @throws Exception what the work throws
   */
  <T> T callAsPublic(Callable<T> work) throws Exception;

  /**
   * Works as the owner of the data folder: with every right, recorded as the first operator at the
   * command line. For commands and for the demonstration data; never for anything that came over a
   * network.
   *
   * @throws Exception what the work throws
   */
  <T> T callOnCommandLine(Callable<T> work) throws Exception;
}
