package id.pendopo.office.internal.number.rest;

import id.pendopo.api.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How what was sent is read. */
final class Texts {

  private Texts() {}

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(plain -> !plain.isEmpty());
  }

  static Optional<LocalDate> day(String field, @Nullable String text) {
    return given(text)
        .map(
            plain -> {
              try {
                return LocalDate.parse(plain);
              } catch (DateTimeException malformed) {
                throw Problem.invalid(
                    field,
                    "Tulis tanggal yang ada di kalender seperti 2026-04-01.",
                    "Write a date of the calendar such as 2026-04-01.");
              }
            });
  }
}
