package id.pendopo.site.internal.http;

import id.pendopo.api.module.ModuleBundles;
import id.pendopo.api.module.Modules;
import id.pendopo.api.portal.SitemapSource;
import id.pendopo.site.internal.page.Visit;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public addresses of an agency for search engines (sitemaps.org, protocol 0.9): one file, or
 * an index of several where there are more than 50 000.
 */
@Component(service = Sitemap.class)
public final class Sitemap {

  private static final Logger LOG = LoggerFactory.getLogger(Sitemap.class);
  private static final int MOST = 50_000;
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private final Modules modules;
  private final Map<ServiceReference<SitemapSource>, SitemapSource> sources =
      new ConcurrentHashMap<>();

  @Activate
  public Sitemap(@Reference Modules modules) {
    this.modules = modules;
  }

  @Reference(
      service = SitemapSource.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(SitemapSource source, ServiceReference<SitemapSource> reference) {
    sources.put(reference, source);
  }

  void unbind(ServiceReference<SitemapSource> reference) {
    sources.remove(reference);
  }

  /**
   * One of its files, for the current agency.
   *
   * @param part 0 for {@code /sitemap.xml}, else the number in {@code /sitemap-1.xml}
   * @param menu paths of the public entries
   */
  Optional<byte[]> file(Visit visit, int part, List<String> menu) {
    List<Map.Entry<String, Optional<LocalDate>>> all = addresses(visit, menu);
    if (part == 0 && all.size() > MOST) {
      int parts = (all.size() + MOST - 1) / MOST;
      List<String> addresses = new ArrayList<>();
      for (int i = 1; i <= parts; i++) {
        addresses.add("<sitemap>" + place(visit, "/sitemap-" + i + ".xml") + "</sitemap>\n");
      }
      return Optional.of(written("sitemapindex", addresses, Function.identity()));
    }
    int from = Math.max(0, part - 1) * MOST;
    if (from >= all.size() || part > 0 && all.size() <= MOST) {
      return Optional.empty();
    }
    return Optional.of(
        written(
            "urlset",
            all.subList(from, Math.min(all.size(), from + MOST)),
            entry ->
                "<url>"
                    + place(visit, entry.getKey())
                    + entry.getValue().map(day -> "<lastmod>" + day + "</lastmod>").orElse("")
                    + "</url>\n"));
  }

  private List<Map.Entry<String, Optional<LocalDate>>> addresses(Visit visit, List<String> menu) {
    Map<String, Optional<LocalDate>> all = new TreeMap<>(Comparator.naturalOrder());
    all.put("/", Optional.empty());
    menu.forEach(path -> all.put(path, Optional.empty()));
    Set<String> active = modules.active(visit.agency().id());
    sources.forEach(
        (reference, source) -> {
          String module = ModuleBundles.moduleOf(reference.getBundle()).orElse("");
          if (!module.isEmpty() && !active.contains(module)) {
            return;
          }
          try {
            source.each(entry -> all.put(entry.path(), entry.changed()));
          } catch (RuntimeException e) {
            LOG.warn("The addresses of {} are left out", reference.getBundle(), e);
          }
        });
    return List.copyOf(all.entrySet());
  }

  private static <T> byte[] written(String root, List<T> entries, Function<T, String> line) {
    StringBuilder xml = new StringBuilder(200 + entries.size() * 120).append(HEAD);
    xml.append('<').append(root).append(SPACE);
    entries.forEach(entry -> xml.append(line.apply(entry)));
    return xml.append("</").append(root).append(">\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String place(Visit visit, String path) {
    try {
      String address = visit.agency().baseUrl() + new URI(null, null, path, null).toASCIIString();
      return "<loc>" + address.replace("&", "&amp;").replace("'", "&apos;") + "</loc>";
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
