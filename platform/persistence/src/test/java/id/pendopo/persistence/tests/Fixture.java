package id.pendopo.persistence.tests;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.persistence.EntityUnit;
import id.pendopo.api.persistence.Store;
import id.pendopo.persistence.TenantBinding;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Two units and two agencies for the tests. */
final class Fixture {

  static final AgencyId KECAMATAN = new AgencyId(11);
  static final AgencyId KARANTINA = new AgencyId(12);

  private Fixture() {}

  /** Registers a unit if it is not there yet, and gives its store. */
  static Store unit(BundleContext context, String id, Class<?>... entities) throws Exception {
    String filter = "(unit=" + id + ")";
    if (context.getServiceReferences(Store.class, filter).isEmpty()) {
      register(context, id, entities);
    }
    return context.getService(context.getServiceReferences(Store.class, filter).iterator().next());
  }

  static ServiceRegistration<EntityUnit> register(
      BundleContext context, String id, Class<?>... entities) {
    return context.registerService(
        EntityUnit.class,
        new EntityUnit() {
          @Override
          public String id() {
            return id;
          }

          @Override
          public List<Class<?>> entities() {
            return List.of(entities);
          }
        },
        null);
  }

  static Store letters(BundleContext context) throws Exception {
    return unit(context, "letters", Letter.class);
  }

  static Store ledger(BundleContext context) throws Exception {
    return unit(context, "ledger", LedgerLine.class);
  }

  /** Works in the name of an agency. */
  static <T> T in(BundleContext context, AgencyId agency, Callable<T> work) throws Exception {
    TenantBinding tenants = context.getService(context.getServiceReference(TenantBinding.class));
    return tenants.callIn(agency, work);
  }
}
