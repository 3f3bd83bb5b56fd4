package id.pendopo.office.internal.casework;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code with which an applicant follows a case: fifteen random characters of Crockford's
 * alphabet (75 bits; no I, L, O and U, so nothing is misread) and a check character by the Luhn mod
 * N algorithm with N = 32, which finds every single wrong character and nearly every exchange of
 * two neighbours.
 */
final class TrackingCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM = 15;
  private static final int GROUP = 4;

  private TrackingCode() {}

  /** A new code, without its hyphens. */
  static String random(SecureRandom random) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < RANDOM; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.append(check(code)).toString();
  }

  /** In groups of four, as it is printed. */
  static String written(String code) {
    return code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /**
   * Reads what somebody typed: case, spaces and hyphens do not matter, I and L are 1, O is 0. Empty
   * for what cannot be a code.
   */
  static Optional<String> parse(String typed) {
    String code =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-\u2010-\u2015.\u00a0]", "")
            .replace('I', '1')
            .replace('L', '1')
            .replace('O', '0');
    if (code.length() != RANDOM + 1
        || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)
        || check(code.substring(0, RANDOM)) != code.charAt(RANDOM)) {
      return Optional.empty();
    }
    return Optional.of(code);
  }

  private static char check(CharSequence code) {
    int n = ALPHABET.length();
    int factor = 2;
    int sum = 0;
    for (int i = code.length() - 1; i >= 0; i--) {
      int addend = factor * ALPHABET.indexOf(code.charAt(i));
      factor = factor == 2 ? 1 : 2;
      sum += addend / n + addend % n;
    }
    return ALPHABET.charAt((n - sum % n) % n);
  }
}
