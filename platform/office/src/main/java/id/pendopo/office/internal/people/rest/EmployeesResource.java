package id.pendopo.office.internal.people.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.people.Employees;
import id.pendopo.api.people.EmploymentStatus;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.people.rest.PeopleJson.AbsenceJson;
import id.pendopo.office.internal.people.rest.PeopleJson.AssignmentJson;
import id.pendopo.office.internal.people.rest.PeopleJson.EmployeeDetailJson;
import id.pendopo.office.internal.people.rest.PeopleJson.EmployeeJson;
import id.pendopo.office.internal.people.rest.PeopleJson.EmployeesJson;
import id.pendopo.office.internal.people.rest.PeopleJson.OfficerJson;
import id.pendopo.office.people.AssignmentAdministration;
import id.pendopo.office.people.EmployeeDetail;
import id.pendopo.office.people.EmployeeInput;
import id.pendopo.office.people.PeopleAdministration;
import id.pendopo.office.people.PeopleFilter;
import jakarta.ws.rs.Consumes;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Employees over REST. A NIK travels in bodies alone, never in an address. */
@Component(service = WebResource.class)
@Path("api/v1/people/employees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EmployeesResource implements WebResource {

  private static final String ONE = "{id: [1-9][0-9]{0,17}}";

  private final PeopleAdministration people;
  private final AssignmentAdministration assignments;
  private final Employees employees;
  private final CurrentAgency agency;

  @Activate
  public EmployeesResource(
      @Reference PeopleAdministration people,
      @Reference AssignmentAdministration assignments,
      @Reference Employees employees,
      @Reference CurrentAgency agency) {
    this.people = people;
    this.assignments = assignments;
    this.employees = employees;
    this.agency = agency;
  }

  /** Why a NIK is wanted, 5 to 200 characters. */
  public record PurposeBody(@Nullable String purpose) {}

  /** A NIK to look for. */
  public record NikBody(@Nullable String nik) {

    @Override
    public String toString() {
      return "NikBody[…]";
    }
  }

  /** A NIK in full. */
  public record NikJson(String nik) {

    @Override
    public String toString() {
      return "NikJson[…]";
    }
  }

  /** The account to link; absent takes it away. */
  public record AccountBody(@Nullable String username) {}

  /** Days on which somebody is away; {@code until} is the day after the last one. */
  public record AbsenceBody(
      @Nullable String from,
      @Nullable String until,
      @Nullable Long substitute,
      @Nullable String decree) {}

  /**
   * The employees that the account may see, by name.
   *
   * @param q part of a name or the beginning of a NIP
   * @param status name of an {@link EmploymentStatus}
   * @param unit code of a unit, with all below
   * @param active {@code true}, {@code false} or {@code all}; those who still work here without it
   * @param page counted from 1
   * @param size 1 to 100
   */
  @GET
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public EmployeesJson list(
      @QueryParam("q") @Nullable String q,
      @QueryParam("status") @Nullable String status,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("active") @Nullable String active,
      @QueryParam("page") @Nullable String page,
      @QueryParam("size") @Nullable String size) {
    Http.PageNumber wanted = Http.PageNumber.of(page, size);
    String text = q == null ? "" : q.strip();
    if (text.replaceAll("\\s", "").matches("[0-9]{16}")) {
      throw new Problem(
          400,
          "NIK tidak boleh ada di alamat. Gunakan POST /api/v1/people/employees/lookup.",
          "A NIK does not belong into an address. Use POST /api/v1/people/employees/lookup.");
    }
    PeopleFilter filter =
        new PeopleFilter(
            text,
            Http.given(status)
                .map(name -> EmploymentStatus.named(name).orElseThrow(() -> unknown("status"))),
            Http.given(unit),
            switch (Http.given(active).orElse("true")) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              case "all" -> Optional.empty();
              default -> throw unknown("active");
            });
    PeopleAdministration.Page found = people.list(filter, wanted.offset(), wanted.size());
    return new EmployeesJson(
        found.total(),
        wanted.number(),
        wanted.size(),
        found.employees().stream().map(EmployeeJson::of).toList());
  }

  private static Problem unknown(String parameter) {
    return new Problem(
        400,
        "Nilai parameter " + parameter + " tidak dikenal.",
        "The value of the parameter " + parameter + " is not known.");
  }

  /** Takes a new employee in. */
  @POST
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response create(@Nullable EmployeeInput input) {
    EmployeeDetail made = people.create(Http.body(input));
    return Response.created(
            URI.create(agency.get().baseUrl() + "/api/v1/people/employees/" + made.employee().id()))
        .tag(Versions.tag(made.version()))
        .entity(EmployeeDetailJson.of(made))
        .build();
  }

  /** One employee with a masked NIK. */
  @GET
  @Path(ONE)
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public Response get(@PathParam("id") long id) {
    return answer(people.get(new EmployeeId(id)));
  }

  /** Replaces what is known of an employee. */
  @PUT
  @Path(ONE)
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response change(
      @PathParam("id") long id,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable EmployeeInput input) {
    return answer(people.change(new EmployeeId(id), Versions.ifMatch(seen), Http.body(input)));
  }

  /** Shows a NIK in full; the purpose goes into the audit. */
  @POST
  @Path(ONE + "/unmask")
  @RequiresPermission(PlatformPermissions.PEOPLE_UNMASK)
  public Response unmask(@PathParam("id") long id, @Nullable PurposeBody body) {
    String purpose = Http.given(Http.body(body).purpose()).orElse("");
    return Response.ok(new NikJson(people.unmask(new EmployeeId(id), purpose)))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Finds whoever has a NIK; the look-up goes into the audit. */
  @POST
  @Path("lookup")
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public EmployeeJson lookup(@Nullable NikBody body) {
    return people
        .byNik(Http.given(Http.body(body).nik()).orElse(""))
        .map(EmployeeJson::of)
        .orElseThrow(Problem::notFound);
  }

  /** Says with which account somebody works. */
  @PUT
  @Path(ONE + "/account")
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response link(
      @PathParam("id") long id,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable AccountBody body) {
    return answer(
        people.link(
            new EmployeeId(id), Versions.ifMatch(seen), Http.given(Http.body(body).username())));
  }

  /** Their direct superior on a day, today without one. */
  @GET
  @Path(ONE + "/superior")
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public OfficerJson superior(@PathParam("id") long id, @QueryParam("on") @Nullable String on) {
    EmployeeId employee = people.get(new EmployeeId(id)).employee().id();
    return OfficerJson.of(employees.directSuperior(employee, Http.day(on, today())));
  }

  /** The officer who grants them leave and the like on a day, today without one. */
  @GET
  @Path(ONE + "/granting-officer")
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public OfficerJson grantingOfficer(
      @PathParam("id") long id, @QueryParam("on") @Nullable String on) {
    EmployeeId employee = people.get(new EmployeeId(id)).employee().id();
    return OfficerJson.of(employees.grantingOfficer(employee, Http.day(on, today())));
  }

  /** Every position that they held or acted in, the newest first. */
  @GET
  @Path(ONE + "/assignments")
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public List<AssignmentJson> assignments(@PathParam("id") long id) {
    return assignments.ofEmployee(new EmployeeId(id)).stream().map(AssignmentJson::of).toList();
  }

  /** When they were or will be away, the newest first. */
  @GET
  @Path(ONE + "/absences")
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public List<AbsenceJson> absences(@PathParam("id") long id) {
    return assignments.absences(new EmployeeId(id)).stream().map(AbsenceJson::of).toList();
  }

  /** Records that they are away, with the Plh of every position that others stand below. */
  @POST
  @Path(ONE + "/absences")
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response absent(@PathParam("id") long id, @Nullable AbsenceBody body) {
    AbsenceBody input = Http.body(body);
    return Response.status(Response.Status.CREATED)
        .entity(
            AbsenceJson.of(
                assignments.enter(
                    new EmployeeId(id),
                    Http.day(input.from(), "from"),
                    Http.day(input.until(), "until"),
                    Optional.ofNullable(input.substitute())
                        .filter(value -> value > 0)
                        .map(EmployeeId::new),
                    Http.given(input.decree()))))
        .build();
  }

  private LocalDate today() {
    return LocalDate.now(agency.get().zone());
  }

  private static Response answer(EmployeeDetail detail) {
    return Http.ok(EmployeeDetailJson.of(detail), detail.version());
  }
}
