package id.pendopo.office.internal.form;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers that a form works with. {@code 1e999999999} is eleven characters long and a thousand
 * million digits when it is written out, so nothing is compared, rounded or shown before it was
 * measured here.
 */
public final class NumberBounds {

  /** Digits before the comma. */
  static final int WHOLE = 20;

  /** Digits after the comma, as many as an answer can be written with. */
  static final int DECIMALS = 10;

  public static final String MALFORMED_ID =
      "Tulis bilangan dengan paling banyak 20 angka di depan koma dan 10 di belakangnya.";
  public static final String MALFORMED_EN =
      "Write a number of at most 20 digits before the point and 10 after it.";

  private NumberBounds() {}

  /** Whether a number can be written out in a line. */
  public static boolean hold(BigDecimal number) {
    long scale = number.scale();
    return scale <= DECIMALS && scale >= -WHOLE && number.precision() - scale <= WHOLE;
  }

  /** Whether a bound, where there is one, can be written out. */
  static boolean hold(Optional<BigDecimal> number) {
    return number.isEmpty() || hold(number.get());
  }

  /** A number out of JSON; empty for one that is no number or has too many digits. */
  static Optional<BigDecimal> read(Number number) {
    try {
      // a double may stand for 0.1, and trailing zeros of 1.50000000000 are no decimals
      BigDecimal read = new BigDecimal(number.toString());
      return Optional.of(read.signum() == 0 ? BigDecimal.ZERO : read.stripTrailingZeros())
          .filter(NumberBounds::hold);
    } catch (NumberFormatException infinite) {
      return Optional.empty();
    }
  }
}
