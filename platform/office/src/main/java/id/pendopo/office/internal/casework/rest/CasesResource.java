package id.pendopo.office.internal.casework.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.casework.Case;
import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.CaseMove;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.SignedIn;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.casework.CaseCsv;
import id.pendopo.office.internal.casework.CaseList;
import id.pendopo.office.internal.casework.CaseOffice;
import id.pendopo.office.internal.casework.CaseWords;
import id.pendopo.office.internal.casework.rest.CaseJson.BulkBody;
import id.pendopo.office.internal.casework.rest.CaseJson.CasesView;
import id.pendopo.office.internal.casework.rest.CaseJson.CodeView;
import id.pendopo.office.internal.casework.rest.CaseJson.CommentBody;
import id.pendopo.office.internal.casework.rest.CaseJson.DetailView;
import id.pendopo.office.internal.casework.rest.CaseJson.DueView;
import id.pendopo.office.internal.casework.rest.CaseJson.EntryView;
import id.pendopo.office.internal.casework.rest.CaseJson.FiguresView;
import id.pendopo.office.internal.casework.rest.CaseJson.HandOverBody;
import id.pendopo.office.internal.casework.rest.CaseJson.MoveBody;
import id.pendopo.office.internal.casework.rest.CaseJson.OutcomeView;
import id.pendopo.office.internal.casework.rest.CaseJson.OutcomesView;
import id.pendopo.office.internal.casework.rest.CaseJson.ReplayView;
import id.pendopo.office.internal.casework.rest.CaseJson.WayView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Cases. What somebody may see and do depends on the case: on its unit, on the permissions that its
 * type names, and on who has its task today.
 */
