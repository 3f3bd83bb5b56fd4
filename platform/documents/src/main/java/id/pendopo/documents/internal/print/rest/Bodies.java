package id.pendopo.documents.internal.print.rest;

import id.pendopo.api.print.PaperSize;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the body or the query of a request. */
final class Bodies {

  private Bodies() {}

  static <T> T body(@Nullable T body) {
    if (body == null) {
      throw new Problem(
          400,
          "Isi permintaan kosong. Kirim objek JSON.",
          "The body of the request is empty. Send a JSON object.");
    }
    return body;
  }

  static String text(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw Problem.invalid(name, "Isian ini wajib.", "This is required.");
    }
    return text;
  }

  static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(plain -> !plain.isEmpty());
  }

  static LocalDate date(String name, @Nullable String text) {
    try {
      return LocalDate.parse(text(name, text).strip());
    } catch (DateTimeParseException malformed) {
      LocalText message =
          new LocalText("Tulis tanggal seperti 2026-04-01.", "Write a date such as 2026-04-01.");
      throw new Problem(400, message, List.of(new FieldProblem(name, message))).because(malformed);
    }
  }

  /** The paper, that of the kind where none is named. */
  static PaperSize paper(@Nullable String text, PaperSize otherwise) {
    return given(text)
        .map(
            name ->
                Arrays.stream(PaperSize.values())
                    .filter(paper -> paper.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(
                        () -> Problem.invalid("paper", "Pilih F4 atau A4.", "Choose F4 or A4.")))
        .orElse(otherwise);
  }
}
