package id.pendopo.office.internal.people.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.people.Positions;
import id.pendopo.api.people.SignatureBlock;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.people.rest.PeopleJson.AssignmentJson;
import id.pendopo.office.internal.people.rest.PeopleJson.FilledJson;
import id.pendopo.office.internal.people.rest.PeopleJson.HolderJson;
import id.pendopo.office.internal.people.rest.PeopleJson.OfficerJson;
import id.pendopo.office.internal.people.rest.PeopleJson.PositionJson;
import id.pendopo.office.internal.people.rest.PeopleJson.SignatureJson;
import id.pendopo.office.people.AssignmentAdministration;
import id.pendopo.office.people.PositionAdministration;
import id.pendopo.office.people.PositionAdministration.PositionDetail;
import id.pendopo.office.people.PositionAdministration.PositionInput;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Positions, and who fills them on a day, over REST. */
@Component(service = WebResource.class)
@Path("api/v1/people/positions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PositionsResource implements WebResource {

  private final PositionAdministration posts;
  private final AssignmentAdministration assignments;
  private final Positions positions;
  private final CurrentAgency agency;

  @Activate
  public PositionsResource(
      @Reference PositionAdministration posts,
      @Reference AssignmentAdministration assignments,
      @Reference Positions positions,
      @Reference CurrentAgency agency) {
    this.posts = posts;
    this.assignments = assignments;
    this.positions = positions;
    this.agency = agency;
  }

  /** The positions that the account may see, with who fills them on a day, today without one. */
  @GET
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public List<FilledJson> list(@QueryParam("on") @Nullable String on) {
    return posts.chart(Http.day(on, today())).stream().map(FilledJson::of).toList();
  }

  /** Makes a position. */
  @POST
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response create(@Nullable PositionInput input) {
    PositionDetail made = posts.create(Http.body(input));
    return Response.created(
            URI.create(
                agency.get().baseUrl() + "/api/v1/people/positions/" + made.position().code()))
        .tag(Versions.tag(made.version()))
        .entity(PositionJson.of(made.position()))
        .build();
  }

  /** One position. */
  @GET
  @Path("{code}")
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public Response get(@PathParam("code") String code) {
    return answer(posts.get(code));
  }

  /** Changes everything but the code. */
  @PUT
  @Path("{code}")
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response change(
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable PositionInput input) {
    return answer(posts.change(code, Versions.ifMatch(seen), Http.body(input)));
  }

  /** Removes a position that nobody ever held. */
  @DELETE
  @Path("{code}")
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response remove(
      @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String seen) {
    posts.remove(code, Versions.ifMatch(seen));
    return Response.noContent().build();
  }

  /** Who fills a position on a day, today without one: its holder, a Plt or a Plh. */
  @GET
  @Path("{code}/holder")
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public OfficerJson holder(@PathParam("code") String code, @QueryParam("on") @Nullable String on) {
    String known = posts.get(code).position().code();
    return OfficerJson.of(positions.holder(known, Http.day(on, today())));
  }

  /** Everybody who held or acted in a position, the newest first. */
  @GET
  @Path("{code}/history")
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public List<AssignmentJson> history(@PathParam("code") String code) {
    return assignments.ofPosition(code).stream().map(AssignmentJson::of).toList();
  }

  /**
   * The titles below a letter.
   *
   * @param through code of the position that signs in its name (a.n.), and of the one to which that
   *     is passed on (u.b.)
   * @param on day of the signature, today without one
   */
  @GET
  @Path("{code}/signature")
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public SignatureJson signature(
      @PathParam("code") String code,
      @QueryParam("through") @Nullable List<String> through,
      @QueryParam("on") @Nullable String on) {
    String known = posts.get(code).position().code();
    SignatureBlock block =
        positions.signature(known, through == null ? List.of() : through, Http.day(on, today()));
    return new SignatureJson(block.lines(), HolderJson.of(block.signer()));
  }

  private LocalDate today() {
    return LocalDate.now(agency.get().zone());
  }

  private static Response answer(PositionDetail detail) {
    return Http.ok(PositionJson.of(detail.position()), detail.version());
  }
}
