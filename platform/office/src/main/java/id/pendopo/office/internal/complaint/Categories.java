package id.pendopo.office.internal.complaint;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.complaint.ComplaintCategory;
import id.pendopo.api.complaint.ComplaintCategoryProvider;
import id.pendopo.api.complaint.ComplaintSubject;
import id.pendopo.api.module.Module;
import id.pendopo.api.module.Modules;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The categories of an agency: its own, those of the modules that it uses, and one for everything
 * else, so that nobody is ever without a choice.
 */
@Component(service = Categories.class)
public final class Categories {

  /** Key of the category for everything else; offered until the agency says otherwise. */
  public static final String OTHER = "lainnya";

  private static final ComplaintCategory REST =
      new ComplaintCategory(
          OTHER,
          new LocalText("Lainnya", "Something else"),
          "",
          Optional.empty(),
          Optional.empty(),
          true);

  private final Store store;
  private final Modules modules;
  private final CurrentAgency agency;
  private final List<ComplaintCategoryProvider> providers = new CopyOnWriteArrayList<>();

  @Activate
  public Categories(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Modules modules,
      @Reference CurrentAgency agency) {
    this.store = store;
    this.modules = modules;
    this.agency = agency;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addProvider(ComplaintCategoryProvider provider) {
    providers.add(provider);
  }

  void removeProvider(ComplaintCategoryProvider provider) {
    providers.remove(provider);
  }

  /** Every category, the one for everything else last. */
  public List<ComplaintCategory> all() {
    Map<String, ComplaintCategory> found = new LinkedHashMap<>();
    found.put(OTHER, REST);
    running()
        .forEach(
            provider ->
                provider.categories().stream()
                    .filter(one -> one.key().startsWith(provider.module() + "."))
                    .forEach(one -> found.put(one.key(), one)));
    for (CategoryRow row : store.read(Categories::rows)) {
      ComplaintCategory own = row.view();
      // a point is in the keys of modules alone: whose module stands still is offered to nobody
      boolean gone = own.key().contains(".") && !found.containsKey(own.key());
      found.merge(own.key(), gone ? unoffered(own) : own, Categories::kept);
    }
    List<ComplaintCategory> sorted = new ArrayList<>(found.values());
    sorted.sort(
        Comparator.comparing((ComplaintCategory one) -> one.key().equals(OTHER))
            .thenComparing(one -> one.name().id().toLowerCase(Locale.ROOT))
            .thenComparing(ComplaintCategory::key));
    return sorted;
  }

  /** Of what comes with software, the agency decides on desk and offer alone. */
  private static ComplaintCategory kept(ComplaintCategory shipped, ComplaintCategory own) {
    return new ComplaintCategory(
        shipped.key(),
        shipped.name(),
        shipped.description(),
        own.unit(),
        own.position(),
        own.offered());
  }

  private static ComplaintCategory unoffered(ComplaintCategory of) {
    return new ComplaintCategory(
        of.key(), of.name(), of.description(), of.unit(), of.position(), false);
  }

  public List<ComplaintCategory> offered() {
    return all().stream().filter(ComplaintCategory::offered).toList();
  }

  public Optional<ComplaintCategory> find(String key) {
    return all().stream().filter(one -> one.key().equals(key)).findFirst();
  }

  /** How a category reads, also one that is gone. */
  public LocalText name(String key) {
    return find(key).map(ComplaintCategory::name).orElse(LocalText.same(key));
  }

  /** What a module knows of a thing; empty where no running module knows it. */
  public Optional<ComplaintCategoryProvider.Subject> subject(ComplaintSubject subject) {
    return running().stream()
        .filter(provider -> provider.module().equals(subject.module()))
        .flatMap(provider -> provider.subject(subject).stream())
        .findFirst();
  }

  private List<ComplaintCategoryProvider> running() {
    Set<String> active = modules.active(agency.get().id());
    Set<String> known = modules.running().stream().map(Module::id).collect(Collectors.toSet());
    // what is no module is a part of the platform
    return providers.stream()
        .filter(one -> active.contains(one.module()) || !known.contains(one.module()))
        .toList();
  }

  /** Whether a key belongs to the platform or to a module. */
  boolean shipped(String key) {
    return key.equals(OTHER)
        || running().stream()
            .flatMap(provider -> provider.categories().stream())
            .anyMatch(one -> one.key().equals(key));
  }

  static List<CategoryRow> rows(EntityManager em) {
    return em.createQuery("from OfficeComplaintCategory c order by c.key", CategoryRow.class)
        .getResultList();
  }
}
