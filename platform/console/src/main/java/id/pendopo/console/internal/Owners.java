package id.pendopo.console.internal;

import id.pendopo.api.module.PendopoModule;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;

/** Says to which module a bundle belongs. */
final class Owners {

  private Owners() {}

  /** Id of the bundle's module; empty for a part of the platform. */
  static Optional<String> moduleOf(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null) {
      return Optional.empty();
    }
    return revision.getDeclaredCapabilities(PendopoModule.NAMESPACE).stream()
        .map(capability -> String.valueOf(capability.getAttributes().get("id")))
        .findFirst();
  }
}
