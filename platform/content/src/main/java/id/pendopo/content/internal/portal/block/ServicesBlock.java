package id.pendopo.content.internal.portal.block;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.agency.Units;
import id.pendopo.api.catalogue.ServiceCatalogue;
import id.pendopo.api.catalogue.ServiceContent;
import id.pendopo.api.catalogue.ServiceVersion;
import id.pendopo.api.portal.HomeBlock;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The services in force, with how long they take and what they cost. */
@Component
public final class ServicesBlock implements HomeBlock {

  private static final int USUAL = 6;

  /**
   * A service.
   *
   * @param path below the agency's root
   * @param name how the public calls it
   * @param summary what one gets
   * @param time how long it takes at most
   * @param free whether it costs nothing
   */
  public record Row(
      String path,
      LocalText name,
      Optional<LocalText> summary,
      Optional<LocalText> time,
      boolean free) {}

  private final Units units;
  private final CurrentAgency agency;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable ServiceCatalogue catalogue;

  @Activate
  public ServicesBlock(@Reference Units units, @Reference CurrentAgency agency) {
    this.units = units;
    this.agency = agency;
  }

  @Override
  public String key() {
    return "content.services";
  }

  @Override
  public LocalText title() {
    return new LocalText("Layanan", "Services");
  }

  @Override
  public LocalText hint() {
    return new LocalText(
        "Layanan yang berlaku dari katalog, dengan waktu dan biayanya.",
        "The services in force from the catalogue, with their time and cost.");
  }

  @Override
  public String template() {
    return "content/home-services";
  }

  @Override
  public int most() {
    return 24;
  }

  @Override
  public List<Source> sources() {
    return units.all().stream()
        .map(unit -> new Source(unit.code(), LocalText.same(unit.name())))
        .toList();
  }

  @Override
  public Optional<Map<String, Object>> content(Placed placed) {
    ServiceCatalogue now = catalogue;
    if (now == null) {
      return Optional.empty();
    }
    Optional<String> unit =
        Optional.of(placed.source()).filter(code -> units.byCode(code).isPresent());
    List<ServiceVersion> all = now.inForce(unit, LocalDate.now(agency.get().zone()));
    int count = placed.countOr(USUAL);
    List<Row> rows = all.stream().limit(count).map(ServicesBlock::row).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(Map.of("rows", rows, "more", all.size() > count));
  }

  private static Row row(ServiceVersion service) {
    ServiceContent content = service.content();
    return new Row(
        "/layanan/" + service.key(),
        content.name(),
        content.summary(),
        content.time().map(ServiceContent.StandardTime::written),
        content.free());
  }
}
