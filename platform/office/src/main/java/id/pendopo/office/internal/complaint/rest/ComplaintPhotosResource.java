package id.pendopo.office.internal.complaint.rest;

import id.pendopo.api.complaint.Complaint;
import id.pendopo.api.complaint.ComplaintRegister;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pictures of a complaint. */
@Component(service = WebResource.class)
@Path("api/v1/complaints/{id: [1-9][0-9]{0,17}}/photos")
public final class ComplaintPhotosResource implements WebResource {

  private final ComplaintRegister register;
  private final Files files;
  private final Audit audit;

  @Activate
  public ComplaintPhotosResource(
      @Reference ComplaintRegister register, @Reference Files files, @Reference Audit audit) {
    this.register = register;
    this.files = files;
    this.audit = audit;
  }

  /** A picture, recorded in the audit as read. */
  @GET
  @Path("{photo: [1-9][0-9]{0,17}}")
  @Produces(MediaType.WILDCARD)
  @RequiresPermission(ComplaintRegister.READ)
  public Response one(@PathParam("id") long id, @PathParam("photo") long photo) {
    Complaint of = register.get(id);
    FileId file =
        of.photos().stream()
            .filter(one -> one.value() == photo)
            .findFirst()
            .orElseThrow(Problem::notFound);
    StoredFile stored = files.find(file).orElseThrow(Problem::notFound);
    audit.read(
        "complaints.photo-read",
        "complaint/" + id,
        of.unit(),
        "Penanganan pengaduan (handling of the complaint)");
    return Response.ok(
            new Download(
                () -> files.open(file),
                stored.name(),
                stored.mediaType(),
                stored.size(),
                Optional.of(stored.sha256())))
        .header("Cache-Control", "no-store")
        .build();
  }
}
