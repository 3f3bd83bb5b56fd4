package id.pendopo.site.internal.block;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.module.ModuleBundles;
import id.pendopo.api.module.Modules;
import id.pendopo.api.portal.HomeBlock;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.LatestEntries;
import id.pendopo.site.internal.page.Pages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all modules have newly published. */
@Component(service = HomeBlock.class)
public final class LatestBlock implements HomeBlock {

  /** Its key. */
  public static final String KEY = "site.latest";

  private static final Logger LOG = LoggerFactory.getLogger(LatestBlock.class);
  private static final int USUAL = 6;

  /**
   * Something new.
   *
   * @param title plain text
   * @param path below the agency's root
   * @param date when it was published
   * @param kind what it is
   */
  public record News(String title, String path, LocalDate date, LocalText kind) {}

  private final Pages pages;
  private final Modules modules;
  private final CurrentAgency agency;
  private final Map<ServiceReference<LatestEntries>, LatestEntries> sources =
      new ConcurrentHashMap<>();

  @Activate
  public LatestBlock(
      @Reference Pages pages, @Reference Modules modules, @Reference CurrentAgency agency) {
    this.pages = pages;
    this.modules = modules;
    this.agency = agency;
  }

  @Reference(
      service = LatestEntries.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(LatestEntries source, ServiceReference<LatestEntries> reference) {
    sources.put(reference, source);
    pages.cache().allChanged();
  }

  void unbind(ServiceReference<LatestEntries> reference) {
    sources.remove(reference);
    pages.cache().allChanged();
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public LocalText title() {
    return new LocalText("Terbaru", "What is new");
  }

  @Override
  public LocalText hint() {
    return new LocalText(
        "Terbitan terakhir dari semua modul.", "What all modules have published last.");
  }

  @Override
  public String template() {
    return "site/latest";
  }

  @Override
  public int most() {
    return 20;
  }

  @Override
  public Optional<Map<String, Object>> content(Placed placed) {
    Set<String> active = modules.active(agency.get().id());
    int count = placed.countOr(USUAL);
    List<News> news = new ArrayList<>();
    sources.forEach(
        (reference, source) -> {
          String module = ModuleBundles.moduleOf(reference.getBundle()).orElse("");
          if (!module.isEmpty() && !active.contains(module)) {
            return;
          }
          try {
            for (LatestEntries.Entry entry : source.latest(count)) {
              news.add(new News(entry.title(), entry.path(), entry.date(), entry.kind()));
            }
          } catch (RuntimeException e) {
            LOG.warn("The news of {} are left out", reference.getBundle(), e);
          }
        });
    news.sort(Comparator.comparing(News::date).reversed());
    return news.isEmpty()
        ? Optional.empty()
        : Optional.of(Map.of("news", List.copyOf(news.subList(0, Math.min(count, news.size())))));
  }
}
