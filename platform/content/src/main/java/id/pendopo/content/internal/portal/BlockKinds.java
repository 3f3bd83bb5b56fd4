package id.pendopo.content.internal.portal;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.module.ModuleBundles;
import id.pendopo.api.module.Modules;
import id.pendopo.api.portal.HomeBlock;
import id.pendopo.api.problem.Problem;
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

/** The kinds of blocks that a home page may have now. */
@Component(service = BlockKinds.class)
public final class BlockKinds {

  private final Modules modules;
  private final CurrentAgency agency;
  private final Map<ServiceReference<HomeBlock>, HomeBlock> kinds = new ConcurrentHashMap<>();

  @Activate
  public BlockKinds(@Reference Modules modules, @Reference CurrentAgency agency) {
    this.modules = modules;
    this.agency = agency;
  }

  @Reference(
      service = HomeBlock.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(HomeBlock kind, ServiceReference<HomeBlock> reference) {
    kinds.put(reference, kind);
  }

  void unbind(ServiceReference<HomeBlock> reference) {
    kinds.remove(reference);
  }

  /** Those of the platform and of the modules that the agency has switched on, by title. */
  public List<HomeBlock> active() {
    Set<String> active = modules.active(agency.get().id());
    return kinds.entrySet().stream()
        .filter(
            entry ->
                ModuleBundles.moduleOf(entry.getKey().getBundle())
                    .map(active::contains)
                    .orElse(true))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(kind -> kind.title().id()))
        .toList();
  }

  /** One by its key; empty while its module is away. */
  public Optional<HomeBlock> find(String key) {
    return active().stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** Demands that counts, sources and texts are those of the kinds; one that is away may stay. */
  void check(HomePlan plan) {
    Problem.Collector wrong = new Problem.Collector();
    for (int i = 0; i < plan.blocks().size(); i++) {
      HomePlan.Block one = plan.blocks().get(i);
      String field = "blocks[" + i + "]";
      Optional<HomeBlock> kind = find(one.key());
      if (kind.isEmpty()) {
        continue;
      }
      int most = kind.get().most();
      wrong.check(
          one.count() == null || one.count() <= most,
          field + ".count",
          most == 0 ? "Blok ini tidak memiliki jumlah." : "Paling banyak " + most + ".",
          most == 0 ? "This block has no count." : "At most " + most + ".");
      wrong.check(
          one.source() == null
              || one.source().isEmpty()
              || kind.get().sources().stream().anyMatch(s -> s.key().equals(one.source())),
          field + ".source",
          "Sumber ini tidak ada untuk blok ini.",
          "This block has no such source.");
      wrong.check(
          !kind.get().takesText() || Words.text(one.text()).isPresent(),
          field + ".text",
          "Isi teks blok ini.",
          "Enter the text of this block.");
    }
    wrong.throwIfAny();
  }
}
