package id.pendopo.documents.internal.rest;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.documents.DamagedFile;
import id.pendopo.documents.FileAdministration;
import id.pendopo.documents.FileUse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What files take and how they are. */
@Component(service = WebResource.class)
@Path("api/v1/files")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(FileAdministration.MANAGE)
public final class FilesResource implements WebResource {

  /** The use of an agency as it is sent; what is not known is left out. */
  public record UseJson(
      @Nullable String agency,
      long files,
      long bytes,
      @Nullable Long quota,
      long damaged,
      long infected,
      @Nullable String checkStartedAt,
      @Nullable String checkFinishedAt) {

    static UseJson of(@Nullable String agency, FileUse use) {
      return new UseJson(
          agency,
          use.files(),
          use.bytes(),
          use.quota().isPresent() ? use.quota().getAsLong() : null,
          use.damaged(),
          use.infected(),
          use.check().map(check -> check.startedAt().toString()).orElse(null),
          use.check().flatMap(FileUse.Check::finishedAt).map(Object::toString).orElse(null));
    }
  }

  /** A damaged file as it is sent. */
  public record DamagedJson(
      long id, String name, String storedAt, String damage, String sha256, String foundAt) {

    static DamagedJson of(DamagedFile file) {
      return new DamagedJson(
          file.id().value(),
          file.name(),
          file.storedAt().toString(),
          file.damage(),
          file.sha256(),
          file.foundAt().toString());
    }
  }

  /** The job of a check. */
  public record CheckJson(String job) {}

  /** The share of the disk that an agency shall have, in bytes; without it, that of all. */
  public record QuotaInput(@Nullable Long quota) {}

  private final FileAdministration files;
  private final Agencies agencies;

  @Activate
  public FilesResource(@Reference FileAdministration files, @Reference Agencies agencies) {
    this.files = files;
    this.agencies = agencies;
  }

  /** What the files of the agency take, and how the last check ended. */
  @GET
  @Path("use")
  public UseJson use() {
    return UseJson.of(null, files.use());
  }

  /** The files whose content is missing or damaged, the newest finding first, at most 500. */
  @GET
  @Path("damaged")
  public List<DamagedJson> damaged() {
    return files.damaged().stream().map(DamagedJson::of).toList();
  }

  /** Orders a check of all files of the agency; the job tells how it goes. */
  @POST
  @Path("check")
  public Response check() {
    String job = files.check();
    return Response.accepted(new CheckJson(job))
        .location(URI.create("/api/v1/jobs/" + job))
        .build();
  }

  /** What the files of every agency take; for operators. */
  @GET
  @Path("agencies")
  public List<UseJson> agencies() {
    return files.uses().entrySet().stream()
        .map(
            use ->
                UseJson.of(
                    agencies.find(use.getKey()).map(Agency::slug).orElse(null), use.getValue()))
        .toList();
  }

  /** Sets the share of the disk that an agency may take; for operators. */
  @PUT
  @Path("agencies/{slug}/quota")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response quota(@PathParam("slug") String slug, @Nullable QuotaInput input) {
    Agency agency = agencies.bySlug(slug).orElseThrow(Problem::notFound);
    Long quota = input == null ? null : input.quota();
    files.quota(agency.id(), quota == null ? OptionalLong.empty() : OptionalLong.of(quota));
    return Response.noContent().build();
  }
}
