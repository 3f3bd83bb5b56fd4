package id.pendopo.api.agency;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The agency in whose name the current thread works. Everything that is stored, read, indexed or
 * audited belongs to it; without one, a store refuses to work.
 *
 * <p>Public pages, REST, views, jobs and event listeners are called with it set. It does not cross
 * threads by itself.
 */
@ProviderType
public interface CurrentAgency {

  /**
   * The agency of this thread.
   *
   * @throws IllegalStateException when none is set
   */
  Agency get();

  /** The agency of this thread, if one is set. */
  Optional<Agency> find();

  /**
   * Works in the name of another agency and returns to the one before. A transaction that is open
   * belongs to the agency it began with, so this must not be called inside one.
   *
   * @throws IllegalStateException when a transaction is open on this thread for another agency
   * @throws Exception what the work throws
   */
  <T> T callIn(AgencyId agency, Callable<T> work) throws Exception;

  /** As {@link #callIn}, for work without a result. */
  void runIn(AgencyId agency, Runnable work);
}
