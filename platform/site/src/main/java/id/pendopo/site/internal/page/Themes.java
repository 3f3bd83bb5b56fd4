package id.pendopo.site.internal.page;

import id.pendopo.api.portal.SiteThemes;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The themes that are there now. Themes may come and go at any time. */
public final class Themes implements AutoCloseable {

  static final String NAMESPACE = "pendopo.theme";

  private static final Logger LOG = LoggerFactory.getLogger(Themes.class);

  /** Templates that a whole theme has; for a missing one the site's plain one is shown. */
  private static final List<String> WHOLE =
      List.of("layout", "home", "error", "partials/header", "partials/footer", "partials/pages");

  /** A theme: a bundle with templates, assets and texts. Two revisions are never equal. */
  static final class Theme {
    private final String id;
    private final String name;
    private final LocalText description;
    private final Bundle bundle;
    private final Texts texts;
    private final Map<String, LocalText> faults = new ConcurrentHashMap<>();

    Theme(Map<String, Object> attributes, Bundle bundle) {
      this.id = String.valueOf(attributes.get("id"));
      this.name = String.valueOf(attributes.getOrDefault("name", id));
      String about = String.valueOf(attributes.getOrDefault("about", name));
      this.description =
          new LocalText(about, String.valueOf(attributes.getOrDefault("about-en", about)));
      this.bundle = bundle;
      this.texts = Texts.of(bundle);
      for (String template : WHOLE) {
        if (bundle.getEntry("templates/" + template + ".html") == null) {
          faults.put(
              template,
              new LocalText(
                  "Templat " + template + " tidak ada; dipakai bawaan sistem.",
                  "The template " + template + " is missing; the plain one is shown."));
        }
      }
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

    /** A page could not be made with this theme's template, but without it. */
    void failed(String template, RuntimeException why) {
      LocalText known =
          faults.putIfAbsent(
              template,
              new LocalText(
                  "Halaman " + template + " gagal dibuat; dipakai bawaan sistem.",
                  "The page " + template + " could not be made; the plain one is shown."));
      if (known == null) {
        LOG.warn("The theme {} fails at {}; the plain page is shown", id, template, why);
      }
    }

    SiteThemes.Theme told() {
      return new SiteThemes.Theme(
          id,
          name,
          description,
          faults.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(Map.Entry::getValue)
              .toList());
    }
  }

  private final String wanted;
  private final Map<Bundle, Theme> found = new ConcurrentHashMap<>();
  private final BundleTracker<Theme> tracker;

  /**
   * @param wanted id of the theme of agencies that chose none
   * @param changed called after a theme came or went
   */
  public Themes(BundleContext context, String wanted, Runnable changed) {
    this.wanted = wanted;
    this.tracker =
        new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, null) {
          @Override
          public @Nullable Theme addingBundle(Bundle bundle, @Nullable BundleEvent event) {
            Optional<Map<String, Object>> attributes = attributes(bundle);
            if (attributes.isEmpty()) {
              return null;
            }
            Theme theme = new Theme(attributes.get(), bundle);
            found.put(bundle, theme);
            changed.run();
            return theme;
          }

          @Override
          public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Theme theme) {
            found.remove(bundle);
            changed.run();
          }
        };
    tracker.open();
  }

  private static Optional<Map<String, Object>> attributes(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null) {
      return Optional.empty();
    }
    List<BundleCapability> capabilities = revision.getDeclaredCapabilities(NAMESPACE);
    return capabilities.isEmpty()
        ? Optional.empty()
        : Optional.of(capabilities.getFirst().getAttributes());
  }

  /** The theme of that id, else that of the installation, else any; empty without themes. */
  Optional<Theme> find(Optional<String> id) {
    String first = id.orElse(wanted);
    return found.values().stream()
        .min(
            Comparator.comparing((Theme theme) -> !theme.id().equals(first))
                .thenComparing(theme -> !theme.id().equals(wanted))
                .thenComparing(Theme::id));
  }

  /** Whether it has not gone. */
  boolean has(Theme theme) {
    return theme.equals(found.get(theme.bundle()));
  }

  List<Theme> all() {
    List<Theme> all = new ArrayList<>(found.values());
    all.sort(Comparator.comparing(Theme::id));
    return all;
  }

  String wanted() {
    return wanted;
  }

  @Override
  public void close() {
    tracker.close();
  }
}
