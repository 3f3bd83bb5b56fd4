package id.pendopo.office.internal.catalogue.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.catalogue.ServiceCatalogue;
import id.pendopo.api.catalogue.ServiceVersion;
import id.pendopo.api.catalogue.StandardComponent;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.catalogue.ServiceJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The services in force, for everybody: a published standard is public (UU 25/2009 article 20). */
@Component(service = WebResource.class)
@Path("api/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Anonymous
public final class ServicesResource implements WebResource {

  /** A service in the public list. */
  public record SummaryJson(
      String key,
      int version,
      LocalText name,
      @Nullable LocalText summary,
      @Nullable String unit,
      @Nullable LocalText time,
      boolean free,
      String url) {}

  /** A service standard in force. */
  public record StandardJson(
      String key,
      int version,
      String inForceFrom,
      ServiceJson standard,
      List<MissingJson> missing) {

    static StandardJson of(ServiceVersion service) {
      return new StandardJson(
          service.key(),
          service.number(),
          service.inForceFrom().orElseThrow().toString(),
          ServiceJson.of(service.content()),
          service.content().missing().stream().map(MissingJson::of).toList());
    }
  }

  /** A component of which the standard says nothing yet. */
  public record MissingJson(String component, LocalText name) {

    static MissingJson of(StandardComponent component) {
      return new MissingJson(component.name(), component.displayName());
    }
  }

  private final ServiceCatalogue catalogue;
  private final CurrentAgency agency;

  @Activate
  public ServicesResource(@Reference ServiceCatalogue catalogue, @Reference CurrentAgency agency) {
    this.catalogue = catalogue;
    this.agency = agency;
  }

  /**
   * The services in force, by name.
   *
   * @param unit code of a unit, with all below
   * @param on day, today without it
   */
  @GET
  public List<SummaryJson> list(
      @QueryParam("unit") @Nullable String unit, @QueryParam("on") @Nullable String on) {
    return catalogue.inForce(Parameters.given(unit), day(on)).stream()
        .map(
            service ->
                new SummaryJson(
                    service.key(),
                    service.number(),
                    service.content().name(),
                    service.content().summary().orElse(null),
                    service.content().unit().orElse(null),
                    service.content().time().map(time -> time.written()).orElse(null),
                    service.content().free(),
                    "/layanan/" + service.key()))
        .toList();
  }

  /** One service standard in force on a day, today without one. */
  @GET
  @Path("{service: [a-z][a-z0-9-]{1,59}}")
  public StandardJson one(@PathParam("service") String key, @QueryParam("on") @Nullable String on) {
    return StandardJson.of(catalogue.inForce(key, day(on)).orElseThrow(Problem::notFound));
  }

  private LocalDate day(@Nullable String on) {
    return Parameters.date("on", on).orElseGet(() -> LocalDate.now(agency.get().zone()));
  }
}
