package id.pendopo.office.internal.catalogue.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.catalogue.ServiceRegister;
import id.pendopo.api.catalogue.ServiceRegister.Entry;
import id.pendopo.api.catalogue.ServiceVersion;
import id.pendopo.api.transfer.ImportReport;
import id.pendopo.api.transfer.Imports;
import id.pendopo.api.transfer.TableFormat;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.catalogue.ServiceJson;
import id.pendopo.office.internal.catalogue.rest.ServicesResource.MissingJson;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the catalogue of services over REST. */
@Component(service = WebResource.class)
@Path("api/v1/service-register")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ServiceRegisterResource implements WebResource {

  private static final String SERVICE = "{service: [a-z][a-z0-9-]{1,59}}";

  /** A version; without a day of force it is the draft. */
  public record VersionJson(
      int number, @Nullable String inForceFrom, ServiceJson standard, List<MissingJson> missing) {

    static VersionJson of(ServiceVersion version) {
      return new VersionJson(
          version.number(),
          version.inForceFrom().map(LocalDate::toString).orElse(null),
          ServiceJson.of(version.content()),
          version.content().missing().stream().map(MissingJson::of).toList());
    }
  }

  /** A service with its versions, the newest first. */
  public record EntryJson(
      String key, @Nullable String closedFrom, long revision, List<VersionJson> versions) {

    static EntryJson of(Entry entry) {
      return new EntryJson(
          entry.key(),
          entry.closedFrom().map(LocalDate::toString).orElse(null),
          entry.revision(),
          entry.versions().stream().map(VersionJson::of).toList());
    }
  }

  /** A new service. */
  public record NewServiceBody(@Nullable String key, @Nullable ServiceJson standard) {}

  /** A first day; absent means today for publishing, and opens again what was closed. */
  public record FromBody(@Nullable String from) {}

  private final ServiceRegister register;
  private final Imports imports;
  private final CurrentAgency agency;

  @Activate
  public ServiceRegisterResource(
      @Reference ServiceRegister register,
      @Reference Imports imports,
      @Reference CurrentAgency agency) {
    this.register = register;
    this.imports = imports;
    this.agency = agency;
  }

  /** The services that the account may see, by name. */
  @GET
  @RequiresPermission(ServiceRegister.READ)
  public List<EntryJson> list() {
    return register.services().stream().map(EntryJson::of).toList();
  }

  /** Takes a new service in, as a draft. */
  @POST
  @RequiresPermission(ServiceRegister.WRITE)
  public Response create(@Nullable NewServiceBody body) {
    NewServiceBody wanted = Parameters.body(body);
    Entry made =
        register.create(
            Parameters.text("key", wanted.key()),
            Parameters.required("standard", wanted.standard()).content());
    return Response.created(
            URI.create(agency.get().baseUrl() + "/api/v1/service-register/" + made.key()))
        .tag(Versions.tag(made.revision()))
        .entity(EntryJson.of(made))
        .build();
  }

  /** One service with its versions. */
  @GET
  @Path(SERVICE)
  @RequiresPermission(ServiceRegister.READ)
  public Response one(@PathParam("service") String key) {
    return answer(register.get(key));
  }

  /** Replaces the draft, or begins one. */
  @PUT
  @Path(SERVICE + "/draft")
  @RequiresPermission(ServiceRegister.WRITE)
  public Response saveDraft(
      @PathParam("service") String key,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable ServiceJson body) {
    return answer(register.saveDraft(key, Versions.ifMatch(seen), Parameters.body(body).content()));
  }

  /** Throws the draft away. */
  @DELETE
  @Path(SERVICE + "/draft")
  @RequiresPermission(ServiceRegister.WRITE)
  public Response discardDraft(
      @PathParam("service") String key, @HeaderParam("If-Match") @Nullable String seen) {
    register.discardDraft(key, Versions.ifMatch(seen));
    return Response.noContent().build();
  }

  /** Publishes the draft, in force from a day on. */
  @POST
  @Path(SERVICE + "/publish")
  @RequiresPermission(ServiceRegister.PUBLISH)
  public Response publish(
      @PathParam("service") String key,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable FromBody body) {
    LocalDate from =
        Parameters.date("from", Parameters.body(body).from())
            .orElseGet(() -> LocalDate.now(agency.get().zone()));
    return answer(register.publish(key, Versions.ifMatch(seen), from));
  }

  /** Closes a service from a day on, or opens it again. */
  @POST
  @Path(SERVICE + "/close")
  @RequiresPermission(ServiceRegister.PUBLISH)
  public Response close(
      @PathParam("service") String key,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable FromBody body) {
    return answer(
        register.close(
            key, Versions.ifMatch(seen), Parameters.date("from", Parameters.body(body).from())));
  }

  /**
   * Takes drafts in from a CSV or XLSX. 200 with a report; 422 with a report when nothing was
   * stored because of wrong rows.
   *
   * @param dryRun {@code true} to see what would become of each row
   * @param skipErrors {@code true} to store the sound rows although others are wrong
   */
  @POST
  @Path("import")
  @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/csv", TableFormat.XLSX_TYPE})
  @RequiresPermission(ServiceRegister.WRITE)
  public Response importDrafts(
      @QueryParam("dryRun") @Nullable String dryRun,
      @QueryParam("skipErrors") @Nullable String skipErrors,
      byte[] file) {
    boolean dry = Parameters.flag("dryRun", dryRun);
    boolean skip = Parameters.flag("skipErrors", skipErrors);
    ImportReport report = imports.run(register.draftImport(), file, dry, skip);
    return Response.status(dry || report.applied() ? 200 : 422).entity(report).build();
  }

  private static Response answer(Entry entry) {
    return Response.ok(EntryJson.of(entry)).tag(Versions.tag(entry.revision())).build();
  }
}
