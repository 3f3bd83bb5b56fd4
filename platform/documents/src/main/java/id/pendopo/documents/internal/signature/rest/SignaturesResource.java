package id.pendopo.documents.internal.signature.rest;

import id.pendopo.api.document.Files;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureDetail;
import id.pendopo.api.signature.SignatureFinding;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.api.signature.SignatureValidation;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.api.signature.SigningDesk.Progress;
import id.pendopo.api.signature.SigningTask;
import id.pendopo.api.verification.VerificationRegister;
import id.pendopo.api.web.Download;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.documents.internal.signature.CheckRoom;
import id.pendopo.documents.internal.signature.SignatureValidationService;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The desk of a signer, and what is found out about a signed PDF. */
@Component(service = WebResource.class)
@Path("api/v1/signatures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SignaturesResource implements WebResource {

  /** A task as it is sent. */
  public record TaskJson(
      long id,
      String document,
      String title,
      @Nullable String number,
      String way,
      String state,
      @Nullable String problem,
      int attempts,
      String requestedAt,
      @Nullable String signedAt) {

    static TaskJson of(SigningTask task) {
      String number = task.request().number();
      return new TaskJson(
          task.id(),
          task.request().document(),
          task.request().title(),
          number.isEmpty() ? null : number,
          task.request().way().name(),
          task.state().name(),
          task.problem().map(text -> text.id()).orElse(null),
          task.attempts(),
          task.requestedAt().toString(),
          task.signedAt().map(Object::toString).orElse(null));
    }
  }

  /** What is signed, and the passphrase for it. */
  public record BatchBody(@Nullable List<Long> tasks, @Nullable String passphrase) {
    @Override
    public String toString() {
      return "BatchBody[" + tasks + "]";
    }
  }

  /** How far one document of a batch is. */
  public record StepJson(long task, String state, @Nullable String problem) {}

  /** How far a batch is. */
  public record BatchJson(String id, boolean done, List<StepJson> steps) {

    static BatchJson of(Progress progress) {
      return new BatchJson(
          progress.id(),
          progress.done(),
          progress.steps().stream()
              .map(
                  step ->
                      new StepJson(
                          step.task(),
                          step.state().name(),
                          step.problem().map(text -> text.id()).orElse(null)))
              .toList());
    }
  }

  /** One finding about a file. */
  public record FindingJson(String kind, String weight, String text) {

    static FindingJson of(SignatureFinding finding) {
      return new FindingJson(finding.kind().name(), finding.weight().name(), finding.text().id());
    }
  }

  /** One signature of a file. */
  public record SignatureJson(
      String signer,
      String issuer,
      @Nullable String signedAt,
      boolean timeStamped,
      int revision,
      boolean trusted,
      List<FindingJson> findings) {

    static SignatureJson of(SignatureDetail signature) {
      return new SignatureJson(
          signature.signer(),
          signature.issuer(),
          signature.signedAt().map(Object::toString).orElse(null),
          signature.timeStamped(),
          signature.revision(),
          signature.trusted(),
          signature.findings().stream().map(FindingJson::of).toList());
    }
  }

  /** What was found out about a file. */
  public record ReportJson(
      boolean intact,
      boolean trusted,
      int revisions,
      List<SignatureJson> signatures,
      List<FindingJson> findings) {

    static ReportJson of(SignatureReport report) {
      return new ReportJson(
          report.intact(),
          report.trusted(),
          report.revisions(),
          report.signatures().stream().map(SignatureJson::of).toList(),
          report.findings().stream().map(FindingJson::of).toList());
    }
  }

  private final SigningDesk desk;
  private final SignatureValidationService validation;
  private final CheckRoom room;
  private final Files files;

  @Activate
  public SignaturesResource(
      @Reference SigningDesk desk,
      @Reference SignatureValidationService validation,
      @Reference CheckRoom room,
      @Reference Files files) {
    this.desk = desk;
    this.validation = validation;
    this.room = room;
    this.files = files;
  }

  /** What waits for the account's own signature. */
  @GET
  @Path("waiting")
  @RequiresPermission(SigningDesk.SIGN)
  public List<TaskJson> waiting() {
    return desk.waiting().stream().map(TaskJson::of).toList();
  }

  /** The file of a task: the signed one once there is one. */
  @GET
  @Path("tasks/{id}/file")
  @Produces(MediaType.WILDCARD)
  @RequiresPermission(SigningDesk.SIGN)
  public Download file(@PathParam("id") String id) {
    if (!id.matches("\\d{1,18}")) {
      throw Problem.notFound();
    }
    StoredFile file = desk.file(Long.parseLong(id));
    return new Download(
        () -> files.open(file.id()),
        file.name(),
        file.mediaType(),
        file.size(),
        Optional.of(file.sha256()));
  }

  /** Begins to sign; ask for the batch to learn how far it is. */
  @POST
  @Path("batches")
  @RequiresPermission(SigningDesk.SIGN)
  public Response sign(@Nullable BatchBody body) {
    if (body == null) {
      throw new Problem(
          400,
          "Isi permintaan kosong. Kirim objek JSON.",
          "The body of the request is empty. Send a JSON object.");
    }
    String typed = body.passphrase();
    char[] passphrase = typed == null ? new char[0] : typed.toCharArray();
    List<Long> tasks = body.tasks();
    try {
      return Response.status(Response.Status.ACCEPTED)
          .entity(BatchJson.of(desk.sign(tasks == null ? List.of() : tasks, passphrase)))
          .build();
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  @GET
  @Path("batches/{id}")
  @RequiresPermission(SigningDesk.SIGN)
  public BatchJson batch(@PathParam("id") String id) {
    return BatchJson.of(desk.progress(id));
  }

  /** Looks at the signatures of a PDF, one part {@code file}; keeps nothing. */
  @POST
  @Path("validate")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresPermission(VerificationRegister.READ)
  public ReportJson validate(List<EntityPart> parts) {
    EntityPart part =
        parts.stream()
            .filter(one -> one.getName().equals("file"))
            .findFirst()
            .orElseThrow(
                () -> Problem.invalid("file", "Kirim satu berkas PDF.", "Send one PDF file."));
    // only one file is in memory, whether it comes here or by the public page
    try (CheckRoom.Place place = room.enter(CheckRoom.PATIENCE);
        InputStream content = part.getContent()) {
      return ReportJson.of(
          validation.validate(content.readNBytes(SignatureValidation.LARGEST + 1), place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
