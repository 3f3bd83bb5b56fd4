package id.pendopo.site.internal.page;

import id.pendopo.api.module.ModuleBundles;
import id.pendopo.api.module.Modules;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.LatestEntries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first page of an agency: what can I do here, what is new, how do I ask. */
@Component(service = HomePage.class)
public final class HomePage {

  private static final Logger LOG = LoggerFactory.getLogger(HomePage.class);
  private static final int SHOWN = 6;

  /**
   * Something new.
   *
   * @param title plain text
   * @param path with the agency's prefix
   * @param date when it was published
   * @param kind what it is
   */
  public record News(String title, String path, LocalDate date, LocalText kind) {}

  private final Pages pages;
  private final Modules modules;
  private final Map<ServiceReference<LatestEntries>, LatestEntries> sources =
      new ConcurrentHashMap<>();

  @Activate
  public HomePage(@Reference Pages pages, @Reference Modules modules) {
    this.pages = pages;
    this.modules = modules;
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

  /** Renders it for the current agency. */
  public String render(Visit visit, Map<String, Object> frame) {
    Map<String, Object> model = new HashMap<>(frame);
    model.put("title", visit.agency().name());
    model.put("news", news(visit));
    return pages.own().render("home", model, visit.locale());
  }

  private List<News> news(Visit visit) {
    var active = modules.active(visit.agency().id());
    List<News> news = new ArrayList<>();
    sources.forEach(
        (reference, source) -> {
          String module = ModuleBundles.moduleOf(reference.getBundle()).orElse("");
          if (!module.isEmpty() && !active.contains(module)) {
            return;
          }
          try {
            for (LatestEntries.Entry entry : source.latest(SHOWN)) {
              news.add(
                  new News(entry.title(), visit.base() + entry.path(), entry.date(), entry.kind()));
            }
          } catch (RuntimeException e) {
            LOG.warn("The news of {} are left out", reference.getBundle(), e);
          }
        });
    news.sort(Comparator.comparing(News::date).reversed());
    return news.size() > SHOWN ? List.copyOf(news.subList(0, SHOWN)) : List.copyOf(news);
  }
}
