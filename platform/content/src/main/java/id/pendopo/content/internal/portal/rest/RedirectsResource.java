package id.pendopo.content.internal.portal.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.portal.SiteDesign;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.transfer.ImportReport;
import id.pendopo.api.transfer.Imports;
import id.pendopo.api.transfer.TableFormat;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.content.internal.portal.OldAddress;
import id.pendopo.content.internal.portal.RedirectDesk;
import id.pendopo.content.internal.portal.RedirectDesk.Known;
import id.pendopo.content.internal.portal.RedirectImport;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Old addresses of the agency's site and where they lead. */
@Component(service = WebResource.class)
@Path("api/v1/site/redirects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission(SiteDesign.MANAGE)
public final class RedirectsResource implements WebResource {

  private static final int PAGE = 100;

  /** A redirect as it is sent. */
  public record RedirectJson(long id, String source, int status, String target, String reason) {

    static RedirectJson of(Known known) {
      OldAddress one = known.address();
      return new RedirectJson(known.id(), one.source(), one.status(), one.target(), one.reason());
    }
  }

  /**
   * A redirect as it is wanted; the source counts only for a new one, the status is 301 without.
   */
  public record RedirectBody(
      @Nullable String source,
      @Nullable Integer status,
      @Nullable String target,
      @Nullable String reason) {

    OldAddress address() {
      return new OldAddress(
          source == null ? "" : source,
          status == null ? 301 : status,
          target == null ? "" : target,
          reason == null ? "" : reason);
    }
  }

  /** A page of them. */
  public record ListJson(long total, List<RedirectJson> redirects) {}

  private final RedirectDesk desk;
  private final Imports imports;
  private final CurrentAgency agency;

  @Activate
  public RedirectsResource(
      @Reference RedirectDesk desk, @Reference Imports imports, @Reference CurrentAgency agency) {
    this.desk = desk;
    this.imports = imports;
    this.agency = agency;
  }

  /** A hundred of them, by their address. */
  @GET
  public ListJson list(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("page") @DefaultValue("1") int page) {
    int from = (Math.clamp(page, 1, 10_000) - 1) * PAGE;
    return new ListJson(
        desk.count(words), desk.list(words, from, PAGE).stream().map(RedirectJson::of).toList());
  }

  @POST
  public Response create(@Nullable RedirectBody body) {
    Known made = desk.create(needed(body).address());
    return Response.created(
            URI.create(agency.get().baseUrl() + "/api/v1/site/redirects/" + made.id()))
        .tag(Versions.tag(made.version()))
        .entity(RedirectJson.of(made))
        .build();
  }

  @GET
  @Path("{id: [0-9]{1,18}}")
  public Response one(@PathParam("id") long id) {
    return answer(desk.get(id));
  }

  @PUT
  @Path("{id: [0-9]{1,18}}")
  public Response change(
      @PathParam("id") long id,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable RedirectBody body) {
    return answer(desk.change(id, Versions.ifMatch(seen), needed(body).address()));
  }

  @DELETE
  @Path("{id: [0-9]{1,18}}")
  public Response delete(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String seen) {
    desk.delete(id, Versions.ifMatch(seen));
    return Response.noContent().build();
  }

  /** Takes a table in: all or nothing, unless wrong rows are to be passed over. */
  @POST
  @Path("import")
  @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/csv", TableFormat.XLSX_TYPE})
  public Response take(
      @QueryParam("dryRun") @DefaultValue("false") boolean dry,
      @QueryParam("skipErrors") @DefaultValue("false") boolean skip,
      byte[] file) {
    ImportReport report = imports.run(new RedirectImport(desk), file, dry, skip);
    return Response.status(dry || report.applied() ? 200 : 422).entity(report).build();
  }

  private static Response answer(Known known) {
    return Response.ok(RedirectJson.of(known)).tag(Versions.tag(known.version())).build();
  }

  private static <T> T needed(@Nullable T body) {
    if (body == null) {
      throw new Problem(
          400,
          "Isi permintaan kosong. Kirim objek JSON.",
          "The body of the request is empty. Send a JSON object.");
    }
    return body;
  }
}
