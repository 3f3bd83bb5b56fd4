package id.pendopo.identity.internal.rest;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.web.Versions;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all resources say and understand in the same way. */
final class Http {

  private Http() {}

  /** An entity with its version as {@code ETag}. */
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

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Absent and blank mean the same. */
  static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(plain -> !plain.isEmpty());
  }

  /** An instant, or a day in the agency's time zone, which then begins. */
  static Optional<Instant> moment(@Nullable String text, ZoneId zone) {
    return given(text).map(plain -> parse(plain, zone));
  }

  private static Instant parse(String text, ZoneId zone) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException malformed) {
      throw new Problem(
              400,
              "Tulis waktu seperti 2026-04-01 atau 2026-04-01T08:00:00Z.",
              "Write a time such as 2026-04-01 or 2026-04-01T08:00:00Z.")
          .because(malformed);
    }
  }
}
