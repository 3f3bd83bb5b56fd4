package id.pendopo.identity.internal;

import id.pendopo.api.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Component;

/**
 * Argon2id in the PHC string format, with the parameters that OWASP names first (19 MiB, two
 * passes, one lane). At most two run at a time, so that a flood of sign-ins costs 38 MiB and not
 * the server.
 */
@Component(service = Passwords.class)
public final class Passwords {

  private record Cost(int memory, int passes, int lanes) {}

  private static final Cost NOW = new Cost(19_456, 2, 1);
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore permits = new Semaphore(2, true);
  private final String nobodys = encode(NOW, new byte[SALT_BYTES], new byte[HASH_BYTES]);

  /**
   * Hashes under today's parameters.
   *
   * @throws Problem 503 when the queue does not move for ten seconds
   */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return encode(NOW, salt, run(NOW, salt, HASH_BYTES, password));
  }

  /**
   * Whether a password fits. Without a hash it does the same work and says no.
   *
   * @throws Problem 503 as {@link #hash}
   */
  public boolean fits(String password, Optional<String> phc) {
    Matcher parts = PHC.matcher(phc.orElse(nobodys));
    if (!parts.matches()) {
      throw new IllegalStateException("A stored password hash cannot be read.");
    }
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] actual = run(cost(parts), salt, expected.length, password);
    return MessageDigest.isEqual(expected, actual) && phc.isPresent();
  }

  /** Whether a hash was made under other parameters than today's. */
  public boolean outdated(String phc) {
    Matcher parts = PHC.matcher(phc);
    return !parts.matches() || !cost(parts).equals(NOW);
  }

  private static Cost cost(Matcher parts) {
    return new Cost(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  private static String encode(Cost cost, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memory(),
            cost.passes(),
            cost.lanes(),
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }

  private byte[] run(Cost cost, byte[] salt, int length, String password) {
    byte[] secret =
        Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    acquire();
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(cost.memory())
              .withIterations(cost.passes())
              .withParallelism(cost.lanes())
              .withSalt(salt)
              .build());
      byte[] out = new byte[length];
      argon2.generateBytes(secret, out);
      return out;
    } finally {
      permits.release();
    }
  }

  private void acquire() {
    try {
      if (permits.tryAcquire(10, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new Problem(
        503,
        "Terlalu banyak orang masuk bersamaan. Coba lagi sebentar lagi.",
        "Too many people are signing in at once. Please try again in a moment.");
  }
}
