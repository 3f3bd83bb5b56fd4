package id.pendopo.content.internal.media.rest;

import id.pendopo.api.media.MediaFolder;
import id.pendopo.api.media.MediaLibrary;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.content.internal.media.rest.MediaJson.FolderInput;
import id.pendopo.content.internal.media.rest.MediaJson.FolderJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The folders of the media library over REST. */
@Component(service = WebResource.class)
@Path("api/v1/media/folders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MediaFoldersResource implements WebResource {

  private static final String ID = "{folder: [1-9][0-9]{0,17}}";

  private final MediaLibrary library;

  @Activate
  public MediaFoldersResource(@Reference MediaLibrary library) {
    this.library = library;
  }

  /** All folders, each after the one it lies in. */
  @GET
  @RequiresPermission(MediaLibrary.READ)
  public List<FolderJson> list() {
    return library.folders().stream().map(FolderJson::of).toList();
  }

  /** Makes a folder. */
  @POST
  @RequiresPermission(MediaLibrary.MANAGE)
  public Response create(@Nullable FolderInput body) {
    FolderInput wanted = UploadParts.body(body);
    MediaFolder made =
        library.createFolder(MediaJson.given(wanted.name()).orElse(""), wanted.above());
    return Response.status(Response.Status.CREATED)
        .tag(Versions.tag(made.revision()))
        .entity(FolderJson.of(made))
        .build();
  }

  /** Renames or moves a folder. */
  @PUT
  @Path(ID)
  @RequiresPermission(MediaLibrary.MANAGE)
  public Response change(
      @PathParam("folder") long id,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable FolderInput body) {
    FolderInput wanted = UploadParts.body(body);
    MediaFolder changed =
        library.changeFolder(
            id, Versions.ifMatch(seen), MediaJson.given(wanted.name()).orElse(""), wanted.above());
    return Response.ok(FolderJson.of(changed)).tag(Versions.tag(changed.revision())).build();
  }

  /** Removes an empty folder. */
  @DELETE
  @Path(ID)
  @RequiresPermission(MediaLibrary.MANAGE)
  public Response remove(
      @PathParam("folder") long id, @HeaderParam("If-Match") @Nullable String seen) {
    library.removeFolder(id, Versions.ifMatch(seen));
    return Response.noContent().build();
  }
}
