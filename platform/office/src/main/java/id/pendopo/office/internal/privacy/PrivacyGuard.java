package id.pendopo.office.internal.privacy;

import id.pendopo.api.identity.Access;
import id.pendopo.api.identity.Account;
import id.pendopo.api.problem.Problem;
import id.pendopo.identity.PlatformPermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may look after the protection of personal data, for the whole agency alone. */
@Component(service = PrivacyGuard.class)
public final class PrivacyGuard {

  private static final int LONGEST = 400;

  private final Access access;

  @Activate
  public PrivacyGuard(@Reference Access access) {
    this.access = access;
  }

  /** Demands the right. */
  void require() {
    access.require(PlatformPermissions.PRIVACY_MANAGE, Optional.empty());
  }

  /** User name of whoever works; a job has none. */
  String who() {
    return access.account().map(Account::username).orElse("-");
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** A reason that was given, in 5 to 400 characters. */
  static String reason(String field, String text) {
    String plain = text.strip();
    if (plain.length() < 5 || plain.length() > LONGEST) {
      throw Problem.invalid(
          field,
          "Tulis alasannya dalam 5 sampai 400 karakter.",
          "Write the reason in 5 to 400 characters.");
    }
    if (plain.replaceAll("[\\s.-]", "").matches(".*[0-9]{16}.*")) {
      throw Problem.invalid(field, "Jangan menulis NIK di sini.", "Do not write a NIK here.");
    }
    return plain;
  }
}
