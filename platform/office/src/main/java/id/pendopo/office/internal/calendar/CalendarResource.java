package id.pendopo.office.internal.calendar;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.calendar.CollectiveLeave;
import id.pendopo.api.calendar.Counting;
import id.pendopo.api.calendar.Holiday;
import id.pendopo.api.calendar.HolidayKind;
import id.pendopo.api.calendar.HolidayTable;
import id.pendopo.api.calendar.WorkCalendar;
import id.pendopo.api.calendar.WorkDate;
import id.pendopo.api.calendar.WorkDays;
import id.pendopo.api.calendar.WorkWeek;
import id.pendopo.api.explain.Explained;
import id.pendopo.api.explain.Reason;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.Parameters;
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

  /** A date that was counted. */
  public record DateJson(String date, boolean provisional, List<Reason> why) {}

  /** A number of days that were counted. */
  public record DaysJson(int days, boolean provisional, List<Reason> why) {}

  /** A day off as it is sent. */
  public record DayJson(String date, String kind, LocalText name) {

    static DayJson of(Holiday day) {
      return new DayJson(day.date().toString(), day.kind().name(), day.name());
    }

    static @Nullable DayJson orNull(@Nullable Holiday day) {
      return day == null ? null : of(day);
    }
  }

  /** A version of a table as it is sent. */
  public record TableJson(
      int year, int version, String issued, String decree, String source, List<DayJson> days) {

    static TableJson of(HolidayTable table) {
      return new TableJson(
          table.year(),
          table.version(),
          table.issued().toString(),
          table.decree(),
          table.source(),
          table.days().stream().map(DayJson::of).toList());
    }
  }

  /**
   * A file that is brought in; {@code format} is {@code csv} or {@code ics}. A preview needs no
   * {@code issued}, {@code decree} and {@code source}.
   */
  public record UploadInput(
      @Nullable Integer year,
      @Nullable String issued,
      @Nullable String decree,
      @Nullable String source,
      @Nullable String format,
      @Nullable String content) {}

  /** The report on a file. */
  public record PreviewJson(
      boolean acceptable,
      List<LineJson> rows,
      List<DifferenceJson> differences,
      List<LocalText> warnings) {

    static PreviewJson of(Preview preview) {
      return new PreviewJson(
          preview.acceptable(),
          preview.rows().stream().map(LineJson::of).toList(),
          preview.differences().stream().map(DifferenceJson::of).toList(),
          preview.warnings());
    }
  }

  /** The report on a row. */
  public record LineJson(
      int row,
      @Nullable String date,
      @Nullable String kind,
      String name,
      String state,
      List<LocalText> messages) {

    static LineJson of(Preview.Line line) {
      LocalDate date = line.date();
      return new LineJson(
          line.row(),
          date == null ? null : date.toString(),
          line.kind(),
          line.name(),
          line.state().name(),
          line.messages());
    }
  }

  /** A day that differs from the table that counts. */
  public record DifferenceJson(
      String date, String change, @Nullable DayJson before, @Nullable DayJson after) {

    static DifferenceJson of(Preview.Difference difference) {
      return new DifferenceJson(
          difference.date().toString(),
          difference.change().name(),
          DayJson.orNull(difference.before()),
          DayJson.orNull(difference.after()));
    }
  }

  /** A proposal as it is sent. */
  public record ProposalJson(
      long id,
      String state,
      TableJson table,
      @Nullable String proposer,
      String proposedAt,
      @Nullable String decider,
      @Nullable String decidedAt,
      @Nullable String reason,
      boolean mayConfirm,
      List<DifferenceJson> differences) {

    static ProposalJson of(HolidayProposals.Proposal proposal) {
      return new ProposalJson(
          proposal.id(),
          proposal.state().name(),
          TableJson.of(proposal.table()),
          proposal.proposer().orElse(null),
          proposal.proposedAt().toString(),
          proposal.decider().orElse(null),
          proposal.decidedAt().map(Object::toString).orElse(null),
          proposal.reason().orElse(null),
          proposal.mayConfirm(),
          proposal.differences().stream().map(DifferenceJson::of).toList());
    }
  }

  /** Why a proposal is refused. */
  public record RefusalInput(@Nullable String reason) {}

  /** A local holiday as it is sent. */
  public record LocalJson(
      long id,
      DayJson day,
      @Nullable String unit,
      String decree,
      String issued,
      @Nullable String withdrawn) {

    static LocalJson of(LocalCalendar.LocalHoliday local) {
      return new LocalJson(
          local.id(),
          DayJson.of(local.holiday()),
          local.unit().orElse(null),
          local.decree(),
          local.knownFrom().toString(),
          local.withdrawnOn().map(LocalDate::toString).orElse(null));
    }
  }

  /** A local holiday as it is wanted; {@code kind} is {@code LOCAL} or {@code VOTING}. */
  public record LocalInput(
      @Nullable String date,
      @Nullable String kind,
      @Nullable String name,
      @Nullable String unit,
      @Nullable String decree,
      @Nullable String issued) {}

  /** A work week; without a unit it is that of the agency. */
  public record WeekJson(@Nullable String unit, String validFrom, int days) {}

  /** A work week as it is wanted. */
  public record WeekInput(
      @Nullable String unit, @Nullable String validFrom, @Nullable Integer days) {}

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
