package id.pendopo.office.internal.catalogue;

import static java.util.stream.Collectors.groupingBy;

import id.pendopo.api.agency.Units;
import id.pendopo.api.catalogue.ServiceCatalogue;
import id.pendopo.api.catalogue.ServiceVersion;
import id.pendopo.api.form.FormUse;
import id.pendopo.api.form.FormUser;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Json;
import id.pendopo.office.internal.OfficeUnit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is in force, for modules and the public; see {@link ServiceCatalogue}. */
@Component
public final class CatalogueService implements ServiceCatalogue, FormUser {

  private final Store store;
  private final Json json;
  private final Units units;

  @Activate
  public CatalogueService(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Json json,
      @Reference Units units) {
    this.store = store;
    this.json = json;
    this.units = units;
  }

  @Override
  public Optional<ServiceVersion> inForce(String key, LocalDate on) {
    return store.read(
        em ->
            CatalogueRows.service(em, key)
                .flatMap(
                    service ->
                        CatalogueRows.inForce(service, CatalogueRows.versions(em, service), on))
                .map(row -> CatalogueRows.view(json, key, row)));
  }

  @Override
  public Optional<ServiceVersion> version(String key, int number) {
    return store.read(
        em ->
            CatalogueRows.service(em, key).stream()
                .flatMap(service -> CatalogueRows.versions(em, service).stream())
                .filter(row -> row.number() == number && row.inForceFrom().isPresent())
                .findFirst()
                .map(row -> CatalogueRows.view(json, key, row)));
  }

  @Override
  public List<ServiceVersion> inForce(Optional<String> unit, LocalDate on) {
    return store.read(
        em -> {
          Map<Long, List<ServiceVersionRow>> versions =
              CatalogueRows.versions(em).stream().collect(groupingBy(ServiceVersionRow::service));
          return CatalogueRows.services(em).stream()
              .flatMap(
                  service ->
                      CatalogueRows.inForce(
                              service, versions.getOrDefault(service.id(), List.of()), on)
                          .stream()
                          .filter(row -> unit.isEmpty() || units.within(row.unit(), unit))
                          .map(row -> CatalogueRows.view(json, service.key(), row)))
              .sorted(
                  Comparator.comparing(
                      service -> service.content().name().id().toLowerCase(Locale.ROOT)))
              .toList();
        });
  }

  @Override
  public List<FormUse> uses(String code) {
    return store.read(
        em -> {
          Map<Long, List<ServiceVersionRow>> versions =
              CatalogueRows.versions(em).stream().collect(groupingBy(ServiceVersionRow::service));
          return CatalogueRows.services(em).stream()
              .flatMap(
                  service ->
                      versions.getOrDefault(service.id(), List.of()).stream()
                          .limit(1)
                          .map(row -> CatalogueRows.view(json, service.key(), row)))
              .filter(service -> service.content().forms().contains(code))
              .map(
                  service ->
                      new FormUse(
                          new LocalText("Layanan", "Service"), service.content().name().id()))
              .toList();
        });
  }
}
