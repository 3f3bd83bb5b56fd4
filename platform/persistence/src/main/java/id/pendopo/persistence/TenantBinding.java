package id.pendopo.persistence;

import id.pendopo.api.agency.AgencyId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;

/** Binds an agency to the current thread, below everything that knows what an agency is. */
@ProviderType
public interface TenantBinding {

  /** The agency of this thread, if one is bound. */
  Optional<AgencyId> current();

  /**
   * Works with the agency bound and returns to the one before.
   *
   * @throws IllegalStateException when a transaction of another agency is open on this thread
   * @throws Exception what the work throws
   */
  <T> T callIn(AgencyId agency, Callable<T> work) throws Exception;
}
