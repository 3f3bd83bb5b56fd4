package id.pendopo.office.internal.applicant.rest;

import id.pendopo.api.applicant.Applicant;
import id.pendopo.api.applicant.ApplicantRegister;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.Parameters;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/**
 * The files that prove the identity of applicants: given over REST, and looked at for a purpose.
 */
@Component(service = WebResource.class)
@Path("api/v1/applicants/{applicant: [1-9][0-9]{0,17}}/identity-file")
public final class IdentityFilesResource implements WebResource {

  private final ApplicantRegister register;
  private final Files files;

  @Activate
  public IdentityFilesResource(@Reference ApplicantRegister register, @Reference Files files) {
    this.register = register;
    this.files = files;
  }

  /** Keeps the file: one part {@code file} with a picture or a PDF. */
  @PUT
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresPermission(ApplicantRegister.WRITE)
  public Response keep(
      @PathParam("applicant") long id,
      @HeaderParam("If-Match") @Nullable String seen,
      List<EntityPart> parts)
      throws IOException {
    if (parts.size() != 1) {
      throw Problem.invalid("file", "Kirim satu berkas.", "Send one file.");
    }
    register.get(id); // nobody fills the disk for somebody whom they do not see
    EntityPart part = parts.getFirst();
    try (InputStream content = part.getContent()) {
      IncomingFile file = files.receive(content, part.getFileName().orElse("identitas"));
      return answer(register.identityFile(id, Versions.ifMatch(seen), Optional.of(file)));
    }
  }

  /** Takes the file away. */
  @DELETE
  @RequiresPermission(ApplicantRegister.WRITE)
  public Response remove(
      @PathParam("applicant") long id, @HeaderParam("If-Match") @Nullable String seen) {
    return answer(register.identityFile(id, Versions.ifMatch(seen), Optional.empty()));
  }

  /** Sends the file, once; the purpose goes into the audit. */
  @POST
  @Path("look")
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresPermission(ApplicantRegister.UNMASK)
  public Response look(
      @PathParam("applicant") long id, ApplicantsResource.@Nullable PurposeBody body) {
    StoredFile file =
        register.openIdentityFile(id, Parameters.given(Parameters.body(body).purpose()).orElse(""));
    return Response.ok(
            new Download(
                () -> files.open(file.id()),
                file.name(),
                file.mediaType(),
                file.size(),
                Optional.of(file.sha256())))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Response answer(Applicant changed) {
    return Response.noContent().tag(Versions.tag(changed.version())).build();
  }
}
