package id.pendopo.api.module;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;

/** Tells modules from the platform's own bundles. Any thread; from memory. */
public final class ModuleBundles {

  private ModuleBundles() {}

  /**
   * Id of the module that a bundle is; empty for a bundle of the platform, and for one that is
   * uninstalled or not there.
   */
  public static Optional<String> moduleOf(@Nullable Bundle bundle) {
    BundleRevision revision = bundle == null ? null : bundle.adapt(BundleRevision.class);
    return revision == null
        ? Optional.empty()
        : revision.getDeclaredCapabilities(PendopoModule.NAMESPACE).stream()
            .map(capability -> String.valueOf(capability.getAttributes().get("id")))
            .findFirst();
  }
}
