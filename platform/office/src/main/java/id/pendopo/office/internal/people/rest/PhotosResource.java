package id.pendopo.office.internal.people.rest;

import id.pendopo.api.document.StoredFile;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.internal.people.EmployeePhotos;
import id.pendopo.office.people.EmployeeDetail;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The photos of employees over REST. */
@Component(service = WebResource.class)
@Path("api/v1/people/employees/{id: [1-9][0-9]{0,17}}/photo")
public final class PhotosResource implements WebResource {

  private final EmployeePhotos photos;

  @Activate
  public PhotosResource(@Reference EmployeePhotos photos) {
    this.photos = photos;
  }

  /** Sends the photo as an attachment. */
  @GET
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public Download get(@PathParam("id") long id) {
    StoredFile file = photos.of(new EmployeeId(id)).orElseThrow(Problem::notFound);
    return new Download(
        () -> photos.open(file.id()),
        file.name(),
        file.mediaType(),
        file.size(),
        Optional.of(file.sha256()));
  }

  /** Sets the photo: one part {@code file} with a picture. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response set(
      @PathParam("id") long id,
      @HeaderParam("If-Match") @Nullable String seen,
      List<EntityPart> parts)
      throws IOException {
    if (parts.size() != 1) {
      throw Problem.invalid("file", "Kirim satu foto.", "Send one photo.");
    }
    EntityPart part = parts.getFirst();
    try (InputStream content = part.getContent()) {
      EmployeeDetail changed =
          photos.set(
              new EmployeeId(id), Versions.ifMatch(seen), content, part.getFileName().orElse(""));
      return Response.noContent().tag(Versions.tag(changed.version())).build();
    }
  }

  /** Takes the photo away. */
  @DELETE
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response remove(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String seen) {
    photos.remove(new EmployeeId(id), Versions.ifMatch(seen));
    return Response.noContent().build();
  }
}
