package id.pendopo.documents.internal.print.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.print.DocumentTemplates;
import id.pendopo.api.print.FieldType;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.print.PrintedDocument;
import id.pendopo.api.print.TemplateField;
import id.pendopo.api.print.TemplateKind;
import id.pendopo.api.print.TemplateVersion;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The templates of documents over REST. */
@Component(service = WebResource.class)
@Path("api/v1/document-templates")
public final class TemplatesResource implements WebResource {

  /** A field that a template may use. */
  public record FieldJson(
      String name,
      LocalText label,
      FieldType type,
      boolean required,
      String sample,
      List<FieldJson> columns) {

    static FieldJson of(TemplateField field) {
      return new FieldJson(
          field.name(),
          field.label(),
          field.type(),
          field.required(),
          field.sample(),
          field.columns().stream().map(FieldJson::of).toList());
    }
  }

  /** A kind of document, with the version that is used today. */
  public record KindJson(
      String kind,
      LocalText name,
      LocalText description,
      List<FieldJson> fields,
      VersionJson inForce) {}

  /** A version; its text only where one is asked for. */
  public record VersionJson(
      int number,
      PaperSize paper,
      boolean shipped,
      @Nullable String validFrom,
      String author,
      String note,
      @Nullable String madeAt,
      @Nullable String text) {

    static VersionJson of(TemplateVersion version, boolean withText) {
      return new VersionJson(
          version.number(),
          version.paper(),
          version.shipped(),
          version.validFrom().map(LocalDate::toString).orElse(null),
          version.author(),
          version.note(),
          version.number() == 0 ? null : version.madeAt().toString(),
          withText ? version.text() : null);
    }
  }

  /** What is wrong in a text, by place. */
  public record ProblemJson(int line, int column, LocalText message) {}

  /** The outcome of a check. */
  public record CheckJson(boolean sound, List<ProblemJson> problems) {}

  /** A line of two versions. */
  public record LineJson(DocumentTemplates.Line.Change change, String text) {}

  /** A text to check, preview or save. */
  public record TextInput(
      @Nullable String text,
      @Nullable String paper,
      @Nullable String note,
      @Nullable String unit) {}

  /** From when a version is used. */
  public record FromInput(@Nullable String from) {}

  private final DocumentTemplates templates;
  private final CurrentAgency current;

  @Activate
  public TemplatesResource(
      @Reference DocumentTemplates templates, @Reference CurrentAgency current) {
    this.templates = templates;
    this.current = current;
  }

  /** The kinds of documents that running modules print. */
  @GET
  @RequiresPermission(DocumentTemplates.READ)
  public List<KindJson> kinds() {
    return templates.kinds().stream().map(this::json).toList();
  }

  /** One kind with its fields and the version used today. */
  @GET
  @Path("{kind}")
  @RequiresPermission(DocumentTemplates.READ)
  public KindJson kind(@PathParam("kind") String kind) {
    return json(find(kind));
  }

  /** All versions, the newest first. */
  @GET
  @Path("{kind}/versions")
  @RequiresPermission(DocumentTemplates.READ)
  public List<VersionJson> versions(@PathParam("kind") String kind) {
    return templates.versions(kind).stream()
        .map(version -> VersionJson.of(version, false))
        .toList();
  }

  /** One version with its text; 0 is what the module ships. */
  @GET
  @Path("{kind}/versions/{number: \\d{1,9}}")
  @RequiresPermission(DocumentTemplates.READ)
  public VersionJson version(@PathParam("kind") String kind, @PathParam("number") int number) {
    return VersionJson.of(templates.version(kind, number), true);
  }

  /** Two versions line by line. */
  @GET
  @Path("{kind}/compare")
  @RequiresPermission(DocumentTemplates.READ)
  public List<LineJson> compare(
      @PathParam("kind") String kind,
      @QueryParam("before") @Nullable String before,
      @QueryParam("after") @Nullable String after) {
    return templates.compare(kind, number("before", before), number("after", after)).stream()
        .map(line -> new LineJson(line.change(), line.text()))
        .toList();
  }

  /** Says what is wrong with a text; nothing is saved. */
  @POST
  @Path("{kind}/check")
  @RequiresPermission(DocumentTemplates.MANAGE)
  public CheckJson check(@PathParam("kind") String kind, @Nullable TextInput body) {
    List<ProblemJson> problems =
        templates.check(kind, Bodies.text("text", Bodies.body(body).text())).stream()
            .map(problem -> new ProblemJson(problem.line(), problem.column(), problem.message()))
            .toList();
    return new CheckJson(problems.isEmpty(), problems);
  }

  /** A PDF of a text with sample values; nothing is saved. */
  @POST
  @Path("{kind}/preview")
  @RequiresPermission(DocumentTemplates.MANAGE)
  public Download preview(@PathParam("kind") String kind, @Nullable TextInput body) {
    TextInput input = Bodies.body(body);
    PrintedDocument printed =
        templates.preview(
            kind,
            Bodies.text("text", input.text()),
            Bodies.paper(input.paper(), find(kind).paper()),
            Bodies.given(input.unit()));
    return new Download(
        printed::open, "pratinjau.pdf", "application/pdf", printed.size(), Optional.empty());
  }

  /** Saves a draft. */
  @POST
  @Path("{kind}/versions")
  @RequiresPermission(DocumentTemplates.MANAGE)
  public Response save(@PathParam("kind") String kind, @Nullable TextInput body) {
    TextInput input = Bodies.body(body);
    TemplateVersion saved =
        templates.save(
            kind,
            Bodies.text("text", input.text()),
            Bodies.paper(input.paper(), find(kind).paper()),
            Bodies.given(input.note()).orElse(""));
    return Response.status(Response.Status.CREATED).entity(VersionJson.of(saved, true)).build();
  }

  /** Uses a version from a day on. */
  @PUT
  @Path("{kind}/versions/{number: \\d{1,9}}/in-force")
  @RequiresPermission(DocumentTemplates.MANAGE)
  public VersionJson putInForce(
      @PathParam("kind") String kind, @PathParam("number") int number, @Nullable FromInput body) {
    return VersionJson.of(
        templates.putInForce(kind, number, Bodies.date("from", Bodies.body(body).from())), false);
  }

  private TemplateKind find(String kind) {
    return templates.kinds().stream()
        .filter(one -> one.id().equals(kind))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private KindJson json(TemplateKind kind) {
    return new KindJson(
        kind.id(),
        kind.name(),
        kind.description(),
        kind.fields().stream().map(FieldJson::of).toList(),
        VersionJson.of(templates.inForce(kind.id(), LocalDate.now(current.get().zone())), false));
  }

  private static int number(String name, @Nullable String text) {
    String plain = Bodies.text(name, text).strip();
    if (!plain.matches("\\d{1,9}")) {
      throw Problem.invalid(name, "Tulis nomor versi.", "Give the number of a version.");
    }
    return Integer.parseInt(plain);
  }
}
