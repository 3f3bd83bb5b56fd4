package id.pendopo.office.internal.casework.rest;

import id.pendopo.api.casework.CaseActor;
import id.pendopo.api.casework.Cases;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.SignedIn;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.casework.CaseOffice;
import id.pendopo.office.internal.casework.rest.CaseJson.EntryView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The files of a case. */
@Component(service = WebResource.class)
@Path("api/v1/cases/{id: [1-9][0-9]{0,17}}/files")
@SignedIn
public final class CaseFilesResource implements WebResource {

  private static final int LONGEST_TEXT = 20_000;

  private final Cases cases;
  private final CaseOffice office;
  private final Files files;
  private final Transactions transactions;

  @Activate
  public CaseFilesResource(
      @Reference Cases cases,
      @Reference CaseOffice office,
      @Reference Files files,
      @Reference Transactions transactions) {
    this.cases = cases;
    this.office = office;
    this.files = files;
    this.transactions = transactions;
  }

  /**
   * Attaches files: parts {@code file}, and where wanted {@code comment} and {@code forApplicant}
   * ({@code true}).
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  public Response attach(@PathParam("id") long id, List<EntityPart> parts) {
    if (!office.mayWork(office.see(id))) {
      throw new Problem(
          403, "Tugas perkara ini bukan milik Anda.", "The task of this case is not yours.");
    }
    List<IncomingFile> received = new ArrayList<>();
    String comment = "";
    boolean forApplicant = false;
    for (EntityPart part : parts) {
      switch (part.getName()) {
        case "file" -> received.add(receive(part));
        case "comment" -> comment = text(part);
        case "forApplicant" -> forApplicant = text(part).strip().equals("true");
        default ->
            throw Problem.invalid(
                part.getName(), "Bagian ini tidak dikenal.", "This part is not known.");
      }
    }
    if (received.isEmpty()) {
      throw Problem.invalid("file", "Kirim sedikitnya satu berkas.", "Send at least one file.");
    }
    String words = comment;
    boolean visible = forApplicant;
    EntryView entry =
        transactions.write(
            () ->
                EntryView.of(
                    cases.comment(
                        id,
                        CaseActor.OFFICER,
                        words,
                        visible,
                        received.stream().map(file -> files.keep(file).id()).toList())));
    return Response.status(Response.Status.CREATED).entity(entry).build();
  }

  /** A file of the case, as an attachment. */
  @GET
  @Path("{file: [1-9][0-9]{0,17}}")
  public Download download(@PathParam("id") long id, @PathParam("file") long file) {
    FileId known = office.file(id, file);
    StoredFile stored = files.find(known).orElseThrow(Problem::notFound);
    return new Download(
        () -> files.open(known),
        stored.name(),
        stored.mediaType(),
        stored.size(),
        Optional.of(stored.sha256()));
  }

  private IncomingFile receive(EntityPart part) {
    try (InputStream content = part.getContent()) {
      return files.receive(content, part.getFileName().orElse("lampiran"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String text(EntityPart part) {
    try (InputStream content = part.getContent()) {
      return new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
