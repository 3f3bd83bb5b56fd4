package id.pendopo.site.internal.http;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.portal.SiteDesign.Redirect;
import id.pendopo.api.text.LocalText;
import id.pendopo.site.internal.page.ErrorPages.Failure;
import id.pendopo.site.internal.page.Pages;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers at old addresses of an agency, where its site has nothing. */
final class Redirects {

  private static final Logger LOG = LoggerFactory.getLogger(Redirects.class);

  private final CurrentAgency current;
  private final Pages pages;

  Redirects(CurrentAgency current, Pages pages) {
    this.current = current;
    this.pages = pages;
  }

  /** Leads on from the root with a query, as some systems address their pages; whether it did. */
  boolean atRoot(Exchange exchange) {
    return !query(exchange).isEmpty() && lead(exchange);
  }

  /** Leads on from an old address; whether it did. */
  boolean lead(Exchange exchange) {
    boolean reads = exchange.method().equals("GET") || exchange.head();
    String path = exchange.visit().path();
    if (!reads || path.startsWith("/api/")) {
      return false;
    }
    Optional<Redirect> found;
    try {
      found =
          current.callIn(
              exchange.visit().agency().id(),
              () -> pages.decided().flatMap(design -> design.redirect(path, query(exchange))));
    } catch (Exception e) {
      LOG.warn("The redirects cannot be asked for", e);
      return false;
    }
    found.ifPresent(redirect -> send(exchange, redirect));
    return found.isPresent();
  }

  private static String query(Exchange exchange) {
    return Optional.ofNullable(exchange.request().getHttpURI().getQuery()).orElse("");
  }

  private static void send(Exchange exchange, Redirect redirect) {
    if (redirect.status() == 410) {
      LocalText reason =
          redirect.reason().isBlank()
              ? new LocalText(
                  "Informasi ini pernah diumumkan dan telah ditarik.",
                  "This information was public and has been withdrawn.")
              : LocalText.same(redirect.reason());
      exchange.fail(new Failure(410, reason, List.of(), Optional.empty()), Map.of());
      return;
    }
    try {
      exchange.response().reset();
      exchange
          .response()
          .getHeaders()
          .put(HttpHeader.LOCATION, address(exchange, redirect.target()));
      exchange.send(redirect.status(), "", new byte[0]);
    } catch (URISyntaxException e) {
      LOG.warn("A redirect of {} leads nowhere", exchange.visit().agency().slug(), e);
      exchange.fail(404, "Yang Anda cari tidak ada di alamat ini.", "There is nothing here.");
    }
  }

  /** Within the site the address stays relative to the host by which the visitor came. */
  private static String address(Exchange exchange, String target) throws URISyntaxException {
    if (!target.startsWith("/")) {
      return new URI(target).toASCIIString();
    }
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    String rest = query < 0 ? "" : target.substring(query);
    return new URI(null, null, exchange.visit().base() + path, null).toASCIIString() + rest;
  }
}
