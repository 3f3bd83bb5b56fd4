package id.pendopo.site.internal.http;

import id.pendopo.api.identity.Access;
import id.pendopo.site.internal.page.ErrorPages;
import id.pendopo.site.internal.page.ErrorPages.Body;
import id.pendopo.site.internal.page.ErrorPages.Failure;
import id.pendopo.site.internal.page.Visit;
import id.pendopo.site.internal.rest.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** One request at the public port and its answer. Used by one thread. */
final class Exchange implements Call {

  private static final int WORTH_COMPRESSING = 860;
  private static final String CSP =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String POLICY =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()";

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final ErrorPages errors;
  private final BodyLimit body;
  private final Locale locale;
  private final boolean html;
  private @Nullable Visit visit;
  private @Nullable Map<String, Object> frame;
  private @Nullable FrameSource frames;
  private @Nullable Access access;
  private boolean begun;

  /** Makes what the layout shows, when it is needed. */
  interface FrameSource {
    Map<String, Object> of(Visit visit);
  }

  Exchange(
      Request request, Response response, Callback callback, ErrorPages errors, long bodyLimit) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.errors = errors;
    this.body = new BodyLimit(Content.Source.asInputStream(request), bodyLimit);
    this.locale = api(request) ? language(request) : Visit.INDONESIAN;
    this.html = readsHtml(request);
  }

  /**
   * Public pages are Indonesian: what stands on them is, and a phone that is set to English asks
   * for a language its owner's village does not write. Programs at the API get what they ask for.
   */
  private static boolean api(Request request) {
    @Nullable String path = request.getHttpURI().getDecodedPath();
    return path != null && (path.startsWith("/api/") || path.contains("/api/v1/"));
  }

  /** Indonesian, unless English stands before it in what the caller asks for. */
  private static Locale language(Request request) {
    if (!request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE)) {
      return Visit.INDONESIAN;
    }
    for (Locale wanted : Request.getLocales(request)) {
      switch (wanted.getLanguage()) {
        case "id", "in" -> {
          return Visit.INDONESIAN;
        }
        case "en" -> {
          return Locale.ENGLISH;
        }
        default -> {}
      }
    }
    return Visit.INDONESIAN;
  }

  /** Whether errors are read by a person: browsers name HTML, programs at /api mostly nothing. */
  private static boolean readsHtml(Request request) {
    String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    if (accept == null) {
      return !api(request);
    }
    return accept.contains("text/html")
        || !api(request) && accept.contains("*/*") && !accept.contains("json");
  }

  void visit(Visit at, FrameSource source) {
    visit = at;
    frames = source;
    frame = null;
  }

  void access(Access by) {
    access = by;
  }

  boolean known() {
    return visit != null;
  }

  Request request() {
    return request;
  }

  Locale locale() {
    return locale;
  }

  boolean head() {
    return "HEAD".equals(method());
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  boolean acceptsGzip() {
    for (String value : request.getHeaders().getQualityCSV(HttpHeader.ACCEPT_ENCODING)) {
      if (value.equalsIgnoreCase("gzip")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public URI base() {
    return URI.create(visit().agency().baseUrl() + "/");
  }

  @Override
  public URI target() {
    try {
      String path = new URI(null, null, visit().path(), null).getRawPath();
      @Nullable String query = request.getHttpURI().getQuery();
      return URI.create(
          visit().agency().baseUrl() + path + (query == null ? "" : "?" + Queries.legal(query)));
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void eachHeader(BiConsumer<String, String> to) {
    for (HttpField field : request.getHeaders()) {
      to.accept(field.getName(), field.getValue() == null ? "" : field.getValue());
    }
  }

  @Override
  public InputStream body() {
    return body;
  }

  @Override
  public boolean bodyTooLarge() {
    return body.exceeded();
  }

  @Override
  public Visit visit() {
    @Nullable Visit at = visit;
    if (at == null) {
      throw new IllegalStateException("The agency is not known yet");
    }
    return at;
  }

  @Override
  public String clientAddress() {
    return Request.getRemoteAddr(request);
  }

  @Override
  public Map<String, Object> frame() {
    @Nullable Map<String, Object> known = frame;
    if (known == null) {
      @Nullable FrameSource source = frames;
      known = source == null ? Map.of() : source.of(visit());
      frame = known;
    }
    return known;
  }

  @Override
  public ErrorPages.Reader reader() {
    return new ErrorPages.Reader(
        html, locale, html && visit != null ? Optional.of(frame()) : Optional.empty());
  }

  @Override
  public ErrorPages errors() {
    return errors;
  }

  @Override
  public Access access() {
    @Nullable Access by = access;
    if (by == null) {
      throw new IllegalStateException("No access is bound yet");
    }
    return by;
  }

  /** Sends an error. */
  void fail(Failure failure, Map<String, String> more) {
    if (response.isCommitted()) {
      callback.failed(new IOException("The answer broke off with " + failure.status()));
      return;
    }
    response.reset();
    Body written = errors.write(failure, reader());
    more.forEach((name, value) -> response.getHeaders().put(name, value));
    send(failure.status(), written.mediaType(), written.content());
  }

  void fail(int status, String id, String en) {
    fail(new Failure(status, id, en), Map.of());
  }

  /** Sends a whole answer, compressed where that helps and nothing is compressed yet. */
  void send(int status, String mediaType, byte[] content) {
    HttpFields.Mutable headers = response.getHeaders();
    byte[] sent = content;
    boolean compressible = compressible(mediaType);
    if (compressible && !headers.contains(HttpHeader.CONTENT_ENCODING)) {
      vary();
      if (content.length >= WORTH_COMPRESSING && acceptsGzip()) {
        sent = gzip(content);
        headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
      }
    }
    if (!mediaType.isEmpty()) {
      headers.put(HttpHeader.CONTENT_TYPE, mediaType);
    }
    secure(status);
    response.setStatus(status);
    boolean bodiless = status == 304 || status == 204;
    if (!bodiless) {
      headers.put(HttpHeader.CONTENT_LENGTH, sent.length);
    }
    begun = true;
    ByteBuffer bytes = bodiless || head() ? ByteBuffer.allocate(0) : ByteBuffer.wrap(sent);
    if (bodyLeft()) {
      sendAndLinger(bytes);
    } else {
      response.write(true, bytes, callback);
    }
  }

  void vary() {
    response.getHeaders().put(HttpHeader.VARY, "Accept-Encoding, Accept-Language");
  }

  Response response() {
    return response;
  }

  /**
   * Whether the client still sends, or may. What has come but was not asked for is thrown away; a
   * connection that is closed without a word would break the client's next request on it.
   */
  private boolean bodyLeft() {
    return body.exceeded() || !Lingering.ended(request);
  }

  /**
   * Answers before the body has come to its end: the client is given time to read the answer while
   * what it still sends is thrown away; then the connection ends.
   */
  private void sendAndLinger(ByteBuffer bytes) {
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    try {
      Content.Sink.write(response, true, bytes);
    } catch (IOException e) {
      callback.failed(e);
      return;
    }
    if (!request.getHeaders().contains(HttpHeader.EXPECT)) {
      Lingering.drain(request);
    }
    callback.succeeded();
  }

  @Override
  public OutputStream stream(int status, Map<String, List<String>> headers) throws IOException {
    headers(headers);
    String type =
        Optional.ofNullable(response.getHeaders().get(HttpHeader.CONTENT_TYPE)).orElse("");
    boolean zip =
        compressible(type)
            && acceptsGzip()
            && !response.getHeaders().contains(HttpHeader.CONTENT_ENCODING)
            && !response.getHeaders().contains(HttpHeader.CONTENT_DISPOSITION);
    if (zip) {
      response.getHeaders().remove(HttpHeader.CONTENT_LENGTH);
      response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
      vary();
    }
    secure(status);
    if (bodyLeft()) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    response.setStatus(status);
    begun = true;
    OutputStream out = Content.Sink.asOutputStream(response);
    return zip ? new GZIPOutputStream(out, 8_192, true) : out;
  }

  void headers(Map<String, List<String>> headers) {
    headers.forEach(
        (name, values) -> {
          if (!name.equalsIgnoreCase("Set-Cookie")) {
            response.getHeaders().put(name, values);
          }
        });
  }

  /** Ends an answer that was streamed. */
  void done() {
    callback.succeeded();
  }

  /** Ends an answer that cannot be finished; the client sees that it is not whole. */
  void breakOff(Throwable why) {
    callback.failed(why);
  }

  boolean begun() {
    return begun;
  }

  private void secure(int status) {
    HttpFields.Mutable headers = response.getHeaders();
    if (!headers.contains("Content-Security-Policy")) {
      headers.put("Content-Security-Policy", CSP);
    }
    headers.put("X-Content-Type-Options", "nosniff");
    if (!headers.contains("Referrer-Policy")) {
      headers.put("Referrer-Policy", "same-origin");
    }
    headers.put("Permissions-Policy", POLICY);
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    if (!headers.contains(HttpHeader.CACHE_CONTROL)) {
      headers.put(HttpHeader.CACHE_CONTROL, status == 200 ? "no-cache" : "no-store");
    }
    if (visit != null && "https".equals(visit.agency().baseUrl().getScheme())) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    if (visit != null && visit.preview().isPresent()) {
      Previews.mark(headers);
    }
  }

  private static boolean compressible(String mediaType) {
    return mediaType.startsWith("text/")
        || mediaType.contains("json")
        || mediaType.startsWith("image/svg")
        || mediaType.contains("xml");
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 3 + 64);
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
