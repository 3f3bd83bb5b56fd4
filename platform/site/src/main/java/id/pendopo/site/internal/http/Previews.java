package id.pendopo.site.internal.http;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.portal.SiteDesign.Design;
import id.pendopo.site.internal.page.Pages;
import id.pendopo.site.internal.page.Visit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Looks at an agency's site as it would be, at {@code /@slug~secret/}. All addresses in its pages
 * begin with that, so one can walk about in it; nothing can be sent from it, no cache keeps it and
 * no search engine takes it.
 */
final class Previews {

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,80}");

  private final Agencies agencies;
  private final CurrentAgency current;
  private final Pages pages;

  Previews(Agencies agencies, CurrentAgency current, Pages pages) {
    this.agencies = agencies;
    this.current = current;
    this.pages = pages;
  }

  /** Where somebody is who knows a secret; empty when there is no such preview any more. */
  Optional<Visit> visit(String slug, String secret, String below, Locale locale) {
    Optional<Agency> agency = agencies.bySlug(slug);
    if (agency.isEmpty() || !SECRET.matcher(secret).matches()) {
      return Optional.empty();
    }
    try {
      Optional<Design> shown =
          current.callIn(
              agency.get().id(), () -> pages.decided().flatMap(design -> design.preview(secret)));
      return shown.map(
          design ->
              new Visit(
                  agency.get(), "/@" + slug + "~" + secret, below, locale, Optional.of(design)));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Marks an answer as one for nobody else, whatever its resource says of caches. */
  static void mark(HttpFields.Mutable headers) {
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put("X-Robots-Tag", "noindex, nofollow");
    headers.put("Referrer-Policy", "no-referrer");
  }

  /** Refuses, and says so, what a preview does not do. */
  static boolean allows(Exchange exchange) {
    String path = exchange.visit().path();
    if (path.startsWith("/api/")) {
      exchange.fail(404, "Pratinjau tidak melayani API.", "A preview does not serve the API.");
      return false;
    }
    if (!exchange.method().equals("GET") && !exchange.head()) {
      exchange.fail(
          405,
          "Ini hanya pratinjau tampilan; formulir tidak dikirim.",
          "This is a preview of the look alone; forms are not sent.");
      return false;
    }
    mark(
        exchange.response().getHeaders()); // what carries a rule of its own is not kept here either
    return true;
  }
}
