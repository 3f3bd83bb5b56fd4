package id.pendopo.site.internal.page;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what went wrong: to people as a page of the theme, to programs as problem+json (RFC 9457).
 * Works without a theme, without an agency and before the platform is ready.
 */
public final class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  /**
   * What went wrong.
   *
   * @param status of HTTP
   * @param message what it means and what to do
   * @param fields parts of the input that are wrong
   * @param incident number under which the log has more; empty unless it is our fault
   */
  public record Failure(
      int status, LocalText message, List<FieldProblem> fields, Optional<String> incident) {

    public Failure(int status, String id, String en) {
      this(status, new LocalText(id, en), List.of(), Optional.empty());
    }
  }

  /**
   * Who reads it.
   *
   * @param html whether it is read in a browser
   * @param locale language of the reader
   * @param frame what the layout shows; empty where no agency is known
   */
  public record Reader(boolean html, Locale locale, Optional<Map<String, Object>> frame) {}

  /**
   * An error written out.
   *
   * @param content as bytes
   * @param mediaType of the content
   */
  public record Body(byte[] content, String mediaType) {}

  private static final Map<Integer, LocalText> TITLES =
      Map.ofEntries(
          Map.entry(400, new LocalText("Permintaan tidak dapat dibaca", "Bad request")),
          Map.entry(401, new LocalText("Anda perlu masuk", "Sign in first")),
          Map.entry(403, new LocalText("Anda tidak berhak", "Not allowed")),
          Map.entry(404, new LocalText("Halaman tidak ditemukan", "Not found")),
          Map.entry(405, new LocalText("Cara ini tidak dilayani", "Method not allowed")),
          Map.entry(406, new LocalText("Bentuk ini tidak tersedia", "Not acceptable")),
          Map.entry(408, new LocalText("Waktu habis", "Timed out")),
          Map.entry(409, new LocalText("Bertabrakan dengan perubahan lain", "Conflict")),
          Map.entry(410, new LocalText("Informasi telah ditarik", "Withdrawn")),
          Map.entry(412, new LocalText("Data sudah berubah", "Changed meanwhile")),
          Map.entry(413, new LocalText("Kiriman terlalu besar", "Too large")),
          Map.entry(414, new LocalText("Alamat terlalu panjang", "Address too long")),
          Map.entry(415, new LocalText("Jenis isi tidak diterima", "Unsupported type")),
          Map.entry(416, new LocalText("Bagian berkas tidak ada", "Range not satisfiable")),
          Map.entry(422, new LocalText("Isian perlu diperbaiki", "Input needs to be corrected")),
          Map.entry(429, new LocalText("Terlalu sering", "Too many requests")),
          Map.entry(431, new LocalText("Kepala permintaan terlalu besar", "Headers too large")),
          Map.entry(500, new LocalText("Terjadi kesalahan pada sistem kami", "Our error")),
          Map.entry(503, new LocalText("Layanan belum siap", "Not available now")),
          Map.entry(507, new LocalText("Tempat penyimpanan penuh", "Storage is full")));

  private final JsonMapper json = JsonMapper.builder().build();
  private final Templates templates;

  public ErrorPages(Templates templates) {
    this.templates = templates;
  }

  /** The short name of a status. */
  public static LocalText title(int status) {
    @Nullable LocalText title = TITLES.get(status);
    return title != null
        ? title
        : status < 500
            ? new LocalText("Permintaan tidak dapat dilayani", "The request cannot be served")
            : new LocalText("Terjadi kesalahan pada sistem kami", "Our error");
  }

  /** Writes an error out for its reader; never fails. */
  public Body write(Failure failure, Reader reader) {
    return reader.html()
        ? new Body(
            html(failure, reader).getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8")
        : new Body(problem(failure, reader.locale()), "application/problem+json");
  }

  private byte[] problem(Failure failure, Locale locale) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", title(failure.status()).in(locale));
    problem.put("status", failure.status());
    problem.put("detail", failure.message().in(locale));
    failure.incident().ifPresent(id -> problem.put("incident", id));
    if (!failure.fields().isEmpty()) {
      List<Map<String, String>> errors = new ArrayList<>();
      for (FieldProblem field : failure.fields()) {
        errors.add(Map.of("field", field.field(), "detail", field.message().in(locale)));
      }
      problem.put("errors", errors);
    }
    return json.writeValueAsBytes(problem);
  }

  private String html(Failure failure, Reader reader) {
    if (reader.frame().isPresent()) {
      Map<String, Object> model = new HashMap<>(reader.frame().get());
      model.put("status", failure.status());
      model.put("title", title(failure.status()));
      model.put("message", failure.message());
      model.put("fields", failure.fields());
      model.put("incident", failure.incident());
      try {
        return templates.render("error", model, reader.locale());
      } catch (RuntimeException e) {
        LOG.warn("The error page of the theme failed, the plain one is shown", e);
      }
    }
    return plain(failure, reader.locale());
  }

  /** The page that needs nothing: no theme, no agency, no template engine. */
  private static String plain(Failure failure, Locale locale) {
    String title = escape(title(failure.status()).in(locale));
    return "<!DOCTYPE html>\n<html lang=\""
        + ("en".equals(locale.getLanguage()) ? "en" : "id")
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
        + " content=\"width=device-width, initial-scale=1\"><title>"
        + title
        + "</title></head><body><main><h1>"
        + title
        + "</h1><p>"
        + escape(failure.message().in(locale))
        + "</p>"
        + failure.incident().map(id -> "<p>" + escape(id) + "</p>").orElse("")
        + "</main></body></html>\n";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
