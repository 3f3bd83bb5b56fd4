package id.pendopo.office.internal.privacy.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.privacy.ProcessingActivity;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.privacy.PersonArchive;
import id.pendopo.office.internal.privacy.PersonRequestRow;
import id.pendopo.office.internal.privacy.PersonRequests;
import id.pendopo.office.internal.privacy.PersonRequests.Wanted;
import id.pendopo.office.internal.privacy.ProcessingRecord;
import id.pendopo.office.internal.privacy.RetentionDesk;
import id.pendopo.office.internal.privacy.RetentionRunRow;
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
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The record of processing, retention, and what persons ask for. A NIK never stands in an address.
 */
@Component(service = WebResource.class)
@Path("api/v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission(PlatformPermissions.PRIVACY_MANAGE)
public final class PrivacyResource implements WebResource {

  /** An activity as it is sent. */
  public record ActivityJson(
      String code,
      Map<String, String> name,
      Map<String, String> purpose,
      String basis,
      String law,
      Map<String, String> data,
      Map<String, String> persons,
      Map<String, String> recipients,
      Map<String, String> retention,
      Map<String, String> protection) {

    static ActivityJson of(ProcessingActivity activity) {
      return new ActivityJson(
          activity.code(),
          both(activity.name()),
          both(activity.purpose()),
          activity.basis().name(),
          activity.law(),
          both(activity.data()),
          both(activity.persons()),
          both(activity.recipients()),
          both(activity.retention()),
          both(activity.protection()));
    }
  }

  /** A run as it is sent: counts alone. */
  public record RunJson(
      String at, boolean dry, String policy, String keptFrom, long due, long done) {

    static RunJson of(RetentionRunRow run) {
      return new RunJson(
          run.at().toString(),
          run.dry(),
          run.policy(),
          run.keptFrom().toString(),
          run.due(),
          run.done());
    }
  }

  /** A rule as it is sent; without {@code keptFrom} it is kept without an end. */
  public record RuleJson(
      String code,
      Map<String, String> title,
      String action,
      @Nullable String keptFrom,
      List<Map<String, String>> why,
      long due,
      @Nullable String hold,
      List<RunJson> runs) {

    static RuleJson of(RetentionDesk.Standing standing) {
      return new RuleJson(
          standing.rule().code(),
          both(standing.rule().title()),
          standing.rule().action().name(),
          standing.keptFrom().value().map(Object::toString).orElse(null),
          standing.keptFrom().why().stream().map(reason -> both(reason.text())).toList(),
          standing.due(),
          standing.hold().map(hold -> hold.reason()).orElse(null),
          standing.latest().stream().map(RunJson::of).toList());
    }
  }

  /** A reason. */
  public record ReasonBody(@Nullable String reason) {}

  /** Whom it concerns, and why it is asked for: an employee's id, or sixteen digits. */
  public record PersonBody(
      @Nullable Long employee,
      @Nullable String nik,
      @Nullable Long applicant,
      @Nullable String reason) {

    Wanted wanted() {
      return new Wanted(
          Optional.ofNullable(employee).map(EmployeeId::new),
          Parameters.given(nik),
          Optional.ofNullable(applicant));
    }
  }

  /** What became of a request, as it is sent. */
  public record RequestJson(
      String kind,
      String person,
      String outcome,
      String note,
      int erased,
      List<String> explanation,
      String at,
      String by) {

    static RequestJson of(PersonRequestRow row) {
      return new RequestJson(
          row.kind().name(),
          row.person(),
          row.outcome().name(),
          row.note(),
          row.erased(),
          row.explanation().lines().toList(),
          row.doneAt().toString(),
          row.doneBy());
    }
  }

  private final ProcessingRecord processing;
  private final RetentionDesk retention;
  private final PersonRequests requests;
  private final CurrentAgency current;

  @Activate
  public PrivacyResource(
      @Reference ProcessingRecord processing,
      @Reference RetentionDesk retention,
      @Reference PersonRequests requests,
      @Reference CurrentAgency current) {
    this.processing = processing;
    this.retention = retention;
    this.requests = requests;
    this.current = current;
  }

  /** The record of processing; {@code format=csv} for spreadsheets. */
  @GET
  @Path("processing")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  public Response processing(
      @QueryParam("format") @Nullable String format,
      @HeaderParam("Accept-Language") @Nullable String language) {
    if (!"csv".equals(format)) {
      return Response.ok(processing.all().stream().map(ActivityJson::of).toList())
          .type(MediaType.APPLICATION_JSON)
          .build();
    }
    Locale locale =
        language != null && language.strip().toLowerCase(Locale.ROOT).startsWith("en")
            ? Locale.ENGLISH
            : Locale.of("id", "ID");
    byte[] content = processing.csv(locale).getBytes(UTF_8);
    return download(content, "rekaman-pemrosesan.csv", "text/csv; charset=utf-8");
  }

  /** Each kind of data: how long it is kept and why, what is due, holds and runs. */
  @GET
  @Path("retention")
  public List<RuleJson> retention() {
    return retention.standings().stream().map(RuleJson::of).toList();
  }

  /** Does a rule now instead of at night. */
  @POST
  @Path("retention/{code}/runs")
  public RunJson run(@PathParam("code") String code) {
    return RunJson.of(retention.runNow(code));
  }

  /** Sets a legal hold. */
  @PUT
  @Path("retention/{code}/hold")
  public Response hold(@PathParam("code") String code, @Nullable ReasonBody body) {
    retention.hold(code, Parameters.text("reason", Parameters.body(body).reason()));
    return Response.noContent().build();
  }

  /** Releases a legal hold. */
  @DELETE
  @Path("retention/{code}/hold")
  public Response release(
      @PathParam("code") String code, @QueryParam("reason") @Nullable String reason) {
    retention.release(code, Parameters.text("reason", reason));
    return Response.noContent().build();
  }

  /** Requests of persons, newest first. */
  @GET
  @Path("requests")
  public List<RequestJson> requests() {
    return requests.latest().stream().map(RequestJson::of).toList();
  }

  /** Everything that is held of a person, as a ZIP with a page to read and JSON. */
  @POST
  @Path("exports")
  @Produces({"application/zip", MediaType.APPLICATION_JSON})
  public Response export(@Nullable PersonBody body) {
    PersonBody wanted = Parameters.body(body);
    byte[] zip =
        PersonArchive.zip(
            current.get().name(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            requests.export(wanted.wanted(), Parameters.text("reason", wanted.reason())));
    return download(zip, "data-pribadi.zip", "application/zip");
  }

  /** Erases a person, or refuses with reasons; {@code outcome} says which. */
  @POST
  @Path("erasures")
  public RequestJson erase(@Nullable PersonBody body) {
    PersonBody wanted = Parameters.body(body);
    return RequestJson.of(
        requests.erase(wanted.wanted(), Parameters.text("reason", wanted.reason())));
  }

  private static Response download(byte[] content, String name, String type) {
    return Response.ok(
            new Download(
                () -> new ByteArrayInputStream(content),
                name,
                type,
                content.length,
                Optional.empty()))
        .build();
  }

  private static Map<String, String> both(LocalText text) {
    return Map.of("id", text.id(), "en", text.en());
  }
}
