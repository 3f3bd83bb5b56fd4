package id.pendopo.site.internal.http;

import id.pendopo.site.internal.page.ErrorPages;
import id.pendopo.site.internal.page.ErrorPages.Body;
import id.pendopo.site.internal.page.ErrorPages.Failure;
import id.pendopo.site.internal.page.Visit;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What the web server itself refuses, in the same form as all other errors and without details. */
final class ErrorAnswers extends ErrorHandler {

  private final ErrorPages errors;

  ErrorAnswers(ErrorPages errors) {
    this.errors = errors;
  }

  private static Failure failure(int status) {
    return switch (status) {
      case 408 ->
          new Failure(408, "Kiriman terlalu lama; kirim lagi.", "It took too long; send it again.");
      case 413 ->
          new Failure(
              413,
              "Kiriman ini lebih besar daripada yang diterima di sini.",
              "This is larger than what is accepted here.");
      case 414 ->
          new Failure(414, "Alamat ini terlalu panjang; persingkat.", "This address is too long.");
      case 431 ->
          new Failure(
              431, "Kepala permintaan terlalu besar.", "The headers of the request are too large.");
      case 503 ->
          new Failure(
              503,
              "Layanan belum siap. Silakan coba lagi sebentar lagi.",
              "The service is not ready. Please try again in a moment.");
      default ->
          status < 500
              ? new Failure(
                  status,
                  "Permintaan ini tidak dapat dibaca; periksa lalu kirim lagi.",
                  "The request cannot be read; check it and send it again.")
              : new Failure(
                  status,
                  "Kesalahan ini ada pada kami, bukan pada Anda. Coba lagi nanti.",
                  "This is our fault, not yours. Try again later.");
    };
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    @Nullable String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    boolean html = accept != null && accept.contains("text/html");
    Body body =
        errors.write(
            failure(code), new ErrorPages.Reader(html, Visit.INDONESIAN, Optional.empty()));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.mediaType());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.content().length);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Content-Security-Policy", "default-src 'none'");
    response.write(true, ByteBuffer.wrap(body.content()), callback);
  }

  @Override
  public ByteBuffer badMessageError(
      int status, @Nullable String reason, HttpFields.Mutable fields) {
    Body body =
        errors.write(
            failure(status), new ErrorPages.Reader(false, Visit.INDONESIAN, Optional.empty()));
    fields.put(HttpHeader.CONTENT_TYPE, body.mediaType());
    fields.put("X-Content-Type-Options", "nosniff");
    return ByteBuffer.wrap(body.content());
  }
}
