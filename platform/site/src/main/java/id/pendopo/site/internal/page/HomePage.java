package id.pendopo.site.internal.page;

import id.pendopo.api.module.ModuleBundles;
import id.pendopo.api.module.Modules;
import id.pendopo.api.portal.HomeBlock;
import id.pendopo.api.portal.HomeBlock.Placed;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** What stands on the home page of an agency that has arranged nothing. */
  private static final List<Placed> USUAL =
      List.of(Placed.of("site.cards"), Placed.of("site.latest"));

  /**
   * A block of the page.
   *
   * @param id for the heading that labels it
   * @param kind the block's key with hyphens, for the theme
   * @param title heading
   * @param html its content, made by its template
   */
  public record Block(String id, String kind, LocalText title, String html) {}

  /** A kind of block with the templates of its bundle. */
  private record Offered(HomeBlock block, String module, Templates templates) {}

  private final Pages pages;
  private final Modules modules;
  private final Map<ServiceReference<HomeBlock>, Offered> offered = new ConcurrentHashMap<>();

  @Activate
  public HomePage(@Reference Pages pages, @Reference Modules modules) {
    this.pages = pages;
    this.modules = modules;
  }

  @Reference(
      service = HomeBlock.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(HomeBlock block, ServiceReference<HomeBlock> reference) {
    offered.put(
        reference,
        new Offered(
            block,
            ModuleBundles.moduleOf(reference.getBundle()).orElse(""),
            pages.templatesOf(reference.getBundle())));
    pages.cache().allChanged();
  }

  void unbind(ServiceReference<HomeBlock> reference) {
    offered.remove(reference);
    pages.cache().allChanged();
  }

  /** Renders it for the current agency, with the blocks that it has placed. */
  public String render(Visit visit, Map<String, Object> frame, List<Placed> placed) {
    Map<String, Object> model = new HashMap<>(frame);
    model.put("title", visit.agency().name());
    model.put("blocks", blocks(visit, frame, placed.isEmpty() ? USUAL : placed));
    return pages.own().render("home", model, visit.locale());
  }

  private List<Block> blocks(Visit visit, Map<String, Object> frame, List<Placed> placed) {
    var active = modules.active(visit.agency().id());
    List<Block> blocks = new ArrayList<>();
    for (Placed one : placed) {
      find(one.key())
          .filter(kind -> kind.module().isEmpty() || active.contains(kind.module()))
          .flatMap(kind -> block(visit, frame, one, kind, "blok-" + (blocks.size() + 1)))
          .ifPresent(blocks::add);
    }
    return blocks;
  }

  private Optional<Offered> find(String key) {
    return offered.values().stream().filter(one -> one.block().key().equals(key)).findFirst();
  }

  private Optional<Block> block(
      Visit visit, Map<String, Object> frame, Placed placed, Offered kind, String id) {
    try {
      Optional<Map<String, Object>> content = kind.block().content(placed);
      if (content.isEmpty()) {
        return Optional.empty();
      }
      Map<String, Object> model = new HashMap<>(content.get());
      model.putAll(frame);
      String html = kind.templates().render(kind.block().template(), model, visit.locale());
      if (html.isBlank()) {
        return Optional.empty();
      }
      return Optional.of(
          new Block(
              id,
              placed.key().replace('.', '-'),
              placed.title().orElseGet(() -> kind.block().title()),
              html));
    } catch (RuntimeException e) {
      LOG.warn("The block {} is left out of the home page", placed.key(), e);
      return Optional.empty();
    }
  }
}
