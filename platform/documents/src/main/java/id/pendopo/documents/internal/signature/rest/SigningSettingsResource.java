package id.pendopo.documents.internal.signature.rest;

import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureImages;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.api.web.RequiresPermission;
import id.pendopo.api.web.WebResource;
import id.pendopo.documents.internal.signature.Certificates;
import id.pendopo.documents.internal.signature.SignaturePictures;
import id.pendopo.documents.internal.signature.SigningSettings;
import id.pendopo.documents.internal.signature.SigningSettings.BsreVersion;
import id.pendopo.documents.internal.signature.SigningSettings.View;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the agency signs: certificates and providers. No secret is ever sent back. */
@Component(service = WebResource.class)
@Path("api/v1/signature-settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SigningSettingsResource implements WebResource {

  private static final int LARGEST_FILE = 200_001;

  /** The settings as they are sent; a password only towards the server. */
  public record SettingsJson(
      @Nullable String bsreUrl,
      @Nullable String bsreVersion,
      @Nullable String bsreUser,
      @Nullable String bsreSecret,
      @Nullable Boolean hasSecret,
      @Nullable String stampUrl,
      @Nullable Boolean imagesAllowed) {

    static SettingsJson of(View view) {
      return new SettingsJson(
          view.bsreUrl(),
          view.version().name(),
          view.bsreUser(),
          null,
          view.hasSecret(),
          view.stampUrl(),
          view.imagesAllowed());
    }

    @Override
    public String toString() {
      return "SettingsJson[" + bsreUrl + "]";
    }
  }

  /** A certificate as it is sent. */
  public record CertificateJson(
      long id,
      @Nullable Long employee,
      String subject,
      String issuer,
      String notBefore,
      String notAfter) {

    static CertificateJson of(Certificates.View view) {
      return new CertificateJson(
          view.id(),
          view.employee().map(EmployeeId::value).orElse(null),
          view.subject(),
          view.issuer(),
          view.notBefore().toString(),
          view.notAfter().toString());
    }
  }

  private final SigningSettings settings;
  private final Certificates certificates;
  private final SignaturePictures pictures;

  @Activate
  public SigningSettingsResource(
      @Reference SigningSettings settings,
      @Reference Certificates certificates,
      @Reference SignaturePictures pictures) {
    this.settings = settings;
    this.certificates = certificates;
    this.pictures = pictures;
  }

  @GET
  @RequiresPermission(SigningDesk.MANAGE)
  public SettingsJson read() {
    return SettingsJson.of(settings.view());
  }

  /** Changes the settings; without {@code bsreSecret} the password stays. */
  @PUT
  @RequiresPermission(SigningDesk.MANAGE)
  public SettingsJson change(@Nullable SettingsJson body) {
    if (body == null) {
      throw new Problem(
          400,
          "Isi permintaan kosong. Kirim objek JSON.",
          "The body of the request is empty. Send a JSON object.");
    }
    BsreVersion version =
        Arrays.stream(BsreVersion.values())
            .filter(one -> one.name().equalsIgnoreCase(orEmpty(body.bsreVersion())))
            .findFirst()
            .orElse(BsreVersion.V2);
    return SettingsJson.of(
        settings.save(
            new View(
                orEmpty(body.bsreUrl()),
                version,
                orEmpty(body.bsreUser()),
                false,
                orEmpty(body.stampUrl()),
                Boolean.TRUE.equals(body.imagesAllowed())),
            Optional.ofNullable(body.bsreSecret()).filter(secret -> !secret.isEmpty())));
  }

  @GET
  @Path("certificates")
  @RequiresPermission(SigningDesk.MANAGE)
  public List<CertificateJson> certificates() {
    return certificates.list().stream().map(CertificateJson::of).toList();
  }

  /**
   * Stores a certificate: parts {@code file}, {@code password} and, of a person, {@code employee}.
   */
  @POST
  @Path("certificates")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresPermission(SigningDesk.MANAGE)
  public Response upload(List<EntityPart> parts) {
    byte[] file = content(parts, "file", LARGEST_FILE);
    String employee = new String(content(parts, "employee", 20), StandardCharsets.UTF_8).strip();
    if (!employee.matches("\\d{0,18}")) {
      throw Problem.notFound();
    }
    char[] password =
        new String(content(parts, "password", 1_000), StandardCharsets.UTF_8).toCharArray();
    try {
      return Response.status(Response.Status.CREATED)
          .entity(
              CertificateJson.of(
                  certificates.upload(
                      employee.isEmpty()
                          ? Optional.empty()
                          : Optional.of(new EmployeeId(Long.parseLong(employee))),
                      file,
                      password)))
          .build();
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  @DELETE
  @Path("certificates/{id}")
  @RequiresPermission(SigningDesk.MANAGE)
  public Response remove(@PathParam("id") String id) {
    if (!id.matches("\\d{1,18}")) {
      throw Problem.notFound();
    }
    certificates.remove(Long.parseLong(id));
    return Response.noContent().build();
  }

  /** Whose picture of a signature or stamp there is; the pictures themselves are not sent. */
  public record ImageJson(long employee, String kind) {}

  @GET
  @Path("images")
  @RequiresPermission(SigningDesk.MANAGE)
  public List<ImageJson> images() {
    return pictures.list().stream()
        .map(one -> new ImageJson(one.employee().value(), one.kind().name()))
        .toList();
  }

  /** Stores a picture, {@code kind} SIGNATURE or STAMP: one part {@code file}. */
  @POST
  @Path("images/{employee}/{kind}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequiresPermission(SigningDesk.MANAGE)
  public Response putImage(
      @PathParam("employee") String employee,
      @PathParam("kind") String kind,
      List<EntityPart> parts) {
    pictures.put(
        employee(employee), kind(kind), content(parts, "file", SignaturePictures.LARGEST + 1));
    return Response.noContent().build();
  }

  @DELETE
  @Path("images/{employee}/{kind}")
  @RequiresPermission(SigningDesk.MANAGE)
  public Response removeImage(
      @PathParam("employee") String employee, @PathParam("kind") String kind) {
    pictures.remove(employee(employee), kind(kind));
    return Response.noContent().build();
  }

  private static EmployeeId employee(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw Problem.notFound();
    }
    return new EmployeeId(Long.parseLong(id));
  }

  private static SignatureImages.Kind kind(String name) {
    return Arrays.stream(SignatureImages.Kind.values())
        .filter(one -> one.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private static byte[] content(List<EntityPart> parts, String name, int most) {
    Optional<EntityPart> part =
        parts.stream().filter(one -> one.getName().equals(name)).findFirst();
    if (part.isEmpty()) {
      return new byte[0];
    }
    try (InputStream content = part.get().getContent()) {
      return content.readNBytes(most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
