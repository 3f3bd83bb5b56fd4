package id.pendopo.site.internal.page;

import id.pendopo.api.module.PendopoModule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** Tells modules from the platform's own bundles. */
public final class Modular {

  private Modular() {}

  /** Id of the module that a bundle is; empty for a bundle of the platform. */
  public static String moduleOf(@Nullable Bundle bundle) {
    @Nullable BundleRevision revision = bundle == null ? null : bundle.adapt(BundleRevision.class);
    if (revision == null) {
      return "";
    }
    List<BundleCapability> capabilities = revision.getDeclaredCapabilities(PendopoModule.NAMESPACE);
    return capabilities.isEmpty()
        ? ""
        : String.valueOf(capabilities.getFirst().getAttributes().get("id"));
  }
}
