package id.pendopo.content.internal.portal.block;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.catalogue.ServiceCatalogue;
import id.pendopo.api.catalogue.ServiceVersion;
import id.pendopo.api.portal.PublicFigures;
import id.pendopo.api.portal.SitemapSource;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The services in force, counted for the home page and named for the site map. */
@Component(service = {PublicFigures.class, SitemapSource.class})
public final class CatalogueOutside implements PublicFigures, SitemapSource {

  private static final String PATH = "/layanan";

  private final ServiceCatalogue catalogue;
  private final CurrentAgency agency;

  @Activate
  public CatalogueOutside(@Reference ServiceCatalogue catalogue, @Reference CurrentAgency agency) {
    this.catalogue = catalogue;
    this.agency = agency;
  }

  private List<ServiceVersion> inForce() {
    return catalogue.inForce(Optional.empty(), LocalDate.now(agency.get().zone()));
  }

  @Override
  public List<Figure> figures() {
    int services = inForce().size();
    return services == 0
        ? List.of()
        : List.of(
            new Figure(
                new LocalText("layanan", services == 1 ? "service" : "services"),
                services,
                Optional.of(PATH)));
  }

  @Override
  public void each(Consumer<Entry> to) {
    List<ServiceVersion> services = inForce();
    if (!services.isEmpty()) {
      to.accept(new Entry(PATH, Optional.empty()));
    }
    services.forEach(
        service -> to.accept(new Entry(PATH + "/" + service.key(), service.inForceFrom())));
  }
}
