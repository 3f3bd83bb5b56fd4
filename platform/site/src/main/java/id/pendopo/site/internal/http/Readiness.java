package id.pendopo.site.internal.http;

import id.pendopo.api.health.Health;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.text.LocalText;
import id.pendopo.kernel.ModuleManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** Says whether this node may be asked. */
final class Readiness {

  /**
   * One thing that was looked at.
   *
   * @param name stable name
   * @param title for people
   * @param health how it is
   * @param gates whether the node is not ready without it
   */
  record Checked(String name, LocalText title, Health health, boolean gates) {
    boolean holdsBack() {
      return gates && health.status() != Health.Status.OK && health.status() != Health.Status.WARN;
    }
  }

  private final BundleContext context;

  Readiness(BundleContext context) {
    this.context = context;
  }

  /** Looks at everything. */
  List<Checked> look(
      Optional<PublicSite> site, Optional<ModuleManager> manager, Collection<HealthCheck> checks) {
    List<Checked> all = new ArrayList<>();
    all.add(
        own(
            "platform.started",
            new LocalText("Bagian platform", "Parts of the platform"),
            levelReached()));
    all.add(own("site.agencies", new LocalText("Situs", "Site"), site.isPresent()));
    all.add(
        own(
            "kernel.settled",
            new LocalText("Modul", "Modules"),
            manager.map(ModuleManager::settled).orElse(false)));
    checks.stream()
        .sorted(Comparator.comparing(HealthCheck::name))
        .forEach(
            check ->
                all.add(
                    new Checked(check.name(), check.title(), ask(check), check.gatesReadiness())));
    return all;
  }

  static boolean ready(List<Checked> all) {
    return all.stream().noneMatch(Checked::holdsBack);
  }

  private static Health ask(HealthCheck check) {
    try {
      return check.check();
    } catch (RuntimeException e) {
      return Health.of(
          Health.Status.CRITICAL,
          "Pemeriksaan ini sendiri gagal: " + e.getClass().getSimpleName(),
          "The check itself failed: " + e.getClass().getSimpleName());
    }
  }

  private static Checked own(String name, LocalText title, boolean done) {
    return new Checked(
        name,
        title,
        done
            ? Health.ok("Siap.", "Ready.")
            : Health.of(
                Health.Status.TEMPORARILY_UNAVAILABLE,
                "Sedang disiapkan; tunggu sebentar.",
                "Being prepared; wait a moment."),
        true);
  }

  /** Whether the framework has started everything that it was told to. */
  private boolean levelReached() {
    Bundle system = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    if (system == null) {
      return false;
    }
    FrameworkStartLevel level = system.adapt(FrameworkStartLevel.class);
    String wanted = context.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL);
    return system.getState() == Bundle.ACTIVE
        && (wanted == null || level.getStartLevel() >= Integer.parseInt(wanted));
  }
}
