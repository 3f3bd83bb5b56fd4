package id.pendopo.office.internal.people.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.people.rest.PeopleJson.AssignmentJson;
import id.pendopo.office.internal.people.rest.PeopleJson.HolderJson;
import id.pendopo.office.people.AssignmentAdministration;
import id.pendopo.office.people.AssignmentDetail;
import id.pendopo.office.people.PositionAdministration;
import id.pendopo.office.people.PositionAdministration.Filled;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who holds and who acts in a position, over REST. */
@Component(service = WebResource.class)
@Path("api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AssignmentsResource implements WebResource {

  private static final String ONE = "{id: [1-9][0-9]{0,17}}";

  private final AssignmentAdministration assignments;
  private final PositionAdministration posts;
  private final CurrentAgency agency;

  @Activate
  public AssignmentsResource(
      @Reference AssignmentAdministration assignments,
      @Reference PositionAdministration posts,
      @Reference CurrentAgency agency) {
    this.assignments = assignments;
    this.posts = posts;
    this.agency = agency;
  }

  /**
   * Somebody for a position.
   *
   * @param position code
   * @param employee id
   * @param capacity {@code PLT} or {@code PLH}; for acting officers only
   * @param from first day
   * @param until the day after the last one; may be absent for a holder
   * @param decree number of the decree
   * @param endOthers whether whoever holds it now steps back on the first day; for holders only
   */
  public record AssignmentBody(
      @Nullable String position,
      @Nullable Long employee,
      @Nullable String capacity,
      @Nullable String from,
      @Nullable String until,
      @Nullable String decree,
      @Nullable Boolean endOthers) {}

  /** The day after the last one. */
  public record EndBody(@Nullable String until) {}

  /** The positions that have a holder on a day, today without one. */
  @GET
  @Path("assignments")
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public List<HolderJson> holders(@QueryParam("on") @Nullable String on) {
    return posts.chart(Http.day(on, today())).stream()
        .map(Filled::definitive)
        .flatMap(Optional::stream)
        .map(HolderJson::of)
        .toList();
  }

  /** Makes somebody the holder of a position. */
  @POST
  @Path("assignments")
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response assign(@Nullable AssignmentBody body) {
    AssignmentBody input = Http.body(body);
    return created(
        assignments.assign(
            position(input),
            employee(input),
            Http.day(input.from(), "from"),
            Http.optionalDay(input.until(), "until"),
            Http.given(input.decree()),
            Boolean.TRUE.equals(input.endOthers())));
  }

  /** Ends an assignment or an appointment; on its first day it is removed. */
  @PUT
  @Path("assignments/" + ONE)
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response end(@PathParam("id") long id, @Nullable EndBody body) {
    assignments.end(id, Http.day(Http.body(body).until(), "until"));
    return Response.noContent().build();
  }

  /** Who acts in a position on a day, today without one. */
  @GET
  @Path("acting")
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public List<HolderJson> acting(@QueryParam("on") @Nullable String on) {
    return posts.chart(Http.day(on, today())).stream()
        .map(Filled::acting)
        .flatMap(Optional::stream)
        .map(HolderJson::of)
        .toList();
  }

  /** Appoints a Plt or a Plh. */
  @POST
  @Path("acting")
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response appoint(@Nullable AssignmentBody body) {
    AssignmentBody input = Http.body(body);
    Capacity capacity =
        Http.given(input.capacity())
            .flatMap(Capacity::named)
            .orElseThrow(
                () -> Problem.invalid("capacity", "Pilih PLT atau PLH.", "Choose PLT or PLH."));
    return created(
        assignments.appoint(
            position(input),
            employee(input),
            capacity,
            Http.day(input.from(), "from"),
            Http.day(input.until(), "until"),
            Http.given(input.decree())));
  }

  /** Ends an absence early, and the Plh with it; on its first day it is removed. */
  @PUT
  @Path("absences/" + ONE)
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response endAbsence(@PathParam("id") long id, @Nullable EndBody body) {
    assignments.endAbsence(id, Http.day(Http.body(body).until(), "until"));
    return Response.noContent().build();
  }

  private static String position(AssignmentBody input) {
    return Http.given(input.position())
        .orElseThrow(() -> Problem.invalid("position", "Pilih jabatan.", "Choose the position."));
  }

  private static EmployeeId employee(AssignmentBody input) {
    Long id = input.employee();
    if (id == null || id <= 0) {
      throw Problem.invalid("employee", "Pilih pegawai.", "Choose the employee.");
    }
    return new EmployeeId(id);
  }

  private static Response created(AssignmentDetail made) {
    return Response.status(Response.Status.CREATED).entity(AssignmentJson.of(made)).build();
  }

  private LocalDate today() {
    return LocalDate.now(agency.get().zone());
  }
}
