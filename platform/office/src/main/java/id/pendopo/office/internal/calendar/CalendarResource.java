package id.pendopo.office.internal.calendar;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.calendar.CollectiveLeave;
import id.pendopo.api.calendar.Counting;
import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.calendar.WorkCalendar;
import id.pendopo.api.calendar.WorkDate;
import id.pendopo.api.calendar.WorkDays;
import id.pendopo.api.calendar.WorkWeek;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.calendar.CalendarJson.DateJson;
import id.pendopo.office.internal.calendar.CalendarJson.DaysJson;
import id.pendopo.office.internal.calendar.CalendarJson.LocalInput;
import id.pendopo.office.internal.calendar.CalendarJson.LocalJson;
import id.pendopo.office.internal.calendar.CalendarJson.PreviewJson;
import id.pendopo.office.internal.calendar.CalendarJson.ProposalJson;
import id.pendopo.office.internal.calendar.CalendarJson.RefusalInput;
import id.pendopo.office.internal.calendar.CalendarJson.TableJson;
import id.pendopo.office.internal.calendar.CalendarJson.UploadInput;
import id.pendopo.office.internal.calendar.CalendarJson.WeekInput;
import id.pendopo.office.internal.calendar.CalendarJson.WeekJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The work calendar over REST: counting for everybody, tables and proposals for who keeps them. */
@Component(service = WebResource.class)
@Path("api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CalendarResource implements WebResource {

  private final WorkCalendar calendar;
  private final HolidayProposals proposals;
  private final LocalCalendar local;
  private final CurrentAgency current;

  @Activate
  public CalendarResource(
      @Reference WorkCalendar calendar,
      @Reference HolidayProposals proposals,
      @Reference LocalCalendar local,
      @Reference CurrentAgency current) {
    this.calendar = calendar;
    this.proposals = proposals;
    this.local = local;
    this.current = current;
  }

  // ---- counting

  @GET
  @Path("after")
  @Anonymous
  public DateJson after(
      @QueryParam("date") @Nullable String date,
      @QueryParam("days") @Nullable String days,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("week") @Nullable String week,
      @QueryParam("collectiveLeave") @Nullable String leave,
      @QueryParam("asOf") @Nullable String asOf) {
    Explained<WorkDate> found =
        calendar.after(
            Parameters.dateOf("date", date),
            Parameters.number("days", days),
            counting(week, leave, unit, asOf));
    return new DateJson(found.value().date().toString(), found.value().provisional(), found.why());
  }

  @GET
  @Path("working-days")
  @Anonymous
  public DaysJson workingDays(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("week") @Nullable String week,
      @QueryParam("collectiveLeave") @Nullable String leave,
      @QueryParam("asOf") @Nullable String asOf) {
    Explained<WorkDays> found =
        calendar.between(
            Parameters.dateOf("from", from),
            Parameters.dateOf("to", to),
            counting(week, leave, unit, asOf));
    return new DaysJson(found.value().count(), found.value().provisional(), found.why());
  }

  private static Counting counting(
      @Nullable String week, @Nullable String leave, @Nullable String unit, @Nullable String asOf) {
    return new Counting(
        Parameters.given(week).map(CalendarResource::week),
        Parameters.given(leave).map(CalendarResource::leave).orElse(CollectiveLeave.OFF),
        Parameters.given(unit),
        Parameters.date("asOf", asOf));
  }

  private static WorkWeek week(String days) {
    return switch (days) {
      case "5" -> WorkWeek.FIVE_DAYS;
      case "6" -> WorkWeek.SIX_DAYS;
      default ->
          throw Problem.invalid(
              "week", "Pekan kerja adalah 5 atau 6 hari.", "A work week has 5 or 6 days.");
    };
  }

  private static CollectiveLeave leave(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "OFF" -> CollectiveLeave.OFF;
      case "WORK" -> CollectiveLeave.WORK;
      default ->
          throw Problem.invalid(
              "collectiveLeave",
              "Cuti bersama dihitung OFF (libur) atau WORK (kerja).",
              "Collective leave counts as OFF or WORK.");
    };
  }

  // ---- tables

  /** Every version of the table of a year; of this year when none is named. */
  @GET
  @Path("tables")
  @Anonymous
  public List<TableJson> tables(@QueryParam("year") @Nullable String year) {
    return calendar.tables(yearOrNow(year)).stream().map(TableJson::of).toList();
  }

  private int yearOrNow(@Nullable String year) {
    return Parameters.given(year)
        .map(text -> Parameters.number("year", text))
        .orElseGet(() -> LocalDate.now(current.get().zone()).getYear());
  }

  // ---- proposals

  @GET
  @Path("proposals")
  @RequiresPermission(PlatformPermissions.CALENDAR_MANAGE)
  public List<ProposalJson> proposals() {
    return proposals.list().stream().map(ProposalJson::of).toList();
  }

  @GET
  @Path("proposals/{id}")
  @RequiresPermission(PlatformPermissions.CALENDAR_MANAGE)
  public ProposalJson proposal(@PathParam("id") String id) {
    return ProposalJson.of(proposals.find(id(id)));
  }

  /** Reads a file and reports; keeps nothing. */
  @POST
  @Path("preview")
  @RequiresPermission(PlatformPermissions.CALENDAR_MANAGE)
  public PreviewJson preview(@Nullable UploadInput body) {
    return PreviewJson.of(proposals.preview(upload(body)));
  }

  @POST
  @Path("proposals")
  @RequiresPermission(PlatformPermissions.CALENDAR_MANAGE)
  public Response propose(@Nullable UploadInput body) {
    HolidayProposals.Proposal made = proposals.propose(upload(body), basis(body));
    return Response.created(
            URI.create(current.get().baseUrl() + "/api/v1/calendar/proposals/" + made.id()))
        .entity(ProposalJson.of(made))
        .build();
  }

  @POST
  @Path("proposals/{id}/confirm")
  @RequiresPermission(PlatformPermissions.CALENDAR_MANAGE)
  public ProposalJson confirm(@PathParam("id") String id) {
    return ProposalJson.of(proposals.confirm(id(id)));
  }

  @POST
  @Path("proposals/{id}/refuse")
  @RequiresPermission(PlatformPermissions.CALENDAR_MANAGE)
  public ProposalJson refuse(@PathParam("id") String id, @Nullable RefusalInput body) {
    return ProposalJson.of(
        proposals.refuse(id(id), Parameters.given(Parameters.body(body).reason()).orElse("")));
  }

  private static HolidayProposals.Upload upload(@Nullable UploadInput body) {
    UploadInput input = Parameters.body(body);
    HolidayFile.Format format =
        switch (Parameters.text("format", input.format()).toLowerCase(Locale.ROOT)) {
          case "csv" -> HolidayFile.Format.CSV;
          case "ics" -> HolidayFile.Format.ICS;
          default ->
              throw Problem.invalid(
                  "format", "Bentuk berkas adalah csv atau ics.", "The format is csv or ics.");
        };
    return new HolidayProposals.Upload(
        Parameters.required("year", input.year()),
        format,
        Parameters.text("content", input.content()));
  }

  private static HolidayProposals.Basis basis(@Nullable UploadInput body) {
    UploadInput input = Parameters.body(body);
    return new HolidayProposals.Basis(
        Parameters.dateOf("issued", input.issued()),
        Parameters.text("decree", input.decree()),
        Parameters.text("source", input.source()));
  }

  // ---- local holidays and weeks

  @GET
  @Path("local-holidays")
  @Anonymous
  public List<LocalJson> localHolidays(@QueryParam("year") @Nullable String year) {
    return local.holidays(yearOrNow(year)).stream().map(LocalJson::of).toList();
  }

  @POST
  @Path("local-holidays")
  @RequiresPermission(PlatformPermissions.CALENDAR_MANAGE)
  public Response enter(@Nullable LocalInput body) {
    LocalInput input = Parameters.body(body);
    LocalCalendar.LocalHoliday made =
        local.enter(
            Parameters.given(input.unit()),
            Parameters.dateOf("date", input.date()),
            kind(Parameters.given(input.kind()).orElse("LOCAL")),
            Parameters.text("name", input.name()),
            Parameters.text("decree", input.decree()),
            Parameters.dateOf("issued", input.issued()));
    return Response.status(Response.Status.CREATED).entity(LocalJson.of(made)).build();
  }

  private static HolidayKind kind(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "LOCAL" -> HolidayKind.LOCAL;
      case "VOTING" -> HolidayKind.VOTING;
      default ->
          throw Problem.invalid(
              "kind", "Jenisnya LOCAL atau VOTING.", "The kind is LOCAL or VOTING.");
    };
  }

  @DELETE
  @Path("local-holidays/{id}")
  @RequiresPermission(PlatformPermissions.CALENDAR_MANAGE)
  public LocalJson withdraw(@PathParam("id") String id) {
    return LocalJson.of(local.withdraw(id(id)));
  }

  @GET
  @Path("weeks")
  @Anonymous
  public List<WeekJson> weeks() {
    return local.weeks().stream()
        .map(
            week ->
                new WeekJson(
                    week.unit().orElse(null), week.validFrom().toString(), week.week().days()))
        .toList();
  }

  @PUT
  @Path("weeks")
  @RequiresPermission(PlatformPermissions.CALENDAR_MANAGE)
  public List<WeekJson> setWeek(@Nullable WeekInput body) {
    WeekInput input = Parameters.body(body);
    Optional<String> unit = Parameters.given(input.unit());
    local.setWeek(
        unit,
        Parameters.dateOf("validFrom", input.validFrom()),
        week(Parameters.required("days", input.days()).toString()));
    return weeks();
  }

  private static long id(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw Problem.notFound();
    }
    return Long.parseLong(text);
  }
}
