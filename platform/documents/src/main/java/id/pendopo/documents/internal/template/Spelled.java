package id.pendopo.documents.internal.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Numbers in Indonesian words (terbilang), as they stand on receipts and in decrees. */
public final class Spelled {

  private static final String[] DIGITS = {
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"
  };
  private static final String[] SCALES = {"", "ribu", "juta", "miliar", "triliun", "kuadriliun"};
  private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
  private static final BigInteger LIMIT = BigInteger.TEN.pow(18);

  private Spelled() {}

  /**
   * A number in words; decimals digit by digit behind <em>koma</em>.
   *
   * @throws ArithmeticException from a quintillion on
   */
  public static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    BigInteger whole = plain.abs().toBigInteger();
    StringBuilder words = new StringBuilder(plain.signum() < 0 ? "minus " : "").append(of(whole));
    if (plain.scale() > 0) {
      words.append(" koma");
      String decimals = plain.abs().toPlainString();
      for (char digit : decimals.substring(decimals.indexOf('.') + 1).toCharArray()) {
        words.append(' ').append(DIGITS[digit - '0']);
      }
    }
    return words.toString();
  }

  /** An amount: <em>seribu dua ratus rupiah lima puluh sen</em>. */
  public static String rupiah(BigDecimal amount) {
    BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
    BigInteger[] parts = rounded.abs().unscaledValue().divideAndRemainder(BigInteger.valueOf(100));
    return (rounded.signum() < 0 ? "minus " : "")
        + of(parts[0])
        + " rupiah"
        + (parts[1].signum() > 0 ? " " + of(parts[1]) + " sen" : "");
  }

  /** A whole number that is not negative. */
  static String of(BigInteger number) {
    if (number.compareTo(LIMIT) >= 0) {
      throw new ArithmeticException("Too large to be spelled: " + number.bitLength() + " bits");
    }
    if (number.signum() == 0) {
      return DIGITS[0];
    }
    String words = "";
    BigInteger rest = number;
    for (String scale : SCALES) {
      BigInteger[] parts = rest.divideAndRemainder(THOUSAND);
      int group = parts[1].intValue();
      if (group > 0) {
        // a thousand is one word, a million is two
        String name =
            group == 1 && scale.equals("ribu")
                ? "seribu"
                : group(group) + (scale.isEmpty() ? "" : " " + scale);
        words = words.isEmpty() ? name : name + " " + words;
      }
      rest = parts[0];
    }
    return words;
  }

  private static String group(int number) {
    if (number < 10) {
      return DIGITS[number];
    }
    if (number < 20) {
      return switch (number) {
        case 10 -> "sepuluh";
        case 11 -> "sebelas";
        default -> DIGITS[number - 10] + " belas";
      };
    }
    if (number < 100) {
      return joined(DIGITS[number / 10] + " puluh", number % 10);
    }
    return joined(number < 200 ? "seratus" : DIGITS[number / 100] + " ratus", number % 100);
  }

  private static String joined(String head, int rest) {
    return rest == 0 ? head : head + " " + group(rest);
  }
}
