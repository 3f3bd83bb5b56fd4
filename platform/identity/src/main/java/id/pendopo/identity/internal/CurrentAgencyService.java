package id.pendopo.identity.internal;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.persistence.TenantBinding;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The agency of the thread: the persistence binds its id, the directory knows the rest. */
@Component
public final class CurrentAgencyService implements CurrentAgency {

  private final Directory directory;
  private final TenantBinding binding;

  @Activate
  public CurrentAgencyService(@Reference Directory directory, @Reference TenantBinding binding) {
    this.directory = directory;
    this.binding = binding;
  }

  @Override
  public Agency get() {
    return find().orElseThrow(() -> new IllegalStateException("No agency is set on this thread."));
  }

  @Override
  public Optional<Agency> find() {
    return binding.current().flatMap(directory::agency);
  }

  @Override
  public <T> T callIn(AgencyId agency, Callable<T> work) throws Exception {
    return binding.callIn(agency, work);
  }

  @Override
  public void runIn(AgencyId agency, Runnable work) {
    directory.in(
        agency,
        () -> {
          work.run();
          return true;
        });
  }
}
