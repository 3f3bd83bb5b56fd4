package id.pendopo.documents.internal.print.rest;

import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.print.Letterhead;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The letterheads of the agency and its units over REST. */
@Component(service = WebResource.class)
@Path("api/v1/letterheads")
public final class LetterheadsResource implements WebResource {

  /** A letterhead; {@code own} says whether it was set for just this unit. */
  public record LetterheadJson(
      List<String> above, String name, List<String> below, @Nullable Long logo, boolean own) {}

  /** What a letterhead should be. */
  public record LetterheadInput(
      @Nullable List<String> above,
      @Nullable String name,
      @Nullable List<String> below,
      @Nullable Long logo) {}

  /** A picture that was kept. */
  public record PictureJson(long file) {}

  private final DocumentTemplates templates;
  private final Files files;

  @Activate
  public LetterheadsResource(@Reference DocumentTemplates templates, @Reference Files files) {
    this.templates = templates;
    this.files = files;
  }

  /** The letterhead that a unit prints; the agency's when none is named. */
  @GET
  @RequiresPermission(DocumentTemplates.READ)
  public LetterheadJson get(@QueryParam("unit") @Nullable String unit) {
    Optional<String> of = Bodies.given(unit);
    return json(templates.letterhead(of), templates.ownLetterhead(of));
  }

  /** Sets it. */
  @PUT
  @RequiresPermission(DocumentTemplates.MANAGE)
  public LetterheadJson set(
      @QueryParam("unit") @Nullable String unit, @Nullable LetterheadInput body) {
    LetterheadInput input = Bodies.body(body);
    List<String> above = input.above();
    List<String> below = input.below();
    return json(
        templates.changeLetterhead(
            Bodies.given(unit),
            new Letterhead(
                above == null ? List.of() : above,
                Bodies.text("name", input.name()),
                below == null ? List.of() : below,
                Optional.ofNullable(input.logo()).map(FileId::new))),
        true);
  }

  /** Takes it away; the one above is used. */
  @DELETE
  @RequiresPermission(DocumentTemplates.MANAGE)
  public Response remove(@QueryParam("unit") @Nullable String unit) {
    templates.removeLetterhead(Bodies.given(unit));
    return Response.noContent().build();
  }

  /** Keeps a picture for letterheads and templates: one part {@code file}, a PNG or JPEG. */
  @POST
  @Path("pictures")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresPermission(DocumentTemplates.MANAGE)
  public Response picture(List<EntityPart> parts) {
    if (parts.size() != 1) {
      throw Problem.invalid("file", "Kirim satu gambar.", "Send one picture.");
    }
    EntityPart part = parts.getFirst();
    try (InputStream content = part.getContent()) {
      IncomingFile received = files.receive(content, part.getFileName().orElse("gambar.png"));
      return Response.status(Response.Status.CREATED)
          .entity(new PictureJson(templates.keepImage(received).value()))
          .build();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static LetterheadJson json(Letterhead head, boolean own) {
    return new LetterheadJson(
        head.above(), head.name(), head.below(), head.logo().map(FileId::value).orElse(null), own);
  }
}
