package id.pendopo.site.internal.page;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** What all pages share: the theme in use, the assets, the cache, the error pages. */
@Component(service = Pages.class)
public final class Pages {

  private static final long CACHE_BYTES = 16L * 1024 * 1024;

  private final Bundle bundle;
  private final PageCache cache;
  private final Assets assets = new Assets();
  private final Themes themes;
  private final Templates own;
  private final ErrorPages errors;

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

  /** A file of the theme in use. */
  public Optional<Assets.Asset> themeFile(String name) {
    return assets.ofTheme(themes, name);
  }
}
