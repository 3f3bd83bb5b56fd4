package id.pendopo.site.internal.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTracker;

/** The themes that are there now, and the one in use. Themes may come and go at any time. */
public final class Themes implements AutoCloseable {

  static final String NAMESPACE = "pendopo.theme";

  /** A theme: a bundle with templates, assets and texts. Two revisions are never equal. */
  static final class Theme {
    private final String id;
    private final Bundle bundle;
    private final Texts texts;

    Theme(String id, Bundle bundle) {
      this.id = id;
      this.bundle = bundle;
      this.texts = Texts.of(bundle);
    }

    String id() {
      return id;
    }

    Bundle bundle() {
      return bundle;
    }

    Texts texts() {
      return texts;
    }
  }

  private final String wanted;
  private final Runnable changed;
  private final Map<Bundle, Theme> found = new ConcurrentHashMap<>();
  private final BundleTracker<Theme> tracker;
  private volatile @Nullable Theme current;

  /**
   * @param wanted id of the theme to use; another one is taken while it is missing
   * @param changed called after the theme in use changed
   */
  public Themes(BundleContext context, String wanted, Runnable changed) {
    this.wanted = wanted;
    this.changed = changed;
    this.tracker =
        new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, null) {
          @Override
          public @Nullable Theme addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            Optional<String> id = themeId(bundle);
            if (id.isEmpty()) {
              return null;
            }
            Theme theme = new Theme(id.get(), bundle);
            found.put(bundle, theme);
            choose();
            return theme;
          }

          @Override
          public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Theme theme) {
            found.remove(bundle);
            choose();
          }
        };
    tracker.open();
  }

  private static Optional<String> themeId(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null) {
      return Optional.empty();
    }
    List<BundleCapability> capabilities = revision.getDeclaredCapabilities(NAMESPACE);
    return capabilities.isEmpty()
        ? Optional.empty()
        : Optional.of(String.valueOf(capabilities.getFirst().getAttributes().get("id")));
  }

  private synchronized void choose() {
    @Nullable Theme before = current;
    current =
        found.values().stream()
            .min(
                Comparator.comparing((Theme theme) -> !theme.id().equals(wanted))
                    .thenComparing(Theme::id))
            .orElse(null);
    if (!Objects.equals(before, current)) {
      changed.run();
    }
  }

  Optional<Theme> current() {
    return Optional.ofNullable(current);
  }

  @Override
  public void close() {
    tracker.close();
  }
}
