package id.pendopo.content.internal.portal.block;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.module.ModuleBundles;
import id.pendopo.api.module.Modules;
import id.pendopo.api.portal.HomeBlock;
import id.pendopo.api.portal.PublicFigures;
import id.pendopo.api.portal.PublicFigures.Figure;
import id.pendopo.api.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Figures of all modules. */
@Component(service = HomeBlock.class)
public final class FiguresBlock implements HomeBlock {

  private static final Logger LOG = LoggerFactory.getLogger(FiguresBlock.class);
  private static final int USUAL = 8;

  private final Modules modules;
  private final CurrentAgency agency;
  private final Map<ServiceReference<PublicFigures>, PublicFigures> sources =
      new ConcurrentSkipListMap<>();

  @Activate
  public FiguresBlock(@Reference Modules modules, @Reference CurrentAgency agency) {
    this.modules = modules;
    this.agency = agency;
  }

  @Reference(
      service = PublicFigures.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  void bind(PublicFigures source, ServiceReference<PublicFigures> reference) {
    sources.put(reference, source);
  }

  void unbind(ServiceReference<PublicFigures> reference) {
    sources.remove(reference);
  }

  @Override
  public String key() {
    return "content.figures";
  }

  @Override
  public LocalText title() {
    return new LocalText("Dalam angka", "In figures");
  }

  @Override
  public LocalText hint() {
    return new LocalText(
        "Angka dari modul, misalnya jumlah layanan dan dokumen terbuka.",
        "Figures of the modules, such as the number of services and open documents.");
  }

  @Override
  public String template() {
    return "content/home-figures";
  }

  @Override
  public int most() {
    return 12;
  }

  @Override
  public Optional<Map<String, Object>> content(Placed placed) {
    Set<String> active = modules.active(agency.get().id());
    List<Figure> figures = new ArrayList<>();
    sources.forEach(
        (reference, source) -> {
          String module = ModuleBundles.moduleOf(reference.getBundle()).orElse("");
          if (!module.isEmpty() && !active.contains(module)) {
            return;
          }
          try {
            figures.addAll(source.figures());
          } catch (RuntimeException e) {
            LOG.warn("The figures of {} are left out", reference.getBundle(), e);
          }
        });
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(Map.of("figures", figures.stream().limit(placed.countOr(USUAL)).toList()));
  }
}
