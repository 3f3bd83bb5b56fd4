package id.pendopo.documents.internal.verification.site;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.DocumentSigner;
import id.pendopo.api.verification.IssuedDocument;
import id.pendopo.api.verification.SignatureKind;
import id.pendopo.api.verification.Verification;
import id.pendopo.api.verification.VerificationId;
import id.pendopo.api.web.Anonymous;
import id.pendopo.api.web.Page;
import id.pendopo.api.web.RateLimit;
import id.pendopo.api.web.WebResource;
import id.pendopo.documents.internal.verification.UploadedFile;
import id.pendopo.documents.internal.verification.VerificationsService;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What everybody may ask about a document: the page behind its QR code, and whether a file is the
 * one that was issued. An unknown id answers as one that is not issued yet.
 */
@Component(service = WebResource.class)
@Path("verifikasi")
@Anonymous
public final class VerificationPages implements WebResource {

  private static final String HTML = "text/html;charset=UTF-8;qs=1";
  private static final String JSON = "application/json;qs=0.5";
  private static final LocalText TITLE = new LocalText("Verifikasi dokumen", "Check a document");

  private final VerificationsService verifications;
  private final FileComparison comparison;
  private final CurrentAgency current;

  @Activate
  public VerificationPages(
      @Reference VerificationsService verifications,
      @Reference FileComparison comparison,
      @Reference CurrentAgency current) {
    this.verifications = verifications;
    this.comparison = comparison;
    this.current = current;
  }

  /** A signer as the page shows them. */
  public record SignerRow(
      String name, String position, LocalDate on, LocalText kind, boolean certified) {

    static SignerRow of(DocumentSigner signer) {
      return new SignerRow(
          signer.name(),
          signer.position(),
          signer.on(),
          signer.kind().displayName(),
          signer.kind() == SignatureKind.CERTIFIED);
    }
  }

  /** What the page says of a document. */
  public record Shown(
      String id,
      String grouped,
      String mood,
      String icon,
      LocalText state,
      LocalText sentence,
      String english,
      LocalText type,
      String number,
      String title,
      LocalDate on,
      List<SignerRow> signers,
      Optional<LocalDate> validUntil,
      String reason,
      Optional<String> replacedBy) {}

  /** A document as programs read it. */
  public record VerificationJson(
      String id,
      String state,
      String agency,
      String type,
      @Nullable String number,
      String title,
      String date,
      List<SignerJson> signers,
      @Nullable String validUntil,
      @Nullable String reason,
      @Nullable String replacedBy,
      List<String> sha256) {}

  /** A signer as programs read them. */
  public record SignerJson(String name, String position, String date, String kind) {}

  /** The answer about an uploaded file. */
  public record CheckJson(boolean same, String state, String sha256, List<String> findings) {}

  /** Asks for the code that stands under a QR code. */
  @GET
  @Produces(HTML)
  @RateLimit(calls = 120, seconds = 60)
  public Response ask(@QueryParam("kode") @Nullable String code) {
    if (code == null || code.isBlank()) {
      return plain(Response.ok(new Page("verification/ask", TITLE, Map.of())));
    }
    Optional<VerificationId> id = VerificationId.parse(code);
    if (id.isEmpty()) {
      return unknown();
    }
    return plain(
        Response.seeOther(URI.create(current.get().baseUrl() + "/verifikasi/" + id.get())));
  }

  /** The page behind a QR code. */
  @GET
  @Path("{id}")
  @Produces(HTML)
  @RateLimit(calls = 120, seconds = 60)
  public Response page(@PathParam("id") String id) {
    Optional<Verification> found = find(id);
    return found.isEmpty()
        ? unknown()
        : plain(
            Response.ok(
                new Page(
                    "verification/document",
                    TITLE,
                    Map.of("document", shown(found.get()), "checked", false))));
  }

  /** The same for programs. */
  @GET
  @Path("{id}")
  @Produces(JSON)
  @RateLimit(calls = 120, seconds = 60)
  public Response json(@PathParam("id") String id) {
    return plain(
        Response.ok(json(find(id).orElseThrow(VerificationPages::notFound)))
            .type(MediaType.APPLICATION_JSON));
  }

