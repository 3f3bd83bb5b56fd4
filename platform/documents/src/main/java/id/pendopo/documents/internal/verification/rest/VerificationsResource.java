package id.pendopo.documents.internal.verification.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.verification.DocumentSigner;
import id.pendopo.api.verification.IssuedDocument;
import id.pendopo.api.verification.Verification;
import id.pendopo.api.verification.VerificationId;
import id.pendopo.api.verification.VerificationRegister;
import id.pendopo.api.verification.VerificationRegister.Change;
import id.pendopo.api.verification.VerificationRegister.Filter;
import id.pendopo.api.verification.VerificationState;
import id.pendopo.api.verification.Verifications;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.Versions;
import id.pendopo.api.web.WebResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Verification records for those who look after them; the public asks at {@code /verifikasi}. */
@Component(service = WebResource.class)
@Path("api/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VerificationsResource implements WebResource {

  /** A signer as it is sent. */
  public record SignerJson(String name, String position, String on, String kind) {

    static SignerJson of(DocumentSigner signer) {
      return new SignerJson(
          signer.name(), signer.position(), signer.on().toString(), signer.kind().name());
    }
  }

  /** A record as it is sent. */
  public record VerificationJson(
      String id,
      String state,
      String document,
      @Nullable String unit,
      String type,
      @Nullable String number,
      String title,
      String on,
      List<SignerJson> signers,
      @Nullable String validUntil,
      List<String> sha256,
      @Nullable String reason,
      @Nullable String replacedBy,
      @Nullable String issuedAt,
      @Nullable String address) {}

  /** A page of records, counted from 1. */
  public record ListJson(long total, int page, int size, List<VerificationJson> verifications) {}

  /** One thing that happened to a record. */
  public record ChangeJson(String at, String state, @Nullable String by, @Nullable String reason) {

    static ChangeJson of(Change change) {
      return new ChangeJson(
          change.at().toString(),
          change.state().name(),
          orNull(change.by()),
          orNull(change.reason()));
    }
  }

  /** Why a document is revoked; the public reads it. */
  public record RevocationBody(@Nullable String reason) {}

  /** Which record takes the place of this one, and why; the public reads it. */
  public record ReplacementBody(@Nullable String by, @Nullable String reason) {}

  private final VerificationRegister register;
  private final Verifications verifications;

  @Activate
  public VerificationsResource(
      @Reference VerificationRegister register, @Reference Verifications verifications) {
    this.register = register;
    this.verifications = verifications;
  }

  @GET
  @RequiresPermission(VerificationRegister.READ)
  public ListJson list(
      @QueryParam("q") @Nullable String text,
      @QueryParam("state") @Nullable String state,
      @QueryParam("page") @DefaultValue("1") String page,
      @QueryParam("size") @DefaultValue("50") String size) {
    int number = count(page, 2_000_000);
    int lines = count(size, 500);
    VerificationRegister.Lines found =
        register.list(
            new Filter(text == null ? "" : text, given(state).map(VerificationsResource::state)),
            (number - 1) * lines,
            lines);
    return new ListJson(
        found.total(), number, lines, found.records().stream().map(this::json).toList());
  }

  @GET
  @Path("{id}")
  @RequiresPermission(VerificationRegister.READ)
  public Response one(@PathParam("id") String id) {
    return answer(register.get(id(id)));
  }

  @GET
  @Path("{id}/history")
  @RequiresPermission(VerificationRegister.READ)
  public List<ChangeJson> history(@PathParam("id") String id) {
    return register.history(id(id)).stream().map(ChangeJson::of).toList();
  }

  /** The QR code as an SVG, or as a PNG of {@code pixels} with {@code format=png}. */
  @GET
  @Path("{id}/qr")
  @Produces({"image/svg+xml", "image/png"})
  @RequiresPermission(VerificationRegister.READ)
  public Response qr(
      @PathParam("id") String id,
      @QueryParam("format") @DefaultValue("svg") String format,
      @QueryParam("pixels") @DefaultValue("320") String pixels) {
    VerificationId known = register.get(id(id)).id();
    return switch (format) {
      case "svg" ->
          Response.ok(verifications.qrSvg(known).getBytes(StandardCharsets.UTF_8))
              .type("image/svg+xml")
              .build();
      case "png" ->
          Response.ok(verifications.qrPng(known, count(pixels, Verifications.LARGEST_QR)))
              .type("image/png")
              .build();
      default -> throw new Problem(400, "format adalah svg atau png.", "format is svg or png.");
    };
  }

  @POST
  @Path("{id}/revocation")
  @RequiresPermission(VerificationRegister.MANAGE)
  public Response revoke(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable RevocationBody body) {
    return answer(register.revoke(id(id), orEmpty(needed(body).reason()), Versions.ifMatch(seen)));
  }

  @POST
  @Path("{id}/replacement")
  @RequiresPermission(VerificationRegister.MANAGE)
  public Response replace(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String seen,
      @Nullable ReplacementBody body) {
    ReplacementBody wanted = needed(body);
    VerificationId by =
        VerificationId.parse(orEmpty(wanted.by()))
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "by",
                        "Dokumen pengganti dengan kode ini tidak ada atau belum diterbitkan.",
                        "There is no issued document with this code."));
    return answer(register.replace(id(id), by, orEmpty(wanted.reason()), Versions.ifMatch(seen)));
  }

  private Response answer(Verification record) {
    return Response.ok(json(record)).tag(Versions.tag(record.version())).build();
  }

  private VerificationJson json(Verification record) {
    IssuedDocument document = record.document();
    return new VerificationJson(
        record.id().value(),
        record.state().name(),
        document.document(),
        document.unit().orElse(null),
        document.type().id(),
        orNull(document.number()),
        document.title(),
        document.on().toString(),
        document.signers().stream().map(SignerJson::of).toList(),
        document.validUntil().map(LocalDate::toString).orElse(null),
        record.sha256(),
        orNull(record.reason()),
        record.replacedBy().map(VerificationId::value).orElse(null),
        record.issuedAt().map(Object::toString).orElse(null),
        address(record.id()));
  }

  private @Nullable String address(VerificationId id) {
    try {
      return verifications.address(id).toString();
    } catch (Problem notConfigured) {
      return null;
    }
  }

  private static VerificationId id(String typed) {
    return VerificationId.parse(typed).orElseThrow(Problem::notFound);
  }

  private static VerificationState state(String name) {
    return Arrays.stream(VerificationState.values())
        .filter(state -> state.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "state",
                    "Keadaan: PREPARED, VALID, EXPIRED, REPLACED, atau REVOKED.",
                    "States: PREPARED, VALID, EXPIRED, REPLACED or REVOKED."));
  }

  private static int count(String text, int most) {
    if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
      throw new Problem(
          400,
          "Angka pada alamat harus antara 1 dan " + most + ".",
          "The number in the address must lie between 1 and " + most + ".");
    }
    return Integer.parseInt(text);
  }

  private static <T> T needed(@Nullable T body) {
    if (body == null) {
      throw new Problem(
          400,
          "Isi permintaan kosong. Kirim objek JSON.",
          "The body of the request is empty. Send a JSON object.");
    }
    return body;
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(plain -> !plain.isEmpty());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
