package id.pendopo.search.internal;

import id.pendopo.api.health.Health;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.text.LocalText;
import id.pendopo.kernel.ModuleManager;
import id.pendopo.search.internal.feed.Follower;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps a node out of service until its index has caught up with the database once, with every
 * module that should run there to feed it; from then on a lag is a warning, because hits are
 * checked against the database anyway.
 */
@Component
public final class IndexHealth implements HealthCheck {

  private final SearchEngine engine;
  private final ModuleManager modules;
  private volatile boolean ready;

  @Activate
  public IndexHealth(@Reference SearchEngine engine, @Reference ModuleManager modules) {
    this.engine = engine;
    this.modules = modules;
  }

  @Override
  public String name() {
    return "search.index";
  }

  @Override
  public LocalText title() {
    return new LocalText("Indeks pencarian", "Search index");
  }

  @Override
  public boolean gatesReadiness() {
    return true;
  }

  @Override
  public Health check() {
    Follower.State state = engine.follower().state();
    if (state == Follower.State.LEVEL && (ready || modules.settled())) {
      ready = true;
    }
    return switch (state) {
      case LEVEL -> ready ? level() : behind(Health.Status.TEMPORARILY_UNAVAILABLE);
      case BEHIND -> behind(ready ? Health.Status.WARN : Health.Status.TEMPORARILY_UNAVAILABLE);
      case FAILED ->
          Health.of(
              ready ? Health.Status.WARN : Health.Status.TEMPORARILY_UNAVAILABLE,
              "Indeks pencarian tidak dapat ditulis. Periksa ruang disk dan basis data; perincian"
                  + " ada di log.",
              "The search index cannot be written. Check disk space and database; the log says"
                  + " more.");
    };
  }

  private static Health level() {
    return Health.ok("Indeks sama dengan basis data.", "The index is level with the database.");
  }

  private static Health behind(Health.Status status) {
    return Health.of(
        status,
        "Indeks sedang mengejar basis data; tunggu sebentar.",
        "The index is catching up with the database; wait a moment.");
  }
}
