package id.pendopo.api.number;

import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a book are written: free text with tokens in braces, for instance {@code
 * {classification}/{serial:3}/{unit}/{roman}/{year}}, which gives {@code 140/001/TGR/VII/2021}.
 *
 * <table>
 * <caption>Tokens</caption>
 * <tr><td>{@code {serial}}, {@code {serial:3}}</td><td>the serial, exactly once in a pattern, with
 * zeros in front up to so many digits (1 to 9); a larger one just grows</td></tr>
 * <tr><td>{@code {classification}}</td><td>code of the classification of archives</td></tr>
 * <tr><td>{@code {unit}}</td><td>code of the unit</td></tr>
 * <tr><td>{@code {roman}}</td><td>month, I to XII</td></tr>
 * <tr><td>{@code {month}}</td><td>month, 01 to 12</td></tr>
 * <tr><td>{@code {year}}</td><td>year, four digits</td></tr>
 * </table>
 *
 * <p>Each token occurs at most once. Immutable; equal when the text is equal.
 */
public final class NumberPattern {

  /** Characters that a pattern may have at most. */
  public static final int LONGEST = 120;

  /** What a pattern can hold besides free text. */
  public enum Token {
    SERIAL,
    CLASSIFICATION,
    UNIT,
    ROMAN,
    MONTH,
    YEAR;

    /** As it is written between the braces. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private static final Pattern PART =
      Pattern.compile("\\{(?<token>[^{}]*)}|(?<text>[^{}]+)|(?<brace>[{}])");
  private static final Pattern WIDTH = Pattern.compile("serial:([1-9])");

  /** A piece of the pattern: a token, or free text where there is none. */
  private record Part(@Nullable Token token, int width, String text) {}

  private final String text;
  private final List<Part> parts;

  private NumberPattern(String text, List<Part> parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Reads a pattern.
   *
   * @throws Problem 422 with the field {@code pattern} when it is empty, too long, has a token that
   *     does not exist or an unpaired brace, or not exactly one serial
   */
  public static NumberPattern of(String text) {
    String plain = text.strip();
    if (plain.isEmpty() || plain.length() > LONGEST || hasControls(plain)) {
      throw wrong(
          "Tulis pola nomor, paling banyak " + LONGEST + " karakter, dalam satu baris.",
          "Write the pattern of the numbers, at most " + LONGEST + " characters, on one line.");
    }
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(plain);
    while (matcher.find()) {
      parts.add(part(matcher));
    }
    long serials = parts.stream().filter(part -> part.token() == Token.SERIAL).count();
    if (serials != 1) {
      throw wrong(
          "Pola harus memuat nomor urut tepat satu kali, misalnya {serial:3}.",
          "A pattern must hold the serial exactly once, for instance {serial:3}.");
    }
    long tokens = parts.stream().filter(part -> part.token() != null).count();
    NumberPattern read = new NumberPattern(plain, List.copyOf(parts));
    if (tokens != read.tokens().size()) {
      throw wrong(
          "Setiap bagian dalam kurung kurawal hanya boleh ada satu kali.",
          "Each part in braces may occur only once.");
    }
    return read;
  }

  private static Part part(Matcher matcher) {
    String free = matcher.group("text");
    if (free != null) {
      return new Part(null, 0, free);
    }
    if (matcher.group("brace") != null) {
      throw wrong(
          "Kurung kurawal dalam pola harus berpasangan, misalnya {year}.",
          "Braces in a pattern come in pairs, for instance {year}.");
    }
    String word = matcher.group("token");
    Matcher width = WIDTH.matcher(word);
    if (width.matches()) {
      return new Part(Token.SERIAL, Integer.parseInt(width.group(1)), "");
    }
    return Arrays.stream(Token.values())
        .filter(token -> token.word().equals(word))
        .findFirst()
        .map(token -> new Part(token, 1, ""))
        .orElseThrow(() -> unknown(word));
  }

  private static Problem unknown(String word) {
    String known =
        Arrays.stream(Token.values())
            .map(token -> "{" + token.word() + "}")
            .collect(Collectors.joining(", "));
    return wrong(
        "Bagian {"
            + word
            + "} tidak dikenal. Yang ada: "
            + known
            + ", dan {serial:1} … {serial:9}.",
        "There is no {" + word + "}. There are " + known + ", and {serial:1} … {serial:9}.");
  }

  private static Problem wrong(String id, String en) {
    return Problem.invalid("pattern", id, en);
  }

  private static boolean hasControls(String plain) {
    return plain.chars().anyMatch(Character::isISOControl);
  }

  /** Whether the token occurs. */
  public boolean has(Token token) {
    return parts.stream().anyMatch(part -> part.token() == token);
  }

  /** The tokens that occur. */
  public Set<Token> tokens() {
    Set<Token> found = EnumSet.noneOf(Token.class);
    parts.forEach(
        part -> {
          if (part.token() != null) {
            found.add(part.token());
          }
        });
    return found;
  }

  /**
   * Whether two numbers given in the same year could read the same, so that the pattern does not go
   * with the reset: numbers that begin again each month show the month, those that begin again for
   * each classification show it.
   */
  public boolean doublesWithinYear(NumberReset reset) {
    return switch (reset) {
      case MONTH -> !has(Token.MONTH) && !has(Token.ROMAN);
      case CLASS -> !has(Token.CLASSIFICATION);
      case YEAR, NEVER -> false;
    };
  }

  /** Whether a number reads as one of another year did, as in an agenda that has no year. */
  public boolean repeatsNextYear(NumberReset reset) {
    return reset != NumberReset.NEVER && !has(Token.YEAR);
  }

  /**
   * Writes a number.
   *
   * @param serial 1 or more
   * @param suffix letter of an inserted number, right behind the serial; else empty
   * @param on the number's date in the agency's time zone
   * @param classification needed where the pattern has it
   * @param unit code, needed where the pattern has it
   * @throws IllegalArgumentException when something needed is missing
   */
  public String write(
      long serial,
      String suffix,
      LocalDate on,
      Optional<String> classification,
      Optional<String> unit) {
    if (serial < 1) {
      throw new IllegalArgumentException("A serial begins at 1: " + serial);
    }
    StringBuilder number = new StringBuilder();
    for (Part part : parts) {
      number.append(
          switch (part.token()) {
            case null -> part.text();
            case SERIAL -> padded(serial, part.width()) + suffix;
            case CLASSIFICATION -> needed(classification, "classification");
            case UNIT -> needed(unit, "unit");
            case ROMAN -> roman(on.getMonthValue());
            case MONTH -> padded(on.getMonthValue(), 2);
            case YEAR -> padded(on.getYear(), 4);
          });
    }
    return number.toString();
  }

  /**
   * A month as a Roman numeral.
   *
   * @param month 1 to 12
   */
  public static String roman(int month) {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("There is no month " + month);
    }
    return ROMAN.get(month - 1);
  }

  private static String padded(long number, int width) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  private static String needed(Optional<String> value, String name) {
    return value.orElseThrow(() -> new IllegalArgumentException("The number needs a " + name));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumberPattern that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The pattern as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
