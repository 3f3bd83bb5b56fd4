package id.pendopo.documents.internal.signature;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Audit;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SigningDesk;
import id.pendopo.documents.internal.DocumentsUnit;
import jakarta.persistence.EntityManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
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

  @Activate
  public SigningSettings(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference Access access,
      @Reference Audit audit,
      @Reference SigningSecrets secrets) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.secrets = secrets;
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
            "Alamat layanan harus https://… (http hanya untuk server ini sendiri).",
            "The address must be https://… (http for this very server alone).")
        .check(
            stamp.isEmpty() || stamp.length() <= 300 && stamp.matches("https?://[^\\s@]+"),
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

  private static boolean safe(String url) {
    if (url.length() > 300 || !url.matches("https?://[^\\s@?#]+")) {
      return false;
    }
    try {
      URI address = URI.create(url);
      String host = address.getHost();
      return host != null
          && ("https".equals(address.getScheme())
              || host.equals("localhost")
              || host.matches("[0-9.]+|\\[.*]") && InetAddress.getByName(host).isLoopbackAddress());
    } catch (IllegalArgumentException | UnknownHostException e) {
      return false;
    }
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
