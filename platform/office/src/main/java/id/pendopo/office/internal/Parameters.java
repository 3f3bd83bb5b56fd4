package id.pendopo.office.internal;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the query or the body of a request, in the same words everywhere. */
public final class Parameters {

  private Parameters() {}

  /** Absent and blank mean the same. */
  public static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(plain -> !plain.isEmpty());
  }

  /** A value that must be there. */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  /** A text that must be there. */
  public static String text(String name, @Nullable String text) {
    return given(text).orElseThrow(() -> missing(name));
  }

  /**
   * A date that may be left out.
   *
   * @throws Problem 400 when it is no date
   */
  public static Optional<LocalDate> date(String name, @Nullable String text) {
    return given(text)
        .map(
            plain -> {
              try {
                return LocalDate.parse(plain);
              } catch (DateTimeParseException malformed) {
                throw malformed(
                        name,
                        "Tulis tanggal seperti 2026-04-01.",
                        "Write a date such as 2026-04-01.")
                    .because(malformed);
              }
            });
  }

  /** A date that must be there. */
  public static LocalDate dateOf(String name, @Nullable String text) {
    return date(name, text).orElseThrow(() -> missing(name));
  }

  /**
   * A whole number that must be there.
   *
   * @throws Problem 400 when it is no number, 422 when it is missing
   */
  public static int number(String name, @Nullable String text) {
    String plain = text(name, text);
    if (!plain.matches("-?\\d{1,9}")) {
      throw malformed(name, "Tulis bilangan bulat.", "Write a whole number.");
    }
    return Integer.parseInt(plain);
  }

  /**
   * Yes or no; no when it is left out.
   *
   * @throws Problem 400 when it is neither {@code true} nor {@code false}
   */
  public static boolean flag(String name, @Nullable String text) {
    return switch (given(text).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw malformed(name, "Tulis true atau false.", "Write true or false.");
    };
  }

  /** The body of a request. */
  public static <T> T body(@Nullable T body) {
    if (body == null) {
      throw new Problem(
          400,
          "Isi permintaan kosong. Kirim objek JSON.",
          "The body of the request is empty. Send a JSON object.");
    }
    return body;
  }

  private static Problem missing(String name) {
    return Problem.invalid(name, "Isian ini wajib.", "This is required.");
  }

  private static Problem malformed(String name, String id, String en) {
    LocalText text = new LocalText(id, en);
    return new Problem(400, text, List.of(new FieldProblem(name, text)));
  }
}
