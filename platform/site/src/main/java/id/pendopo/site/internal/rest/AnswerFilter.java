package id.pendopo.site.internal.rest;

import id.pendopo.api.web.Download;
import id.pendopo.api.web.Page;
import id.pendopo.site.internal.page.ErrorPages.Body;
import id.pendopo.site.internal.page.ErrorPages.Failure;
import id.pendopo.site.internal.page.Templates;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes out what resources give: pages through their template, files, and failures. */
final class AnswerFilter implements ContainerResponseFilter {

  private static final MediaType HTML = MediaType.valueOf("text/html;charset=utf-8");
  private static final Annotation[] NONE = {};

  private final Templates templates;

  AnswerFilter(Templates templates) {
    this.templates = templates;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Call call = (Call) request.getProperty(Mount.CALL);
    if (response.getEntity() instanceof Page page) {
      try {
        byte[] html = render(page, call).getBytes(StandardCharsets.UTF_8);
        request.setProperty(Mount.PAGE, true);
        response.setEntity(html, NONE, HTML);
      } catch (RuntimeException e) {
        response.setEntity(Incidents.failure(e), NONE, MediaType.APPLICATION_JSON_TYPE);
      }
    } else if (response.getEntity() instanceof Download download) {
      Downloads.answer(request, response, download);
    } else if (response.getEntity() == null && response.getStatus() >= 400) {
      var problem = ProblemMapper.failure(response.getStatus());
      response.setEntity(
          new Failure(response.getStatus(), problem.title(), problem.fields(), Optional.empty()),
          NONE,
          MediaType.APPLICATION_JSON_TYPE);
    }
    if (response.getEntity() instanceof Failure failure) {
      write(failure, call, response);
    }
  }

  private String render(Page page, Call call) {
    Map<String, Object> model = new HashMap<>(page.model());
    model.put("title", page.title());
    model.putAll(call.frame());
    return templates.render(page.template(), model, call.visit().locale());
  }

  private static void write(Failure failed, Call call, ContainerResponseContext response) {
    Failure failure =
        call.bodyTooLarge()
            ? new Failure(
                413,
                "Kiriman ini lebih besar daripada yang diterima di sini; kecilkan lalu kirim lagi.",
                "This is larger than what is accepted here; make it smaller and send it again.")
            : failed;
    response.setStatus(failure.status());
    if (failure.status() == 401) {
      response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Pendopo\"");
    }
    Body body = call.errors().write(failure, call.reader());
    response.setEntity(body.content(), NONE, MediaType.valueOf(body.mediaType()));
  }
}