@Component(service = WebResource.class)
@Path("api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SignedIn
public final class CasesResource implements WebResource {

  private static final String ONE = "{id: [1-9][0-9]{0,17}}";

  private final Cases cases;
  private final CaseOffice office;
  private final CaseList list;
  private final CaseWords words;
  private final CurrentAgency agency;

  @Activate
  public CasesResource(
      @Reference Cases cases,
      @Reference CaseOffice office,
      @Reference CaseList list,
      @Reference CaseWords words,
      @Reference CurrentAgency agency) {
    this.cases = cases;
    this.office = office;
    this.list = list;
    this.words = words;
    this.agency = agency;
  }

  /**
   * The cases that the caller may see, the newest first; with {@code format=csv} all of them as
   * CSV.
   *
   * @param text in the title, or a whole tracking code
   * @param type id of a type
   * @param standing {@code OPEN}, {@code WAITING}, {@code OVERDUE} or {@code CLOSED}
   * @param unit code of a unit, with all below
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  public Response find(
      @HeaderParam("Accept-Language") @Nullable String language,
      @QueryParam("q") @Nullable String text,
      @QueryParam("type") @Nullable String type,
      @QueryParam("standing") @Nullable String standing,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("format") @Nullable String format,
      @QueryParam("page") @Nullable String page,
      @QueryParam("size") @Nullable String size) {
    CaseList.Filter filter =
        new CaseList.Filter(
            Parameters.given(text).orElse(""),
            Parameters.given(type),
            WorklistResource.choice("standing", CaseList.Standing.class, standing),
            Parameters.given(unit));
    if (Parameters.given(format).filter("csv"::equals).isPresent()) {
      return csv(filter, language);
    }
    int number = Pages.number(page, 1, 1_000_000);
    int rows = Pages.number(size, 50, CaseList.LARGEST_PAGE);
    CaseList.Found found = list.find(filter, (number - 1) * rows, rows);
    return Response.ok(
            new CasesView(
                found.total(), number, rows, found.cases().stream().map(this::view).toList()))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  private Response csv(CaseList.Filter filter, @Nullable String language) {
    Locale locale =
        language != null && language.strip().toLowerCase(Locale.ROOT).startsWith("en")
            ? Locale.ENGLISH
            : Locale.of("id", "ID");
    list.exported(filter);
    LocalDate today = today();
    StreamingOutput body =
        out -> CaseCsv.write(list, words, filter, today, agency.get().zone(), locale, out);
    return Response.ok(body, CaseCsv.TYPE)
        .header("Content-Disposition", "attachment; filename=\"perkara.csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** How many are open, waiting, overdue and closed, by unit. */
  @GET
  @Path("figures")
  public List<FiguresView> figures(@QueryParam("type") @Nullable String type) {
    return list
        .figures(
            new CaseList.Filter("", Parameters.given(type), Optional.empty(), Optional.empty()))
        .stream()
        .map(FiguresView::of)
        .toList();
  }

  /** A case, with the steps that the caller may take now. */
  @GET
  @Path(ONE)
  public Response one(@PathParam("id") long id) {
    return answer(office.see(id));
  }

  /** By when, and why. */
  @GET
  @Path(ONE + "/due")
  public DueView due(@PathParam("id") long id) {
    office.see(id);
    return cases.due(id).map(DueView::of).orElseThrow(Problem::notFound);
  }

  /** Everything that happened, in its order. */
  @GET
  @Path(ONE + "/history")
  public List<EntryView> history(@PathParam("id") long id) {
    return office.history(id).stream().map(EntryView::of).toList();
  }

  /** Takes a step; with {@code If-Match} only from the version that was seen. */
  @POST
  @Path(ONE + "/moves")
  public Response move(
      @PathParam("id") long id,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable MoveBody body) {
    MoveBody wanted = Parameters.body(body);
    office.see(id);
    CaseMove move =
        new CaseMove(
            Parameters.text("transition", wanted.transition()),
            Versions.ifMatch(seen),
            orEmpty(wanted.comment()),
            Boolean.TRUE.equals(wanted.forApplicant()),
            orEmpty(wanted.reason()),
            given(wanted.fields()),
            List.of(),
            Optional.ofNullable(wanted.desk()).map(CaseJson.Desk::desk),
            Parameters.date("on", wanted.on()));
    return answer(cases.move(id, CaseActor.OFFICER, move));
  }

  /** The values that were given; one that is null was not. */
  private static Map<String, String> given(@Nullable Map<String, @Nullable String> fields) {
    Map<String, String> given = new HashMap<>();
    if (fields != null) {
      fields.forEach(
          (name, value) -> {
            if (value != null) {
              given.put(name, value);
            }
          });
    }
    return given;
  }

  /** Takes the same step with many cases: all or none, or each by itself with a report. */
  @POST
  @Path("moves")
  public OutcomesView moveAll(@Nullable BulkBody body) {
    BulkBody wanted = Parameters.body(body);
    CaseMove move =
        new CaseMove(
            Parameters.text("transition", wanted.transition()),
            OptionalLong.empty(),
            orEmpty(wanted.comment()),
            Boolean.TRUE.equals(wanted.forApplicant()),
            orEmpty(wanted.reason()),
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    List<CaseOffice.Chosen> chosen =
        Parameters.required("cases", wanted.cases()).stream()
            .map(one -> Parameters.required("cases", one))
            .map(
                one ->
                    new CaseOffice.Chosen(
                        Parameters.required("cases", one.id()),
                        one.version() == null
                            ? OptionalLong.empty()
                            : OptionalLong.of(one.version())))
            .toList();
    List<OutcomeView> outcomes =
        office.moveAll(chosen, move, Boolean.TRUE.equals(wanted.together())).stream()
            .map(OutcomeView::of)
            .toList();
    int done = (int) outcomes.stream().filter(OutcomeView::done).count();
    return new OutcomesView(done, outcomes.size() - done, outcomes);
  }

  /** Adds words to a case. */
  @POST
  @Path(ONE + "/comments")
  public Response comment(@PathParam("id") long id, @Nullable CommentBody body) {
    CommentBody wanted = Parameters.body(body);
    office.see(id);
    return Response.status(Response.Status.CREATED)
        .entity(
            EntryView.of(
                cases.comment(
                    id,
                    CaseActor.OFFICER,
                    orEmpty(wanted.comment()),
                    Boolean.TRUE.equals(wanted.forApplicant()),
                    List.of())))
        .build();
  }

  /** Takes a task onto the caller's own desk. */
  @POST
  @Path(ONE + "/take")
  public Response take(@PathParam("id") long id) {
    return answer(office.take(id));
  }

  /** Hands a task over to a person, a position or a unit. */
  @POST
  @Path(ONE + "/hand-over")
  public Response handOver(@PathParam("id") long id, @Nullable HandOverBody body) {
    HandOverBody wanted = Parameters.body(body);
    office.see(id);
    return answer(
        cases.assign(
            id,
            CaseActor.OFFICER,
            Parameters.required("desk", wanted.desk()).desk(),
            orEmpty(wanted.reason())));
  }

  /** Rebuilds a case from its history and says what differs. */
  @GET
  @Path(ONE + "/replay")
  @RequiresPermission(PlatformPermissions.CASES_MANAGE)
  public ReplayView replay(@PathParam("id") long id) {
    CaseOffice.Replay found = office.replay(id);
    return new ReplayView(found.id(), found.events(), found.same(), found.differences());
  }

  /** Gives a case another tracking code, told this once; the old one is worth nothing more. */
  @POST
  @Path(ONE + "/code")
  @RequiresPermission(PlatformPermissions.CASES_MANAGE)
  public Response renewCode(@PathParam("id") long id) {
    return Response.ok(new CodeView(office.renewCode(id)))
        .header("Cache-Control", "no-store")
        .build();
  }

  private Response answer(Case known) {
    return Response.ok(
            new DetailView(
                view(known),
                office.ways(known).stream().map(WayView::of).toList(),
                office.mayWork(known),
                office.mayTake(known)))
        .tag(Versions.tag(known.version()))
        .build();
  }

  private CaseJson.CaseView view(Case known) {
    return CaseJson.CaseView.of(known, words, today());
  }

  private LocalDate today() {
    return LocalDate.now(agency.get().zone());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
