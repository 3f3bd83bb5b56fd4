package id.pendopo.office.internal.people.rest;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.identity.PlatformPermissions;
import id.pendopo.office.people.EmployeeDetail;
import id.pendopo.office.people.PeopleAdministration;
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
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The photos of employees over REST. */
@Component(service = WebResource.class)
@Path("api/v1/people/employees/{id: [1-9][0-9]{0,17}}/photo")
public final class PhotosResource implements WebResource {

  private final PeopleAdministration people;
  private final Files files;
  private final Transactions transactions;

  @Activate
  public PhotosResource(
      @Reference PeopleAdministration people,
      @Reference Files files,
      @Reference Transactions transactions) {
    this.people = people;
    this.files = files;
    this.transactions = transactions;
  }

  /** Sends the photo as an attachment. */
  @GET
  @RequiresPermission(PlatformPermissions.PEOPLE_READ)
  public Download get(@PathParam("id") long id) {
    FileId photo = people.photo(new EmployeeId(id)).orElseThrow(Problem::notFound);
    StoredFile file = files.find(photo).orElseThrow(Problem::notFound);
    return new Download(
        () -> files.open(photo),
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
      List<EntityPart> parts) {
    if (parts.size() != 1) {
      throw Problem.invalid("file", "Kirim satu foto.", "Send one photo.");
    }
    EmployeeId employee = people.get(new EmployeeId(id)).employee().id();
    IncomingFile picture = receive(parts.getFirst());
    if (!picture.mediaType().startsWith("image/")) {
      throw new Problem(
          415,
          "Foto harus berupa gambar (JPEG, PNG, atau WebP).",
          "A photo has to be a picture (JPEG, PNG or WebP).");
    }
    EmployeeDetail changed =
        replace(employee, Http.ifMatch(seen), Optional.of(() -> files.keep(picture).id()));
    return Response.noContent().tag(Http.tag(changed.version())).build();
  }

  /** Takes the photo away. */
  @DELETE
  @RequiresPermission(PlatformPermissions.PEOPLE_MANAGE)
  public Response remove(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String seen) {
    replace(new EmployeeId(id), Http.ifMatch(seen), Optional.empty());
    return Response.noContent().build();
  }

  /** Sets another photo or none, and lets go of the one before. */
  private EmployeeDetail replace(
      EmployeeId employee, OptionalLong version, Optional<Supplier<FileId>> photo) {
    return transactions.write(
        () -> {
          Optional<FileId> before = people.photo(employee);
          EmployeeDetail changed = people.photo(employee, version, photo);
          before.ifPresent(files::release);
          return changed;
        });
  }

  private IncomingFile receive(EntityPart part) {
    try (InputStream content = part.getContent()) {
      // the name on the sender's disk may tell more than it should
      return files.receive(content, "foto" + ending(part.getFileName().orElse("")));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot);
    return ending.matches("\\.[A-Za-z]{1,5}") ? ending : "";
  }
}
