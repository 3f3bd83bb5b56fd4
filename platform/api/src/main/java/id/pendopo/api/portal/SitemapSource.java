package id.pendopo.api.portal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Public addresses for {@code /sitemap.xml} (sitemaps.org, protocol 0.9). Register it as a service;
 * asked only where its module is enabled, and again when public content of the agency changed.
 */
@ConsumerType
public interface SitemapSource {

  /** Passes every public address of the current agency on, in an order that is always the same. */
  void each(Consumer<Entry> to);

  /**
   * An address.
   *
   * @param path below the agency's root, decoded
   * @param changed when it last changed, where that is known
   */
  record Entry(String path, Optional<LocalDate> changed) {}
}