  /** Compares a file with the one that was issued: one part {@code berkas}. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(HTML)
  @RateLimit(calls = 20, seconds = 60)
  public Response compare(@PathParam("id") String id, List<EntityPart> parts) {
    Optional<Verification> found = find(id);
    if (found.isEmpty()) {
      return unknown();
    }
    Map<String, Object> model = new HashMap<>();
    model.put("document", shown(found.get()));
    model.put("checked", true);
    model.put("result", compared(found.get(), parts));
    return plain(Response.ok(new Page("verification/document", TITLE, model)));
  }

  /** The same for programs. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(JSON)
  @RateLimit(calls = 20, seconds = 60)
  public Response compareJson(@PathParam("id") String id, List<EntityPart> parts) {
    Verification found = find(id).orElseThrow(VerificationPages::notFound);
    FileComparison.Result result = compared(found, parts);
    return plain(
        Response.ok(
                new CheckJson(
                    result.same(),
                    found.state().name(),
                    result.sha256(),
                    result.findings().stream().map(finding -> finding.text().id()).toList()))
            .type(MediaType.APPLICATION_JSON));
  }

  private FileComparison.Result compared(Verification document, List<EntityPart> parts) {
    EntityPart part =
        parts.stream()
            .filter(one -> one.getName().equals("berkas"))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "berkas",
                        "Pilih berkas yang akan diperiksa.",
                        "Choose the file to be checked."));
    try (InputStream content = part.getContent()) {
      return comparison.compare(document, () -> UploadedFile.read(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Verification> find(String id) {
    return VerificationId.parse(id).flatMap(verifications::shown);
  }

  private static Problem notFound() {
    return new Problem(
        404,
        "Tidak ada dokumen dengan kode ini di instansi ini.",
        "This agency has no document with this code.");
  }

  private Response unknown() {
    return plain(Response.status(404).entity(new Page("verification/unknown", TITLE, Map.of())));
  }

  /** Not kept anywhere, in no search engine, and the address of the page goes nowhere else. */
  private static Response plain(Response.ResponseBuilder answer) {
    return answer
        .header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  private static Shown shown(Verification verification) {
    IssuedDocument document = verification.document();
    LocalText sentence = sentence(verification);
    return new Shown(
        verification.id().value(),
        verification.id().grouped(),
        switch (verification.state()) {
          case VALID -> "good";
          case EXPIRED, REPLACED -> "warning";
          case REVOKED, PREPARED -> "bad";
        },
        switch (verification.state()) {
          case VALID -> "✔";
          case EXPIRED -> "⌛";
          case REPLACED -> "➜";
          case REVOKED, PREPARED -> "✖";
        },
        verification.state().displayName(),
        sentence,
        sentence.en(),
        document.type(),
        document.number(),
        document.title(),
        document.on(),
        document.signers().stream().map(SignerRow::of).toList(),
        document.validUntil(),
        verification.reason(),
        verification.replacedBy().map(VerificationId::value));
  }

  private static LocalText sentence(Verification verification) {
    return switch (verification.state()) {
      case VALID ->
          new LocalText(
              "Dokumen ini asli dan masih berlaku.", "This document is genuine and in force.");
      case EXPIRED ->
          new LocalText(
              "Dokumen ini asli, tetapi masa berlakunya sudah habis.",
              "This document is genuine, but it is no longer in force.");
      case REPLACED ->
          new LocalText(
              "Dokumen ini sudah diganti dengan yang lebih baru; gunakan yang baru.",
              "This document was replaced by a newer one; use the newer one.");
      case REVOKED, PREPARED ->
          new LocalText(
              "Dokumen ini sudah dicabut dan tidak boleh digunakan lagi.",
              "This document was revoked and must not be used any more.");
    };
  }

  private VerificationJson json(Verification verification) {
    IssuedDocument document = verification.document();
    return new VerificationJson(
        verification.id().value(),
        verification.state().name(),
        current.get().name(),
        document.type().id(),
        document.number().isEmpty() ? null : document.number(),
        document.title(),
        document.on().toString(),
        document.signers().stream()
            .map(
                signer ->
                    new SignerJson(
                        signer.name(),
                        signer.position(),
                        signer.on().toString(),
                        signer.kind().name()))
            .toList(),
        document.validUntil().map(LocalDate::toString).orElse(null),
        verification.reason().isEmpty() ? null : verification.reason(),
        verification.replacedBy().map(VerificationId::value).orElse(null),
        verification.sha256());
  }
}
