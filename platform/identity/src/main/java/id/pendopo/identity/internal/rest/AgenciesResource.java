package id.pendopo.identity.internal.rest;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.SignedIn;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.AgencyAdministration;
import id.pendopo.identity.AgencyAdministration.AgencyChange;
import id.pendopo.identity.AgencyAdministration.NewAgency;
import id.pendopo.identity.AgencyDetail;
import id.pendopo.identity.PlatformPermissions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Agencies over REST. */
@Component(service = WebResource.class)
@Path("api/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AgenciesResource implements WebResource {

  /** An agency as it is sent. */
  public record AgencyJson(
      String slug, String name, List<String> hosts, String zone, String url, boolean isDefault) {

    static AgencyJson of(Agency agency) {
      return new AgencyJson(
          agency.slug(),
          agency.name(),
          agency.hosts(),
          agency.zone().getId(),
          agency.baseUrl().toString(),
          agency.isDefault());
    }
  }

  /** A new agency, or what to change of one. */
  public record AgencyInput(
      @Nullable String slug,
      @Nullable String name,
      @Nullable List<String> hosts,
      @Nullable String zone) {}

  private final AgencyAdministration agencies;
  private final CurrentAgency current;

  @Activate
  public AgenciesResource(
      @Reference AgencyAdministration agencies, @Reference CurrentAgency current) {
    this.agencies = agencies;
    this.current = current;
  }

  @GET
  @SignedIn
  public List<AgencyJson> list() {
    return agencies.list().stream().map(detail -> AgencyJson.of(detail.agency())).toList();
  }

  @GET
  @Path("{slug}")
  @SignedIn
  public Response one(@PathParam("slug") String slug) {
    return answer(agencies.find(slug).orElseThrow(Problem::notFound));
  }

  @POST
  @RequiresPermission(PlatformPermissions.AGENCY_MANAGE)
  public Response create(@Nullable AgencyInput body) {
    AgencyInput input = Http.body(body);
    AgencyDetail made =
        agencies.create(
            new NewAgency(
                Http.orEmpty(input.slug()),
                Http.orEmpty(input.name()),
                input.hosts() == null ? List.of() : input.hosts(),
                Http.given(input.zone())));
    return Response.created(
            URI.create(current.get().baseUrl() + "/api/v1/agencies/" + made.agency().slug()))
        .tag(Versions.tag(made.version()))
        .entity(AgencyJson.of(made.agency()))
        .build();
  }

  @PATCH
  @Path("{slug}")
  @RequiresPermission(PlatformPermissions.AGENCY_MANAGE)
  public Response change(
      @PathParam("slug") String slug,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable AgencyInput body) {
    AgencyInput input = Http.body(body);
    return answer(
        agencies.change(
            slug,
            new AgencyChange(
                Optional.ofNullable(input.name()),
                Optional.ofNullable(input.hosts()),
                Http.given(input.zone())),
            Versions.ifMatch(seen)));
  }

  private static Response answer(AgencyDetail detail) {
    return Http.ok(AgencyJson.of(detail.agency()), detail.version());
  }
}
