package id.pendopo.information.site;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.FileId;
import id.pendopo.api.document.Files;
import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Json;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.information.DocumentFilter;
import id.pendopo.information.DocumentInput;
import id.pendopo.information.DocumentList;
import id.pendopo.information.DocumentSnapshot;
import id.pendopo.information.DocumentSort;
import id.pendopo.information.DocumentState;
import id.pendopo.information.Documents;
import id.pendopo.information.InformationClass;
import id.pendopo.information.InformationModule;
import id.pendopo.information.site.DocumentBody.ListBody;
import id.pendopo.information.site.DocumentBody.WithdrawalBody;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The documents over REST: everything that the console does. */
@Component(service = WebResource.class)
@Path("api/v1/information/documents")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentsApi implements WebResource {

  private static final int USUAL_SIZE = 20;
  private static final String ONE = "{id: [0-9]{1,18}}";

  private final Documents documents;
  private final Files files;
  private final Json json;
  private final CurrentAgency agency;

  @Activate
  public DocumentsApi(
      @Reference Documents documents,
      @Reference Files files,
      @Reference Json json,
      @Reference CurrentAgency agency) {
    this.documents = documents;
    this.files = files;
    this.json = json;
    this.agency = agency;
  }

  /**
   * Keeps a new draft with files: a part {@code metadata} with a {@link DocumentInput} as JSON, and
   * any number of parts {@code file}. One wrong file refuses the whole.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresPermission(InformationModule.WRITE)
  public Response create(List<EntityPart> parts) {
    DocumentInput input = null;
    var uploads = new ArrayList<EntityPart>();
    for (EntityPart part : parts) {
      switch (part.getName()) {
        case "metadata" -> input = json.read(part.getContent(), DocumentInput.class);
        case "file" -> uploads.add(part);
        default -> throw unknownPart(part.getName());
      }
    }
    if (input == null) {
      throw Problem.invalid(
          "metadata",
          "Sertakan bagian metadata berisi JSON: title, summary, unit, classification, date.",
          "Send a part metadata that holds JSON: title, summary, unit, classification, date.");
    }
    documents.check(input);
    return created(documents.create(input, receive(uploads)));
  }

  /** Keeps a new draft without files. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresPermission(InformationModule.WRITE)
  public Response create(@Nullable DocumentInput input) {
    return created(documents.create(required(input), List.of()));
  }

  /**
   * The documents that the account may read.
   *
   * @param q words in title or summary
   * @param state name of a {@link DocumentState}
   * @param classification name of an {@link InformationClass}
   * @param unit code of a unit, with all below
   * @param sort {@code date}, {@code title} or {@code changed}, with - for backwards; newest first
   *     without it
   * @param page counted from 1
   * @param size 1 to 100
   */
  @GET
  @RequiresPermission(InformationModule.READ)
  public ListBody list(
      @QueryParam("q") @Nullable String q,
      @QueryParam("state") @Nullable String state,
      @QueryParam("classification") @Nullable String classification,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("page") @Nullable String page,
      @QueryParam("size") @Nullable String size) {
    PageNumber wanted = PageNumber.of(page, size, USUAL_SIZE);
    var filter =
        new DocumentFilter(
            q == null ? "" : q,
            named(state, "state", DocumentState::named),
            named(classification, "classification", InformationClass::named),
            given(unit));
    DocumentSort order = named(sort, "sort", DocumentSort::named).orElse(DocumentSort.NEWEST);
    DocumentList found = documents.list(filter, order, wanted.offset(), wanted.size());
    return new ListBody(
        found.total(),
        wanted.number(),
        wanted.size(),
        found.documents().stream().map(DocumentBody::of).toList());
  }

  /** One document, public or not. */
  @GET
  @Path(ONE)
  @RequiresPermission(InformationModule.READ)
  public Response get(@PathParam("id") long id) {
    return answer(documents.get(id));
  }

  /** Replaces what a document says. */
  @PUT
  @Path(ONE)
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresPermission(InformationModule.READ)
  public Response change(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable DocumentInput input) {
    return answer(documents.change(id, Versions.ifMatch(ifMatch), required(input), List.of()));
  }

  /** Deletes a draft. */
  @DELETE
  @Path(ONE)
  @RequiresPermission(InformationModule.WRITE)
  public Response delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    documents.delete(id, Versions.ifMatch(ifMatch));
    return Response.noContent().build();
  }

  /** Puts files behind the others: parts {@code file}. One wrong file refuses them all. */
  @POST
  @Path(ONE + "/files")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresPermission(InformationModule.READ)
  public Response addFiles(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      List<EntityPart> parts) {
    for (EntityPart part : parts) {
      if (!part.getName().equals("file")) {
        throw unknownPart(part.getName());
      }
    }
    if (parts.isEmpty()) {
      throw Problem.invalid(
          "file", "Sertakan paling sedikit satu berkas.", "Send at least one file.");
    }
    documents.checkMayChange(id, Versions.ifMatch(ifMatch));
    return answer(documents.addFiles(id, Versions.ifMatch(ifMatch), receive(parts)));
  }

  /** Takes a file out of a document. */
  @DELETE
  @Path(ONE + "/files/{file: [0-9]{1,18}}")
  @RequiresPermission(InformationModule.READ)
  public Response removeFile(
      @PathParam("id") long id,
      @PathParam("file") long file,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(documents.removeFile(id, Versions.ifMatch(ifMatch), new FileId(file)));
  }

  /** Opens a document to the public. */
  @POST
  @Path(ONE + "/publish")
  @RequiresPermission(InformationModule.PUBLISH)
  public Response publish(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(documents.publish(id, Versions.ifMatch(ifMatch)));
  }

  /**
   * Takes a document back from the public. The body, a {@link WithdrawalBody} as JSON, may be left
   * out; it is read as bytes, since nothing at all is no JSON.
   */
  @POST
  @Path(ONE + "/withdraw")
  @RequiresPermission(InformationModule.PUBLISH)
  public Response withdraw(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      InputStream body) {
    return answer(documents.withdraw(id, Versions.ifMatch(ifMatch), reason(body)));
  }

  private String reason(InputStream body) {
    var given = new PushbackInputStream(body);
    try {
      int first = given.read();
      if (first < 0) {
        return "";
      }
      given.unread(first);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String reason = json.read(given, WithdrawalBody.class).reason();
    return reason == null ? "" : reason;
  }

  private List<IncomingFile> receive(List<EntityPart> uploads) {
    var received = new ArrayList<IncomingFile>();
    for (EntityPart upload : uploads) {
      try (InputStream content = upload.getContent()) {
        received.add(files.receive(content, upload.getFileName().orElse("berkas")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return received;
  }

  private Response created(DocumentSnapshot document) {
    return Response.created(
            URI.create(agency.get().baseUrl() + "/api/v1/information/documents/" + document.id()))
        .tag(tag(document))
        .entity(DocumentBody.of(document))
        .build();
  }

  private static Response answer(DocumentSnapshot document) {
    return Response.ok(DocumentBody.of(document)).tag(tag(document)).build();
  }

  private static EntityTag tag(DocumentSnapshot document) {
    return Versions.tag(document.version());
  }

  private static DocumentInput required(@Nullable DocumentInput input) {
    if (input == null) {
      throw new Problem(
          400,
          "Sertakan data JSON: title, summary, unit, classification, date.",
          "Send JSON: title, summary, unit, classification, date.");
    }
    return input;
  }

  private static <T> Optional<T> named(
      @Nullable String text, String parameter, Function<String, Optional<T>> known) {
    Optional<String> given = given(text);
    Optional<T> value = given.flatMap(known);
    if (given.isPresent() && value.isEmpty()) {
      throw new Problem(
          400,
          "Nilai parameter " + parameter + " tidak dikenal.",
          "The value of the parameter " + parameter + " is not known.");
    }
    return value;
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static Problem unknownPart(String name) {
    String shown = name.length() > 60 ? name.substring(0, 60) : name;
    return Problem.invalid(
        shown.isBlank() ? "metadata" : shown,
        "Bagian ini tidak dikenal; yang dikenal hanya metadata dan file.",
        "This part is not known; only metadata and file are.");
  }
}
