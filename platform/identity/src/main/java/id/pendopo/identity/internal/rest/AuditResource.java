package id.pendopo.identity.internal.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.AuditChain;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.PlatformPermissions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit trail over REST. */
@Component(service = WebResource.class)
@Path("api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(PlatformPermissions.AUDIT_READ)
public final class AuditResource implements WebResource {

  /**
   * A page as it is sent, counted from 1; {@code next} is the {@code before} of the page behind it.
   */
  public record PageJson(
      long total, int page, int size, @Nullable Long next, List<EntryJson> entries) {}

  /** An entry as it is sent. */
  public record EntryJson(
      long id,
      String at,
      @Nullable String user,
      String via,
      String address,
      String action,
      String subject,
      Map<String, String> before,
      Map<String, String> after,
      @Nullable String unit,
      @Nullable String purpose,
      @Nullable Long link) {

    static EntryJson of(AuditTrail.Entry entry) {
      return new EntryJson(
          entry.id(),
          entry.anonymous() ? entry.at().toString().substring(0, 10) : entry.at().toString(),
          entry.username().orElse(null),
          entry.via(),
          entry.address(),
          entry.action(),
          entry.subject(),
          entry.before(),
          entry.after(),
          entry.unit().orElse(null),
          entry.purpose().isEmpty() ? null : entry.purpose(),
          entry.link().isPresent() ? entry.link().getAsLong() : null);
    }
  }

  /** What a check found, as it is sent. */
  public record ReportJson(
      String chain,
      boolean intact,
      long first,
      long last,
      long intactUpTo,
      long waiting,
      @Nullable String exported,
      List<FindingJson> findings) {

    static ReportJson of(AuditChain.Report report) {
      return new ReportJson(
          report.chain(),
          report.intact(),
          report.first(),
          report.last(),
          report.intactUpTo(),
          report.waiting(),
          report.exported().map(Instant::toString).orElse(null),
          report.findings().stream().map(FindingJson::of).toList());
    }
  }

  /** Something that is wrong, as it is sent. */
  public record FindingJson(
      String kind, @Nullable Long link, @Nullable Long entry, Map<String, String> text) {

    static FindingJson of(AuditChain.Finding finding) {
      return new FindingJson(
          finding.kind().name(),
          orNull(finding.sequence()),
          orNull(finding.entry()),
          Map.of("id", finding.text().id(), "en", finding.text().en()));
    }

    private static @Nullable Long orNull(OptionalLong number) {
      return number.isPresent() ? number.getAsLong() : null;
    }
  }

  private final AuditTrail trail;
  private final AuditChain chain;
  private final CurrentAgency current;

  @Activate
  public AuditResource(
      @Reference AuditTrail trail, @Reference AuditChain chain, @Reference CurrentAgency current) {
    this.trail = trail;
    this.chain = chain;
    this.current = current;
  }

  /**
   * Searches, newest first, as JSON by pages or, with {@code Accept: text/csv} or {@code
   * format=csv}, all of it (at most 100 000) as CSV. {@code scope=installation} reads what concerns
   * no single agency; {@code before} with the {@code next} of a page gives pages that do not move.
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  public Response search(
      @HeaderParam("Accept") @Nullable String accept,
      @HeaderParam("Accept-Language") @Nullable String language,
      @QueryParam("format") @Nullable String format,
      @QueryParam("action") @Nullable String action,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("user") @Nullable String user,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("text") @Nullable String text,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("before") @Nullable String before,
      @QueryParam("scope") @Nullable String scope,
      @QueryParam("page") @DefaultValue("1") String page,
      @QueryParam("size") @DefaultValue("50") String size) {
    ZoneId zone = current.get().zone();
    AuditTrail.Query query =
        new AuditTrail.Query(
            Http.given(action),
            Http.given(subject),
            Http.given(user),
            Http.moment(from, zone),
            Http.moment(until, zone),
            installation(scope),
            number(page),
            number(size),
            Http.given(unit),
            Http.given(text),
            Http.given(kind).map(AuditResource::reads),
            Http.given(before).map(it -> OptionalLong.of(number(it))).orElse(OptionalLong.empty()));
    if (wantsCsv(format, accept)) {
      return csv(query, language);
    }
    AuditTrail.Page found = trail.search(query);
    List<EntryJson> entries = found.entries().stream().map(EntryJson::of).toList();
    Long next = entries.size() < found.size() ? null : entries.getLast().id();
    return Response.ok(new PageJson(found.total(), found.page(), found.size(), next, entries))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  private Response csv(AuditTrail.Query query, @Nullable String language) {
    Locale locale =
        language != null && language.strip().toLowerCase(Locale.ROOT).startsWith("en")
            ? Locale.ENGLISH
            : Locale.of("id", "ID");
    AuditTrail.Export export = trail.export(query, locale);
    StreamingOutput body = export::writeTo;
    return Response.ok(body)
        .type("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Checks the chain; {@code scope=installation} the one of the installation. */
  @GET
  @Path("verification")
  public ReportJson verify(@QueryParam("scope") @Nullable String scope) {
    return ReportJson.of(chain.verify(installation(scope)));
  }

  /** The file of heads, to be kept elsewhere; operators only. */
  @GET
  @Path("heads")
  @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
  public Response heads() {
    InputStream content = chain.heads();
    StreamingOutput body =
        out -> {
          try (content) {
            content.transferTo(out);
          }
        };
    return Response.ok(body)
        .type("text/plain; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"heads.log\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private static boolean installation(@Nullable String scope) {
    return "installation".equals(scope);
  }

  private static boolean reads(String kind) {
    return switch (kind) {
      case "read" -> true;
      case "change" -> false;
      default -> throw new Problem(400, "kind adalah read atau change.", "kind is read or change.");
    };
  }

  private static boolean wantsCsv(@Nullable String format, @Nullable String accept) {
    if (format != null && !format.isBlank()) {
      if (!List.of("csv", "json").contains(format.strip())) {
        throw new Problem(400, "format adalah json atau csv.", "format is json or csv.");
      }
      return format.strip().equals("csv");
    }
    return accept != null && accept.strip().startsWith("text/csv");
  }

  private static int number(String text) {
    if (!text.matches("-?\\d{1,9}")) {
      throw new Problem(
          400,
          "page, size, dan before harus berupa angka.",
          "page, size and before must be numbers.");
    }
    return Integer.parseInt(text);
  }
}
