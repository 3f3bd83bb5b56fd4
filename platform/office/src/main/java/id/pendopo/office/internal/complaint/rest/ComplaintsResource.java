package id.pendopo.office.internal.complaint.rest;

import id.pendopo.api.complaint.ComplaintKind;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.complaint.ComplaintState;
import id.pendopo.api.complaint.Complaints;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.RateLimit;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.complaint.rest.ComplaintJson.AlikeJson;
import id.pendopo.office.internal.complaint.rest.ComplaintJson.ComplaintBody;
import id.pendopo.office.internal.complaint.rest.ComplaintJson.ComplaintView;
import id.pendopo.office.internal.complaint.rest.ComplaintJson.FigureJson;
import id.pendopo.office.internal.complaint.rest.ComplaintJson.OfferedJson;
import id.pendopo.office.internal.complaint.rest.ComplaintJson.PageJson;
import id.pendopo.office.internal.complaint.rest.ComplaintJson.PurposeBody;
import id.pendopo.office.internal.complaint.rest.ComplaintJson.ReceivedJson;
import id.pendopo.office.internal.complaint.rest.ComplaintJson.ReporterJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Complaints, suggestions and reports. Everybody may send one; officers see those of their units.
 * Steps are taken with the case: {@code /api/v1/cases/{caseId}/moves}.
 */
@Component(service = WebResource.class)
@Path("api/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ComplaintsResource implements WebResource {

  private static final String ONE = "{id: [1-9][0-9]{0,17}}";

  private final Complaints complaints;
  private final ComplaintRegister register;

  @Activate
  public ComplaintsResource(
      @Reference Complaints complaints, @Reference ComplaintRegister register) {
    this.complaints = complaints;
    this.register = register;
  }

  // ---- for everybody

  /** The categories to choose from. */
  @GET
  @Path("categories")
  @Anonymous
  public List<OfferedJson> categories() {
    return complaints.offered().stream().map(OfferedJson::of).toList();
  }

  /**
   * Sends a complaint. Tracking code and PIN are told this once. Without a reporter where {@code
   * disclosure} is {@code ANONYMOUS}, else with name and telephone or e-mail.
   */
  @POST
  @Anonymous
  @RateLimit(calls = 20, seconds = 600)
  public Response send(@Nullable ComplaintBody body) {
    return told(ReceivedJson.of(complaints.receive(Parameters.body(body).fromPublic())));
  }

  private static Response told(ReceivedJson received) {
    return Response.status(Response.Status.CREATED)
        .entity(received)
        .header("Cache-Control", "no-store")
        .build();
  }

  // ---- for officers

  /**
   * The complaints of the caller's units, the newest first.
   *
   * @param q words that all stand in it
   * @param open {@code true} for those that are not closed
   * @param kind {@code COMPLAINT}, {@code SUGGESTION} or {@code REPORT}
   * @param category key of a category
   * @param state name of a state, such as {@code RECEIVED} or {@code ANSWERED}
   * @param unit code of a unit, with all below
   * @param page from 1
   * @param size rows of a page, at most 100
   */
  @GET
  @RequiresPermission(ComplaintRegister.READ)
  public PageJson list(
      @QueryParam("q") @Nullable String q,
      @QueryParam("open") @Nullable String open,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("category") @Nullable String category,
      @QueryParam("state") @Nullable String state,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("page") @Nullable String page,
      @QueryParam("size") @Nullable String size) {
    int number = number("page", page, 1, 1_000_000);
    int rows = number("size", size, 50, ComplaintRegister.LARGEST_PAGE);
    ComplaintRegister.Filter filter =
        new ComplaintRegister.Filter(
            Boolean.parseBoolean(open),
            Parameters.given(kind)
                .map(word -> ComplaintKind.named(word).orElseThrow(() -> unknown("kind"))),
            Parameters.given(category),
            Parameters.given(state).map(ComplaintsResource::state),
            Parameters.given(unit),
            Parameters.given(q).orElse(""));
    ComplaintRegister.Page found = register.list(filter, (number - 1) * rows, rows);
    return new PageJson(
        found.total(),
        number,
        rows,
        found.partial(),
        found.complaints().stream().map(ComplaintView::of).toList());
  }

  private static ComplaintState state(String word) {
    for (ComplaintState one : ComplaintState.values()) {
      if (one.name().equalsIgnoreCase(word)) {
        return one;
      }
    }
    throw unknown("state");
  }

  private static Problem unknown(String field) {
    return Problem.invalid(field, "Nilai ini tidak dikenal.", "This value is not known.");
  }

  private static int number(String name, @Nullable String text, int usual, int most) {
    int number = Parameters.given(text).isEmpty() ? usual : Parameters.number(name, text);
    if (number < 1 || number > most) {
      throw Problem.invalid(
          name, "Tulis 1 sampai " + most + ".", "Write a number from 1 to " + most + ".");
    }
    return number;
  }

  /** Takes a complaint in for somebody; code and PIN are told this once. */
  @POST
  @Path("intake")
  @RequiresPermission(ComplaintRegister.INTAKE)
  public Response enter(@Nullable ComplaintBody body) {
    return told(ReceivedJson.of(register.enter(Parameters.body(body).fromOfficer())));
  }

  /**
   * How many were received and closed, by month, kind and unit.
   *
   * @param year for instance 2026
   */
  @GET
  @Path("figures")
  @RequiresPermission(ComplaintRegister.READ)
  public List<FigureJson> figures(@QueryParam("year") @Nullable String year) {
    return register.figures(Parameters.number("year", year)).stream().map(FigureJson::of).toList();
  }

  /** One complaint. */
  @GET
  @Path(ONE)
  @RequiresPermission(ComplaintRegister.READ)
  public ComplaintView one(@PathParam("id") long id) {
    return ComplaintView.of(register.get(id));
  }

  /** What may be the same: a hint, not a decision. */
  @GET
  @Path(ONE + "/alike")
  @RequiresPermission(ComplaintRegister.READ)
  public List<AlikeJson> alike(@PathParam("id") long id) {
    return register.alike(id).stream().map(AlikeJson::of).toList();
  }

  /** Shows the reporter in full, also a confidential one; recorded with its purpose. */
  @POST
  @Path(ONE + "/reporter")
  @RequiresPermission(ComplaintRegister.UNMASK)
  public Response reporter(@PathParam("id") long id, @Nullable PurposeBody body) {
    String purpose = Optional.ofNullable(Parameters.body(body).purpose()).orElse("");
    return Response.ok(ReporterJson.of(register.unmask(id, purpose)))
        .header("Cache-Control", "no-store")
        .build();
  }
}
