package id.pendopo.site.internal.page;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.portal.SiteDesign;
import id.pendopo.api.portal.SiteDesign.Design;
import id.pendopo.api.portal.SiteThemes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all pages share: themes, what agencies decided, the assets, the cache, the error pages. */
@Component(service = {Pages.class, SiteThemes.class})
public final class Pages implements SiteThemes {

  private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
  private static final long CACHE_BYTES = 16L * 1024 * 1024;

  /** What an agency decided, with the edition of its content before it was asked. */
  private record Kept(Design design, long edition) {}

  private final Bundle bundle;
  private final PageCache cache;
  private final Assets assets = new Assets();
  private final Themes themes;
  private final Templates own;
  private final ErrorPages errors;
  private final Map<AgencyId, Kept> designs = new ConcurrentHashMap<>();
  private volatile @Nullable SiteDesign source;

  /** Reads {@code pendopo.theme} and {@code pendopo.page-cache.size} (bytes, 16 MiB). */
  @Activate
  public Pages(BundleContext context) {
    this.bundle = context.getBundle();
    this.cache =
        new PageCache(
            Optional.ofNullable(context.getProperty("pendopo.page-cache.size"))
                .map(Long::valueOf)
                .orElse(CACHE_BYTES));
    this.themes =
        new Themes(
            context,
            Optional.ofNullable(context.getProperty("pendopo.theme")).orElse("pendopo"),
            () -> {
              assets.clear();
              cache.allChanged();
            });
    this.own = templatesOf(bundle);
    this.errors = new ErrorPages(own);
  }

  @Deactivate
  void close() {
    themes.close();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindDesign(SiteDesign design) {
    source = design;
    designs.clear();
    cache.allChanged();
  }

  void unbindDesign(SiteDesign design) {
    if (design.equals(source)) {
      source = null;
    }
    designs.clear();
    cache.allChanged();
  }

  /** Who knows what agencies decided, when it is there. */
  public Optional<SiteDesign> decided() {
    return Optional.ofNullable(source);
  }

  /**
   * What the current agency decided; asked once for each edition of its content. Where it cannot be
   * told, the site has its plain look rather than none.
   */
  public Design design(AgencyId agency) {
    @Nullable SiteDesign from = source;
    if (from == null) {
      return Design.PLAIN;
    }
    long edition = cache.edition(agency);
    @Nullable Kept kept = designs.get(agency);
    if (kept != null && kept.edition() == edition) {
      return kept.design();
    }
    try {
      Design design = from.current();
      designs.put(agency, new Kept(design, edition));
      return design;
    } catch (RuntimeException e) {
      LOG.warn("What the agency {} decided about its site cannot be read", agency, e);
      return Design.PLAIN;
    }
  }

  /** The templates of a bundle, in an engine of their own. */
  public Templates templatesOf(Bundle of) {
    return new Templates(of, bundle, themes, assets);
  }

  /** The templates of the site itself. */
  public Templates own() {
    return own;
  }

  public PageCache cache() {
    return cache;
  }

  public ErrorPages errors() {
    return errors;
  }

  /** Forgets where the files of bundles lie, after a bundle went or changed. */
  public void forgetAssets() {
    assets.clear();
  }

  /** What lies at an asset's address. */
  public Optional<Assets.Asset> asset(String address) {
    return assets.find(address);
  }

  /** A file of a theme. */
  public Optional<Assets.Asset> themeFile(Optional<String> theme, String name) {
    return assets.ofTheme(themes.find(theme), name);
  }

  @Override
  public List<SiteThemes.Theme> all() {
    return themes.all().stream().map(Themes.Theme::told).toList();
  }

  @Override
  public String byDefault() {
    return themes.find(Optional.empty()).map(Themes.Theme::id).orElse(themes.wanted());
  }
}
