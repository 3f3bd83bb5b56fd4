package id.pendopo.api.verification;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identity of a verification record: 128 random bits, written in the 32 digits of Douglas Crockford
 * ({@code 0-9 a-z} without i, l, o, u), so that it cannot be guessed and can be typed from paper.
 *
 * @param value 26 characters, lower case
 */
public record VerificationId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-7][0-9a-hjkmnp-tv-z]{25}");
  private static final int GROUP = 4;

  /**
   * @throws IllegalArgumentException when it has another form
   */
  public VerificationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a verification id");
    }
  }

  /**
   * Reads what a person typed: capitals, spaces, hyphens and the letters that look like digits (o,
   * i, l) do no harm.
   *
   * @return empty when it is none
   */
  public static Optional<VerificationId> parse(String typed) {
    String plain =
        typed
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('o', '0')
            .replaceAll("[il]", "1");
    return FORM.matcher(plain).matches()
        ? Optional.of(new VerificationId(plain))
        : Optional.empty();
  }

  /** In groups of four, as it stands under a QR code. */
  public String grouped() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i += GROUP) {
      text.append(i == 0 ? "" : "-").append(value, i, Math.min(i + GROUP, value.length()));
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
