package id.pendopo.console.internal.visit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds the visitor's account and agency around each request of the console, and ends a session
 * whose account is no longer in force before any of its work is done.
 */
public final class VisitFilter implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(VisitFilter.class);

  private final Visits visits;

  public VisitFilter(Visits visits) {
    this.visits = visits;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    // Vaadin says otherwise for its scripts and styles, which never change under one name
    answer.setHeader("Cache-Control", "no-store");
    answer.setHeader("X-Frame-Options", "DENY");
    HttpSession session = http.getSession(false);
    Optional<Visit> visit = session == null ? Optional.empty() : Visits.of(session);
    if (session == null || visit.isEmpty()) {
      chain.doFilter(request, response);
    } else if (!visits.inForce(visit.get())) {
      LOG.info("A session ended because its account is no longer in force");
      session.invalidate();
      chain.doFilter(request, response);
    } else {
      bound(visit.get(), http, response, chain);
    }
  }

  private void bound(
      Visit visit, HttpServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Visit here = visit.as(visit.principal().from(request.getRemoteAddr()));
    try {
      visits.callAs(
          here,
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
