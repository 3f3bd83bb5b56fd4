package id.pendopo.office.internal.form.rest;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.form.Filled;
import id.pendopo.api.form.FormInput;
import id.pendopo.api.form.FormRegister;
import id.pendopo.api.form.FormRegister.Detail;
import id.pendopo.api.form.FormVersion;
import id.pendopo.api.form.Forms;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import id.pendopo.office.internal.Parameters;
import id.pendopo.office.internal.form.AnswerJson;
import id.pendopo.office.internal.form.DefinitionJson;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Builds forms over REST, and tries answers out. Answers travel in bodies alone. */
@Component(service = WebResource.class)
@Path("api/v1/forms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class FormsResource implements WebResource {

  private static final String FORM = "{form: [a-z][a-z0-9-]{1,39}}";
  private static final String VERSION = FORM + "/versions/{version: [1-9][0-9]{0,8}}";

  /** A form in the list. */
  public record SummaryJson(
      String code,
      LocalText name,
      @Nullable Integer published,
      @Nullable Integer draft,
      String changedAt) {

    static SummaryJson of(FormRegister.Summary form) {
      return new SummaryJson(
          form.code(),
          form.name(),
          form.published().orElse(null),
          form.draft().orElse(null),
          form.changedAt().toString());
    }
  }

  /** A version of a form; {@code revision} is the value of the ETag of a draft. */
  public record VersionJson(
      String code,
      int number,
      String state,
      @Nullable String publishedAt,
      long revision,
      DefinitionJson definition) {

    static VersionJson of(Detail detail) {
      FormVersion form = detail.form();
      return new VersionJson(
          form.code(),
          form.number(),
          form.state().name(),
          form.publishedAt().map(Object::toString).orElse(null),
          detail.revision(),
          DefinitionJson.of(form.definition()));
    }
  }

  /** A new form. */
  public record NewFormBody(@Nullable String code, @Nullable DefinitionJson definition) {}

  /** A form as it is filled in now. */
  public record PublishedJson(String code, int number, DefinitionJson definition) {}

  /** Answers to try out, by the keys of the fields. */
  public record AnswersBody(@Nullable Map<String, Object> answers) {

    @Override
    public String toString() {
      return "AnswersBody[…]";
    }
  }

  /** What the check of answers gave; nothing was stored. */
  public record CheckJson(
      boolean complete,
      Map<String, AnswerJson> answers,
      Set<String> shown,
      List<FieldProblem> problems,
      List<FieldProblem> warnings) {

    static CheckJson of(Filled filled) {
      return new CheckJson(
          filled.complete(),
          AnswerJson.all(filled.answers()),
          filled.shown(),
          filled.problems(),
          filled.warnings());
    }
  }

  /** Where a form is used. */
  public record UseJson(LocalText kind, String name) {}

  private final FormRegister register;
  private final Forms forms;
  private final CurrentAgency agency;

  @Activate
  public FormsResource(
      @Reference FormRegister register, @Reference Forms forms, @Reference CurrentAgency agency) {
    this.register = register;
    this.forms = forms;
    this.agency = agency;
  }

  /** All forms, by code. */
  @GET
  @RequiresPermission(FormRegister.READ)
  public List<SummaryJson> list() {
    return register.forms().stream().map(SummaryJson::of).toList();
  }

  /** Makes a form with a draft; the body of an exported definition can be sent as it is. */
  @POST
  @RequiresPermission(FormRegister.MANAGE)
  public Response create(@Nullable NewFormBody body) {
    NewFormBody wanted = Parameters.body(body);
    Detail made =
        register.create(
            Parameters.text("code", wanted.code()),
            Parameters.required("definition", wanted.definition()).definition());
    return Response.created(
            URI.create(agency.get().baseUrl() + "/api/v1/forms/" + made.form().code()))
        .tag(Versions.tag(made.revision()))
        .entity(VersionJson.of(made))
        .build();
  }

  /** All versions of a form, the newest first. */
  @GET
  @Path(FORM + "/versions")
  @RequiresPermission(FormRegister.READ)
  public List<VersionJson> versions(@PathParam("form") String code) {
    return register.versions(code).stream().map(VersionJson::of).toList();
  }

  /** One version; its {@code definition} is what an import takes. */
  @GET
  @Path(VERSION)
  @RequiresPermission(FormRegister.READ)
  public Response version(@PathParam("form") String code, @PathParam("version") int number) {
    return answer(register.version(code, number));
  }

  /** Replaces the draft, or begins one. */
  @PUT
  @Path(FORM + "/draft")
  @RequiresPermission(FormRegister.MANAGE)
  public Response saveDraft(
      @PathParam("form") String code,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable DefinitionJson body) {
    return answer(
        register.saveDraft(code, Versions.ifMatch(seen), Parameters.body(body).definition()));
  }

  /** Throws the draft away. */
  @DELETE
  @Path(FORM + "/draft")
  @RequiresPermission(FormRegister.MANAGE)
  public Response discardDraft(
      @PathParam("form") String code, @HeaderParam("If-Match") @Nullable String seen) {
    register.discardDraft(code, Versions.ifMatch(seen));
    return Response.noContent().build();
  }

  /** Publishes the draft. */
  @POST
  @Path(FORM + "/publish")
  @RequiresPermission(FormRegister.MANAGE)
  public Response publish(
      @PathParam("form") String code, @HeaderParam("If-Match") @Nullable String seen) {
    return answer(register.publish(code, Versions.ifMatch(seen)));
  }

  /** What hinders a definition from being published; nothing is stored. */
  @POST
  @Path("check")
  @RequiresPermission(FormRegister.READ)
  public List<FieldProblem> check(@Nullable DefinitionJson body) {
    return register.faults(Parameters.body(body).definition());
  }

  /** Where a form is used. */
  @GET
  @Path(FORM + "/uses")
  @RequiresPermission(FormRegister.READ)
  public List<UseJson> uses(@PathParam("form") String code) {
    return register.uses(code).stream().map(use -> new UseJson(use.kind(), use.name())).toList();
  }

  /** The published version: what is asked now. */
  @GET
  @Path(FORM)
  @RequiresPermission(FormRegister.READ)
  public PublishedJson published(@PathParam("form") String code) {
    FormVersion form = forms.published(code).orElseThrow(Problem::notFound);
    return new PublishedJson(form.code(), form.number(), DefinitionJson.of(form.definition()));
  }

  /** Checks answers to the published version by every rule; stores nothing, files left out. */
  @POST
  @Path(FORM + "/check")
  @RequiresPermission(FormRegister.READ)
  public CheckJson tryOut(@PathParam("form") String code, @Nullable AnswersBody body) {
    FormVersion form = forms.published(code).orElseThrow(Problem::notFound);
    Map<String, Object> answers = Parameters.required("answers", Parameters.body(body).answers());
    answers.values().removeIf(java.util.Objects::isNull);
    return CheckJson.of(forms.fill(form, FormInput.of(answers)));
  }

  private static Response answer(Detail detail) {
    return Response.ok(VersionJson.of(detail)).tag(Versions.tag(detail.revision())).build();
  }
}
