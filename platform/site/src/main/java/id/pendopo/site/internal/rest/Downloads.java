package id.pendopo.site.internal.rest;

import id.pendopo.api.web.Download;
import id.pendopo.site.internal.page.ErrorPages.Failure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends a file, whole or one range of it (RFC 9110, section 14): as an attachment, or to be shown
 * where the caller allows it and the type cannot act in a page.
 */
final class Downloads {

  private static final Annotation[] NONE = {};
  private static final Set<String> HARMLESS =
      Set.of("image/jpeg", "image/png", "image/webp", "video/mp4");
  private static final String PDF = "application/pdf";

  /**
   * A sandbox would keep browsers from opening their viewer, which runs in an origin of its own.
   */
  private static final String PDF_POLICY =
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * A part of a file.
   *
   * @param from first byte
   * @param to last byte, inclusive
   */
  record Part(long from, long to) {}

  private Downloads() {}

  static void answer(
      ContainerRequestContext request, ContainerResponseContext response, Download file) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    Optional<String> etag =
        file.tag()
            .or(() -> file.sha256().map(sum -> sum.substring(0, 32)))
            .map(tag -> "\"" + tag + "\"");
    boolean pdf = file.mediaType().equals(PDF) && (file.shown() || asksToShow(request));
    boolean shown = pdf || file.shown() && HARMLESS.contains(file.mediaType());
    headers.putSingle(
        "Content-Disposition", (shown ? "inline" : "attachment") + named(file.name()));
    headers.putSingle("Content-Security-Policy", pdf ? PDF_POLICY : "default-src 'none'; sandbox");
    headers.putSingle("Accept-Ranges", "bytes");
    // a resource may say that it is kept nowhere at all
    headers.computeIfAbsent("Cache-Control", name -> new ArrayList<>(List.of("no-cache")));
    etag.ifPresent(tag -> headers.putSingle(HttpHeaders.ETAG, tag));
    file.sha256()
        .ifPresent(
            sum ->
                headers.putSingle(
                    "Repr-Digest",
                    "sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sum))
                        + ":"));
    if (etag.isPresent() && matches(request.getHeaderString("If-None-Match"), etag.get())) {
      response.setEntity(null);
      response.setStatus(304);
      return;
    }
    @Nullable String asked = request.getHeaderString("Range");
    @Nullable String condition = request.getHeaderString("If-Range");
    Part part = new Part(0, file.size() - 1);
    if (asked != null && (condition == null || etag.isPresent() && condition.equals(etag.get()))) {
      Matcher range = RANGE.matcher(asked.trim());
      if (range.matches() && !asked.trim().equals("bytes=-")) {
        Optional<Part> wanted = part(range, file.size());
        if (wanted.isEmpty()) {
          headers.clear();
          headers.putSingle("Content-Range", "bytes */" + file.size());
          response.setStatus(416);
          response.setEntity(
              new Failure(
                  416, "Bagian berkas yang diminta tidak ada.", "The file has no such part."),
              NONE,
              MediaType.APPLICATION_JSON_TYPE);
          return;
        }
        part = wanted.get();
        headers.putSingle(
            "Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + file.size());
        response.setStatus(206);
      }
    }
    headers.putSingle(HttpHeaders.CONTENT_LENGTH, Long.toString(part.to() - part.from() + 1));
    Part sent = part;
    StreamingOutput body = out -> copy(file, sent, out);
    response.setEntity(body, NONE, MediaType.valueOf(file.mediaType()));
  }

  /** A PDF is shown in the browser where the address asks for it, so that it can open a page. */
  private static boolean asksToShow(ContainerRequestContext request) {
    return request.getUriInfo().getQueryParameters().containsKey("lihat");
  }

  private static Optional<Part> part(Matcher range, long size) {
    if (range.group(1).isEmpty()) {
      long last = Math.min(Long.parseLong(range.group(2)), size);
      return last == 0 ? Optional.empty() : Optional.of(new Part(size - last, size - 1));
    }
    long from = Long.parseLong(range.group(1));
    long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    return from >= size || to < from
        ? Optional.empty()
        : Optional.of(new Part(from, Math.min(to, size - 1)));
  }

  private static void copy(Download file, Part part, OutputStream out) throws IOException {
    try (InputStream in = file.content().open()) {
      in.skipNBytes(part.from());
      long left = part.to() - part.from() + 1;
      byte[] buffer = new byte[32_768];
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("The file is shorter than it was said to be");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  /** Whether an {@code If-None-Match} names the tag. */
  static boolean matches(@Nullable String header, String etag) {
    if (header == null) {
      return false;
    }
    for (String tag : header.split(",")) {
      String bare = tag.trim();
      if (bare.equals("*") || bare.equals(etag) || bare.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }

  /** RFC 6266 with the name in UTF-8 (RFC 8187) and an ASCII one for old clients. */
  static String disposition(String name) {
    return "attachment" + named(name);
  }

  private static String named(String name) {
    String clean = name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
    String ascii =
        Normalizer.normalize(clean, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^\\x20-\\x7e]", "_")
            .replaceAll("[\"%;]", "_");
    StringBuilder encoded = new StringBuilder();
    for (byte b : clean.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (c < 128 && (Character.isLetterOrDigit(c) || "!#$&+-.^_`|~".indexOf(c) >= 0)) {
        encoded.append((char) c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", c));
      }
    }
    return "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
  }
}
