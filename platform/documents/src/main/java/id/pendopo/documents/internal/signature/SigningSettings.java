package id.pendopo.documents.internal.signature;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.documents.internal.DocumentsUnit;
import id.pendopo.kernel.outbound.NamedBy;
import id.pendopo.kernel.outbound.Outbound;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the current agency signs: the service of BSrE, the time-stamp authority, pictures. */
@Component(service = SigningSettings.class)
public final class SigningSettings {

  private static final String SECRET = "bsre";

  /** Which description of the e-Sign client service is spoken. */
  public enum BsreVersion {
    /** Forms, {@code /api/sign/pdf}. */
    V1,
    /** JSON, {@code /api/v2/sign/pdf}. */
    V2
  }

  /**
   * The settings as they are shown; the password is not.
   *
   * @param bsreUrl address of the agency's e-Sign client service; empty when it has none
   * @param version which description it speaks
   * @param bsreUser user of the service
   * @param hasSecret whether a password is stored
   * @param stampUrl time-stamp authority; empty for none
   * @param imagesAllowed whether templates may print pictures of signatures
   */
  public record View(
      String bsreUrl,
      BsreVersion version,
      String bsreUser,
      boolean hasSecret,
      String stampUrl,
      boolean imagesAllowed) {}

  /** What is needed to speak to BSrE. */
  public record Bsre(URI url, BsreVersion version, String user, String secret) {
    @Override
    public String toString() {
      return "Bsre[" + url + "]";
    }
  }

  private final Store store;
  private final Access access;
  private final Audit audit;
  private final SigningSecrets secrets;
  private final Outbound outbound;

  @Activate
  public SigningSettings(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference Access access,
      @Reference Audit audit,
      @Reference SigningSecrets secrets,
      @Reference Outbound outbound) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.secrets = secrets;
    this.outbound = outbound;
  }

  /** The settings, for those who look after them. */
  public View view() {
    access.require(SigningDesk.MANAGE, Optional.empty());
    return store.read(em -> shown(row(em).orElseGet(SigningSettingsRow::fresh)));
  }

  /**
   * Changes the settings.
   *
   * @param secret new password of the service; empty keeps the one there is
   * @throws Problem 422 that names what is wrong
   */
  public View save(View wanted, Optional<String> secret) {
    access.require(SigningDesk.MANAGE, Optional.empty());
    String url = wanted.bsreUrl().strip().replaceAll("/+$", "");
    String stamp = wanted.stampUrl().strip();
    String user = wanted.bsreUser().strip();
    new Problem.Collector()
        .check(
            url.isEmpty() || safe(url),
            "bsreUrl",
            "Alamat layanan harus https://… (http hanya untuk server yang diizinkan operator).",
            "The address must be https://… (http for servers that the operator allowed alone).")
        .check(
            stamp.isEmpty() || address(stamp).isPresent(),
            "stampUrl",
            "Alamat layanan cap waktu harus dimulai dengan http:// atau https://.",
            "The address of the time-stamp authority must begin with http:// or https://.")
        .check(
            url.isEmpty() || !user.isEmpty() && user.length() <= 100 && user.indexOf(':') < 0,
            "bsreUser",
            "Isi nama pengguna layanan BSrE.",
            "Enter the user of the BSrE service.")
        .check(
            secret.isEmpty() || secret.get().length() <= 200,
            "bsreSecret",
            "Kata sandi paling banyak 200 karakter.",
            "The password has at most 200 characters.")
        .throwIfAny();
    List<FieldProblem> inside =
        Stream.of(inside("bsreUrl", url), inside("stampUrl", stamp))
            .flatMap(Optional::stream)
            .toList();
    if (!inside.isEmpty()) {
      throw Problem.invalid(inside);
    }
    return store.write(
        em -> {
          SigningSettingsRow row = row(em).orElseGet(SigningSettingsRow::fresh);
          Map<String, String> before = state(row);
          boolean moved = row.bsreUrl != null && !row.bsreUrl.equals(url);
          row.bsreUrl = url.isEmpty() ? null : url;
          row.bsreVersion = wanted.version().name();
          row.bsreUser = user.isEmpty() ? null : user;
          row.stampUrl = stamp.isEmpty() ? null : stamp;
          row.imagesAllowed = wanted.imagesAllowed();
          if (secret.isPresent()) {
            row.bsreSecret = secrets.seal(secret.get(), SECRET);
          } else if (moved) {
            // a password never goes to another address than the one it was entered for
            row.bsreSecret = null;
          }
          em.persist(row);
          em.flush();
          audit.record("documents.signing-settings-changed", "agency/signing", before, state(row));
          return shown(row);
        });
  }

  /** What is needed to speak to BSrE; empty when it is not configured. */
  public Optional<Bsre> bsre() {
    return store
        .read(SigningSettings::row)
        .flatMap(
            row -> {
              String url = row.bsreUrl;
              String user = row.bsreUser;
              String secret = row.bsreSecret;
              return url == null || user == null || secret == null
                  ? Optional.empty()
                  : Optional.of(
                      new Bsre(
                          URI.create(url),
                          BsreVersion.valueOf(row.bsreVersion),
                          user,
                          secrets.open(secret, SECRET)));
            });
  }

  /** The time-stamp authority; empty for none. */
  public Optional<URI> stamps() {
    return store
        .read(SigningSettings::row)
        .flatMap(row -> Optional.ofNullable(row.stampUrl))
        .map(URI::create);
  }

  /** Whether templates may print pictures of signatures. */
  public boolean imagesAllowed() {
    return store.read(SigningSettings::row).filter(row -> row.imagesAllowed).isPresent();
  }

  private static Optional<SigningSettingsRow> row(EntityManager em) {
    return em.createQuery("from SigningSettings s", SigningSettingsRow.class)
        .getResultStream()
        .findFirst();
  }

  private boolean safe(String url) {
    return url.indexOf('?') < 0
        && address(url)
            .filter(found -> "https".equals(found.getScheme()) || outbound.opened(found))
            .isPresent();
  }

  private static Optional<URI> address(String url) {
    if (url.length() > 300 || !url.matches("https?://[^\\s@#]+")) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(url)).filter(found -> found.getHost() != null);
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private Optional<FieldProblem> inside(String field, String url) {
    return address(url)
        .flatMap(
            found ->
                outbound.problem(field, found.getHost(), Outbound.port(found), NamedBy.AGENCY));
  }

  private static View shown(SigningSettingsRow row) {
    return new View(
        orEmpty(row.bsreUrl),
        BsreVersion.valueOf(row.bsreVersion),
        orEmpty(row.bsreUser),
        row.bsreSecret != null,
        orEmpty(row.stampUrl),
        row.imagesAllowed);
  }

  private static Map<String, String> state(SigningSettingsRow row) {
    return Map.of(
        "bsreUrl", orEmpty(row.bsreUrl),
        "bsreVersion", row.bsreVersion,
        "secret", row.bsreSecret == null ? "-" : "set",
        "stampUrl", orEmpty(row.stampUrl),
        "imagesAllowed", Boolean.toString(row.imagesAllowed));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
