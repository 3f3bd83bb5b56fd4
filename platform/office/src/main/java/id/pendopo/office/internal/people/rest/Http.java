package id.pendopo.office.internal.people.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Versions;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all resources about people say and understand in the same way. */
final class Http {

  private static final int LARGEST = 100;

  private Http() {}

  /**
   * Which part of a list is asked for.
   *
   * @param number counted from 1
   * @param size 1 to 100
   */
  record PageNumber(int number, int size) {

    static PageNumber of(@Nullable String number, @Nullable String size) {
      long page = Http.number(number, 1, "page");
      long rows = Http.number(size, 20, "size");
      if (page < 1 || rows < 1 || rows > LARGEST) {
        throw new Problem(
            400,
            "Nomor halaman dihitung mulai dari 1; jumlah baris antara 1 dan 100.",
            "The page is counted from 1; the size lies between 1 and 100.");
      }
      return new PageNumber((int) Math.min(page, Integer.MAX_VALUE), (int) rows);
    }

    int offset() {
      return (int) Math.min((number - 1L) * size, Integer.MAX_VALUE);
    }
  }

  static long number(@Nullable String text, long usual, String parameter) {
    if (text == null || text.isBlank()) {
      return usual;
    }
    if (!text.matches("-?[0-9]{1,18}")) {
      throw new Problem(
          400,
          "Parameter " + parameter + " harus berupa angka.",
          "The parameter " + parameter + " has to be a number.");
    }
    return Long.parseLong(text);
  }

  static Response ok(Object entity, long version) {
    return Response.ok(entity).tag(Versions.tag(version)).build();
  }

  static <T> T body(@Nullable T body) {
    if (body == null) {
      throw new Problem(
          400,
          "Isi permintaan kosong. Kirim objek JSON.",
          "The body of the request is empty. Send a JSON object.");
    }
    return body;
  }

  static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(plain -> !plain.isEmpty());
  }

  /** A day in a parameter of an address, today without one. */
  static LocalDate day(@Nullable String text, LocalDate today) {
    return given(text)
        .map(
            plain ->
                date(plain)
                    .orElseThrow(
                        () ->
                            new Problem(
                                400,
                                "Tulis tanggal seperti 2026-04-01.",
                                "Write a date such as 2026-04-01.")))
        .orElse(today);
  }

  /** A day in a body that has to be there. */
  static LocalDate day(@Nullable String text, String field) {
    return optionalDay(text, field)
        .orElseThrow(() -> Problem.invalid(field, "Isi tanggalnya.", "Enter the date."));
  }

  static Optional<LocalDate> optionalDay(@Nullable String text, String field) {
    return given(text)
        .map(
            plain ->
                date(plain)
                    .orElseThrow(
                        () ->
                            Problem.invalid(
                                field,
                                "Tulis tanggal seperti 2026-04-01.",
                                "Write a date such as 2026-04-01.")));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() >= 1945 && day.getYear() <= 2200 ? Optional.of(day) : Optional.empty();
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
