package id.pendopo.identity.internal.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.AuditTrail;
import id.pendopo.identity.PlatformPermissions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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

  /** A page as it is sent, counted from 1. */
  public record PageJson(long total, int page, int size, List<EntryJson> entries) {}

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
      Map<String, String> after) {

    static EntryJson of(AuditTrail.Entry entry) {
      return new EntryJson(
          entry.id(),
          entry.at().toString(),
          entry.username().orElse(null),
          entry.via(),
          entry.address(),
          entry.action(),
          entry.subject(),
          entry.before(),
          entry.after());
    }
  }

  private final AuditTrail trail;
  private final CurrentAgency current;

  @Activate
  public AuditResource(@Reference AuditTrail trail, @Reference CurrentAgency current) {
    this.trail = trail;
    this.current = current;
  }

  /** Searches; {@code scope=installation} reads what concerns no single agency. */
  @GET
  public PageJson search(
      @QueryParam("action") @Nullable String action,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("user") @Nullable String user,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("scope") @Nullable String scope,
      @QueryParam("page") @DefaultValue("1") String page,
      @QueryParam("size") @DefaultValue("50") String size) {
    ZoneId zone = current.get().zone();
    AuditTrail.Page found =
        trail.search(
            new AuditTrail.Query(
                Http.given(action),
                Http.given(subject),
                Http.given(user),
                Http.moment(from, zone),
                Http.moment(until, zone),
                "installation".equals(scope),
                number(page),
                number(size)));
    return new PageJson(
        found.total(),
        found.page(),
        found.size(),
        found.entries().stream().map(EntryJson::of).toList());
  }

  private static int number(String text) {
    if (!text.matches("-?\\d{1,9}")) {
      throw new Problem(400, "page dan size harus berupa angka.", "page and size must be numbers.");
    }
    return Integer.parseInt(text);
  }
}
