package id.pendopo.identity.internal.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.identity.UnitAdministration;
import id.pendopo.identity.UnitDetail;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The unit tree of the request's agency over REST. */
@Component(service = WebResource.class)
@Path("api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UnitsResource implements WebResource {

  /** A unit as it is sent; without a parent it stands directly below the agency. */
  public record UnitJson(String code, String name, @Nullable String parent) {

    static UnitJson of(UnitDetail detail) {
      return new UnitJson(
          detail.unit().code(), detail.unit().name(), detail.unit().parent().orElse(null));
    }
  }

  /** A unit as it is wanted; the code counts only for a new one. */
  public record UnitInput(@Nullable String code, @Nullable String name, @Nullable String parent) {}

  private final UnitAdministration units;
  private final CurrentAgency current;

  @Activate
  public UnitsResource(@Reference UnitAdministration units, @Reference CurrentAgency current) {
    this.units = units;
    this.current = current;
  }

  @GET
  @RequiresPermission(PlatformPermissions.CONSOLE)
  public List<UnitJson> list() {
    return units.list().stream().map(UnitJson::of).toList();
  }

  @GET
  @Path("{code}")
  @RequiresPermission(PlatformPermissions.CONSOLE)
  public Response one(@PathParam("code") String code) {
    return answer(units.find(code).orElseThrow(Problem::notFound));
  }

  @POST
  @RequiresPermission(PlatformPermissions.UNITS_MANAGE)
  public Response create(@Nullable UnitInput body) {
    UnitInput input = Http.body(body);
    UnitDetail made =
        units.create(
            Http.orEmpty(input.code()), Http.orEmpty(input.name()), Http.given(input.parent()));
    return Response.created(
            URI.create(current.get().baseUrl() + "/api/v1/units/" + made.unit().code()))
        .tag(Versions.tag(made.version()))
        .entity(UnitJson.of(made))
        .build();
  }

  @PUT
  @Path("{code}")
  @RequiresPermission(PlatformPermissions.UNITS_MANAGE)
  public Response change(
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable UnitInput body) {
    UnitInput input = Http.body(body);
    return answer(
        units.change(
            code, Http.orEmpty(input.name()), Http.given(input.parent()), Versions.ifMatch(seen)));
  }

  @DELETE
  @Path("{code}")
  @RequiresPermission(PlatformPermissions.UNITS_MANAGE)
  public Response remove(
      @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String seen) {
    units.remove(code, Versions.ifMatch(seen));
    return Response.noContent().build();
  }

  private static Response answer(UnitDetail detail) {
    return Http.ok(UnitJson.of(detail), detail.version());
  }
}
