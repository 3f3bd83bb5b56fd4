package id.pendopo.content.internal.portal;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.ModuleBundles;
import id.pendopo.api.module.Modules;
import id.pendopo.api.module.PublicEntry;
import id.pendopo.api.portal.MenuTargets;
import id.pendopo.api.portal.SiteDesign.MenuItem;
import id.pendopo.api.text.LocalText;
import id.pendopo.content.internal.portal.MenuPlan.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Makes of a planned menu what visitors see: entries whose target is public now. */
@Component(service = MenuResolver.class)
public final class MenuResolver {

  private final Modules modules;
  private final CurrentAgency agency;
  private final Map<ServiceReference<MenuTargets>, MenuTargets> targets = new ConcurrentHashMap<>();

  @Activate
  public MenuResolver(@Reference Modules modules, @Reference CurrentAgency agency) {
    this.modules = modules;
    this.agency = agency;
  }

  @Reference(
      service = MenuTargets.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(MenuTargets source, ServiceReference<MenuTargets> reference) {
    targets.put(reference, source);
  }

  void unbind(ServiceReference<MenuTargets> reference) {
    targets.remove(reference);
  }

  /** The entries of a checked menu; what leads nowhere now is left out. */
  List<MenuItem> resolve(List<Entry> entries) {
    return below(null, entries, entries(), 0);
  }

  private List<MenuItem> below(
      @Nullable String parent, List<Entry> entries, Map<String, PublicEntry> open, int depth) {
    List<MenuItem> items = new ArrayList<>();
    for (Entry entry : entries) {
      if (depth > MenuPlan.MAIN_LEVELS || !Objects.equals(parent, entry.parent())) {
        continue;
      }
      List<MenuItem> children = below(entry.key(), entries, open, depth + 1);
      item(entry, children, open).ifPresent(items::add);
    }
    return items;
  }

  private Optional<MenuItem> item(
      Entry entry, List<MenuItem> children, Map<String, PublicEntry> open) {
    Optional<LocalText> title = Words.text(entry.title());
    return switch (entry.kind()) {
      case PATH, LINK ->
          title.map(words -> new MenuItem(words, entry.where(), Optional.empty(), children));
      case HEADING ->
          children.isEmpty()
              ? Optional.empty()
              : title.map(words -> new MenuItem(words, "", Optional.empty(), children));
      case MODULE ->
          Optional.ofNullable(open.get(entry.where()))
              .map(
                  one ->
                      new MenuItem(
                          title.orElseGet(one::title),
                          one.path(),
                          Optional.of(one.description()),
                          children));
      case ITEM ->
          find(entry.where())
              .map(
                  found ->
                      new MenuItem(
                          title.orElseGet(found::title), found.path(), Optional.empty(), children));
    };
  }

  private Optional<MenuTargets.Target> find(String target) {
    int slash = target.indexOf('/');
    String kind = target.substring(0, slash);
    return active().stream()
        .filter(source -> source.key().equals(kind))
        .findFirst()
        .flatMap(source -> source.find(target.substring(slash + 1)));
  }

  /** The kinds of things that a menu may name here, by title. */
  public List<MenuTargets> active() {
    Set<String> active = modules.active(agency.get().id());
    return targets.entrySet().stream()
        .filter(
            entry ->
                ModuleBundles.moduleOf(entry.getKey().getBundle())
                    .map(active::contains)
                    .orElse(true))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(source -> source.title().id()))
        .toList();
  }

  /** The public entries of the modules that are on, by their path. */
  public Map<String, PublicEntry> entries() {
    Set<String> active = modules.active(agency.get().id());
    Map<String, PublicEntry> open = new LinkedHashMap<>();
    for (Module module : modules.running()) {
      if (active.contains(module.id())) {
        module.publicEntries().forEach(entry -> open.put(entry.path(), entry));
      }
    }
    return open;
  }
}
