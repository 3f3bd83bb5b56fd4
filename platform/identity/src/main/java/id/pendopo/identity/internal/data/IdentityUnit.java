package id.pendopo.identity.internal.data;

import id.pendopo.api.persistence.EntityUnit;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** The entities of identity. */
@Component
public final class IdentityUnit implements EntityUnit {

  @Override
  public String id() {
    return "identity";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(
        AgencyRow.class,
        HostRow.class,
        UnitRow.class,
        AccountRow.class,
        GrantRow.class,
        TokenRow.class,
        LinkRow.class,
        AgencyAuditRow.class,
        InstallationAuditRow.class,
        AgencySealRow.class,
        InstallationSealRow.class,
        AgencyChainRow.class,
        InstallationChainRow.class,
        HeadFileRow.class,
        PersonKeyRow.class);
  }
}
