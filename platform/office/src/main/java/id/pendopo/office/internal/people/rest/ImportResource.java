package id.pendopo.office.internal.people.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.transfer.ImportReport;
import id.pendopo.api.transfer.Imports;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.people.PeopleImport;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes employees in from a CSV or XLSX over REST. */
@Component(service = WebResource.class)
@Path("api/v1/people/import")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource implements WebResource {

  private static final int UNPROCESSABLE = 422;

  private final PeopleImport imports;

  @Activate
  public ImportResource(@Reference PeopleImport imports) {
    this.imports = imports;
  }

  /**
   * Reads a file in: one part {@code file}. 200 with a report; 422 with a report when nothing was
   * stored because of wrong rows.
   *
   * @param dryRun {@code true} to be told only what would happen
   * @param skipErrors {@code true} to store the sound rows although others are wrong
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response run(
      @QueryParam("dryRun") @Nullable String dryRun,
      @QueryParam("skipErrors") @Nullable String skipErrors,
      List<EntityPart> parts) {
    boolean dry = Parameters.flag("dryRun", dryRun);
    boolean skip = Parameters.flag("skipErrors", skipErrors);
    EntityPart file =
        parts.stream()
            .filter(part -> part.getName().equals("file"))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "file",
                        "Sertakan bagian file berisi CSV atau XLSX.",
                        "Send a part file with a CSV or XLSX."));
    ImportReport report = imports.run(bytes(file), dry, skip);
    boolean refused = !dry && !report.applied();
    return Response.status(refused ? UNPROCESSABLE : 200).entity(report).build();
  }

  private static byte[] bytes(EntityPart file) {
    try (InputStream content = file.getContent()) {
      return content.readNBytes(Imports.MOST_BYTES + 1);
    } catch (IOException broken) {
      throw new Problem(400, "Berkas tidak sampai seluruhnya.", "The file did not arrive whole.")
          .because(broken);
    }
  }
}
