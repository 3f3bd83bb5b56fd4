package id.pendopo.office.internal.casework;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.casework.TrackingSecret;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.key.KeyRing;
import id.pendopo.identity.key.Keys;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Hashes of tracking codes and of what an applicant has to know beside them. A code has entropy
 * enough for a keyed hash; a secret of four digits has not, so it goes through a key that is not in
 * the database and then through PBKDF2-HMAC-SHA512 (OWASP: 210 000 rounds).
 */
@Component(service = TrackingSecrets.class)
public final class TrackingSecrets {

  private static final String PURPOSE = "case-code";
  private static final int ROUNDS = 210_000;
  private static final int SALT = 16;
  private static final int BITS = 256;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);

  private final KeyRing keys;
  private final CurrentAgency agency;
  private final SecureRandom random = new SecureRandom();

  @Activate
  public TrackingSecrets(@Reference Keys keys, @Reference CurrentAgency agency) {
    this.keys = keys.ring(PURPOSE);
    this.agency = agency;
  }

  String newCode() {
    return TrackingCode.random(random);
  }

  /** The hashes under which a code may be found; the first is the one to store. */
  List<String> marks(String code) {
    return keys.marks(code, context() + "/code");
  }

  /**
   * The hash of a secret.
   *
   * @throws Problem 422 with the field {@code secret} when it is not what its kind says
   */
  String hash(TrackingSecret secret) {
    String plain = plain(secret.kind(), secret.value()).orElseThrow(() -> wrong(secret.kind()));
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    String mark = keys.marks(plain, context() + "/secret").getFirst();
    return KeyRing.keyOf(mark)
        + "."
        + HexFormat.of().formatHex(salt)
        + "."
        + HexFormat.of().formatHex(slow(mark, salt));
  }

  /** Whether a secret fits; without a hash it does the same work and says no. */
  boolean fits(TrackingSecret.Kind kind, String given, Optional<String> stored) {
    String plain = plain(kind, given).orElse("");
    List<String> marks = keys.marks(plain, context() + "/secret");
    String[] parts = stored.orElse("").split("\\.", 3);
    byte[] salt = parts.length == 3 ? HexFormat.of().parseHex(parts[1]) : new byte[SALT];
    String mark =
        marks.stream()
            .filter(known -> KeyRing.keyOf(known).equals(parts[0]))
            .findFirst()
            .orElse(marks.getFirst());
    byte[] hash = slow(mark, salt);
    return parts.length == 3
        && !plain.isEmpty()
        && MessageDigest.isEqual(hash, HexFormat.of().parseHex(parts[2]));
  }

  /** As it is compared: digits alone. */
  static Optional<String> plain(TrackingSecret.Kind kind, String value) {
    String text = value.strip();
    if (kind == TrackingSecret.Kind.BIRTH_DATE && text.matches("\\d{4}-\\d{1,2}-\\d{1,2}")) {
      String[] parts = text.split("-", 3);
      text = two(parts[2]) + two(parts[1]) + parts[0];
    }
    String digits = text.replaceAll("[\\s./+-]", "");
    if (!digits.matches("\\d{1,20}")) {
      return Optional.empty();
    }
    return switch (kind) {
      case PHONE_LAST_FOUR ->
          digits.length() < 4
              ? Optional.empty()
              : Optional.of(digits.substring(digits.length() - 4));
      case PIN -> digits.matches("\\d{4,12}") ? Optional.of(digits) : Optional.empty();
      case BIRTH_DATE -> date(digits);
    };
  }

  private static Optional<String> date(String digits) {
    try {
      LocalDate.parse(digits, DAY);
      return Optional.of(digits);
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static String two(String part) {
    return part.length() == 1 ? "0" + part : part;
  }

  private static Problem wrong(TrackingSecret.Kind kind) {
    return switch (kind) {
      case PHONE_LAST_FOUR ->
          Problem.invalid(
              "secret",
              "Tulis sedikitnya empat angka terakhir nomor telepon.",
              "Give at least the last four digits of the phone number.");
      case BIRTH_DATE ->
          Problem.invalid(
              "secret",
              "Tulis tanggal lahir seperti 17081990.",
              "Write the date of birth such as 17081990.");
      case PIN ->
          Problem.invalid(
              "secret", "PIN terdiri atas 4 sampai 12 angka.", "A PIN has 4 to 12 digits.");
    };
  }

  private String context() {
    return "agency/" + agency.get().id();
  }

  private static byte[] slow(String mark, byte[] salt) {
    PBEKeySpec spec = new PBEKeySpec(mark.toCharArray(), salt, ROUNDS, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
    }
  }
}
