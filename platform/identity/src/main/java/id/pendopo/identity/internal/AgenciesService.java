package id.pendopo.identity.internal;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.identity.internal.domain.HostNames;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The agencies, answered from the directory. */
@Component
public final class AgenciesService implements Agencies {

  private final Directory directory;

  @Activate
  public AgenciesService(@Reference Directory directory) {
    this.directory = directory;
  }

  @Override
  public List<Agency> all() {
    return directory.agencies();
  }

  @Override
  public Agency byDefault() {
    return directory.defaultAgency();
  }

  @Override
  public Optional<Agency> find(AgencyId id) {
    return directory.agency(id);
  }

  @Override
  public Optional<Agency> bySlug(String slug) {
    return directory.agencyBySlug(slug);
  }

  @Override
  public Optional<Agency> byHost(String host) {
    return directory.agencyByHost(HostNames.withoutPort(host));
  }
}
