package id.pendopo.site.internal.rest;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.site.internal.page.ErrorPages.Failure;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.server.ParamException;

/** Turns every exception of a resource into a {@link Failure}, written out later for its reader. */
final class ProblemMapper implements ExceptionMapper<Throwable> {

  /** When something that is busy is worth another try (RFC 9110 section 10.2.3). */
  private static final int RETRY_SECONDS = 10;

  @Override
  public Response toResponse(Throwable thrown) {
    return switch (thrown) {
      case ParamException.PathParamException wrong ->
          answer(failure(404).because(wrong), Optional.empty());
      case ParamException wrong ->
          answer(
              new Problem(
                  400,
                  new LocalText(
                      "Ada bagian alamat atau kepala permintaan yang tidak dapat dibaca.",
                      "A part of the address or of the headers cannot be read."),
                  List.of(
                      new FieldProblem(
                          wrong.getParameterName(),
                          new LocalText(
                              "Nilai ini tidak sesuai dengan yang diminta.",
                              "This value is not of the kind that is asked for.")))),
              Optional.empty());
      case WebApplicationException web when web.getResponse().hasEntity() -> web.getResponse();
      case WebApplicationException web
          when web.getResponse().getStatus() >= 400 && web.getResponse().getStatus() < 500 ->
          answer(failure(web.getResponse().getStatus()), Optional.of(web.getResponse()));
      case WebApplicationException web when web.getResponse().getStatus() < 400 ->
          web.getResponse();
      default -> answer(thrown);
    };
  }

  private static Response answer(Throwable thrown) {
    Failure failure = Incidents.failure(thrown);
    Response.ResponseBuilder answer = Response.status(failure.status()).entity(failure);
    if (failure.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return answer.build();
  }

  private static Response answer(Problem problem, Optional<Response> original) {
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .entity(
                new Failure(problem.status(), problem.title(), problem.fields(), Optional.empty()));
    original.ifPresent(
        response -> {
          for (String kept : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER)) {
            if (response.getHeaderString(kept) != null) {
              answer.header(kept, response.getHeaderString(kept));
            }
          }
        });
    return answer.build();
  }

  /** What a bare status of Jersey means to the one who asked. */
  static Problem failure(int status) {
    return switch (status) {
      case 404 -> Problem.notFound();
      case 405 ->
          new Problem(
              405,
              "Alamat ini tidak melayani cara permintaan itu.",
              "This address does not serve that method.");
      case 406 ->
          new Problem(
              406,
              "Alamat ini tidak memberi bentuk yang diminta (Accept).",
              "This address does not give what is asked for (Accept).");
      case 415 ->
          new Problem(
              415,
              "Alamat ini tidak menerima jenis isi itu (Content-Type).",
              "This address does not take that kind of body (Content-Type).");
      case 429 ->
          new Problem(
              429,
              "Terlalu banyak permintaan dari jaringan Anda. Tunggu sebentar, lalu coba lagi.",
              "Too many requests came from your network. Wait a moment, then try again.");
      case 412 ->
          new Problem(
              412,
              "Data sudah diubah orang lain; muat ulang lalu ulangi perubahan Anda.",
              "Somebody else changed it; load it again and repeat your change.");
      default ->
          new Problem(
              status,
              "Permintaan ini tidak dapat dibaca; periksa lalu kirim lagi.",
              "The request cannot be read; check it and send it again.");
    };
  }
}
