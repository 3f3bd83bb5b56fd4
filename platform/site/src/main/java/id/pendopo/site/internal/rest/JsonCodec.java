package id.pendopo.site.internal.rest;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.io.EOFException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON by one set of rules: unknown fields are refused by name, what cannot be
 * read is a {@link Problem} that says where. One for each bundle, because it remembers classes.
 */
final class JsonCodec {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  Object read(byte[] utf8, Type type) {
    if (utf8.length == 0) {
      throw new Problem(400, "Isinya kosong; kirim JSON.", "It is empty; send JSON.");
    }
    try {
      @Nullable Object value = mapper.readValue(utf8, mapper.constructType(type));
      if (value == null) {
        throw new Problem(400, "Isinya hanya null; kirim JSON.", "It is only null; send JSON.");
      }
      return value;
    } catch (JacksonException e) {
      throw problem(e);
    }
  }

  byte[] write(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  private static Problem problem(JacksonException e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem; // a record refused its values in words of its own
      }
    }
    if (e instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
      return Problem.invalid(
              List.of(
                  new FieldProblem(
                      path(wrong.getPath()),
                      e instanceof UnrecognizedPropertyException
                          ? new LocalText(
                              "Isian ini tidak dikenal; hapus atau periksa ejaannya.",
                              "This field is not known; remove it or check its spelling.")
                          : new LocalText(
                              "Nilai ini tidak sesuai dengan yang diminta.",
                              "This value is not of the kind that is asked for."))))
          .because(e);
    }
    if (e instanceof JacksonIOException && !(e.getCause() instanceof EOFException)) {
      return new Problem(400, "Kiriman terputus; kirim lagi.", "It broke off; send it again.")
          .because(e);
    }
    @Nullable TokenStreamLocation at = e.getLocation();
    if (e instanceof StreamReadException && at != null && at.getLineNr() > 0) {
      return new Problem(
              400,
              "JSON tidak dapat dibaca pada baris %d, kolom %d."
                  .formatted(at.getLineNr(), at.getColumnNr()),
              "The JSON cannot be read at line %d, column %d."
                  .formatted(at.getLineNr(), at.getColumnNr()))
          .because(e);
    }
    return new Problem(
            400,
            "JSON ini tidak lengkap atau bukan dari bentuk yang diminta.",
            "This JSON is not complete or not of the shape that is asked for.")
        .because(e);
  }

  private static String path(List<JacksonException.Reference> steps) {
    StringBuilder field = new StringBuilder();
    for (JacksonException.Reference step : steps) {
      if (step.getPropertyName() != null) {
        field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
      } else {
        field.append('[').append(step.getIndex()).append(']');
      }
    }
    return field.toString();
  }
}
