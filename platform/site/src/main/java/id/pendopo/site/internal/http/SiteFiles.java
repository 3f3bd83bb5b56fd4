package id.pendopo.site.internal.http;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.portal.SiteDesign.Picture;
import id.pendopo.site.internal.page.Assets;
import id.pendopo.site.internal.page.Assets.Asset;
import id.pendopo.site.internal.page.Frame;
import id.pendopo.site.internal.page.LookSheet;
import id.pendopo.site.internal.page.Pages;
import id.pendopo.site.internal.page.Visit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;

/**
 * The files that the site itself answers: assets of themes and bundles, an agency's own styles,
 * logo and icon, {@code robots.txt} and the site map.
 */
final class SiteFiles {

  private static final Pattern PICTURE = Pattern.compile("/aset/gambar/([0-9a-f]{64})");
  private static final Pattern SHEET =
      Pattern.compile("/aset/([0-9a-f]{12})/" + Pattern.quote(LookSheet.NAME));
  private static final Pattern SITEMAP = Pattern.compile("/sitemap(?:-([1-9][0-9]{0,3}))?\\.xml");
  private static final String YEAR = "public, max-age=31536000, immutable";

  private final Pages pages;
  private final Frame frame;
  private final Sitemap sitemap;
  private final Agencies agencies;
  private final CurrentAgency current;

  SiteFiles(Pages pages, Frame frame, Sitemap sitemap, Agencies agencies, CurrentAgency current) {
    this.pages = pages;
    this.frame = frame;
    this.sitemap = sitemap;
    this.agencies = agencies;
    this.current = current;
  }

  /** Something below {@code /aset/}. */
  void asset(Exchange exchange, String path) throws Exception {
    Optional<Asset> asset = pages.asset(path);
    if (asset.isPresent()) {
      exchange.response().getHeaders().put(HttpHeader.CACHE_CONTROL, YEAR);
      exchange.send(200, asset.get().mediaType(), asset.get().content());
      return;
    }
    Matcher sheet = SHEET.matcher(path);
    Matcher picture = PICTURE.matcher(path);
    if (sheet.matches()) {
      Optional<byte[]> css = LookSheet.of(frame.design(exchange.visit()).look());
      if (css.isPresent()) {
        // a page from before may still name the sheet of before: it gets that of now, not for long
        boolean same = Assets.mark(css.get()).equals(sheet.group(1));
        exchange.response().getHeaders().put(HttpHeader.CACHE_CONTROL, same ? YEAR : "no-cache");
        exchange.send(200, "text/css; charset=utf-8", css.get());
        return;
      }
    } else if (picture.matches() && picture(exchange, picture.group(1))) {
      return;
    }
    exchange.fail(404, "Berkas ini tidak ada.", "There is no such file.");
  }

  private boolean picture(Exchange exchange, String sha256) throws Exception {
    Optional<Picture> found =
        current.callIn(
            exchange.visit().agency().id(),
            () -> pages.decided().flatMap(design -> design.picture(sha256)));
    found.ifPresent(
        picture -> {
          var headers = exchange.response().getHeaders();
          headers.put(HttpHeader.CACHE_CONTROL, YEAR);
          // what somebody uploaded never acts, whatever it is
          headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
          exchange.send(200, picture.mediaType(), picture.content());
        });
    return found.isPresent();
  }

  /** {@code robots.txt}, the site map or the icon; whether it was one of these. */
  boolean wellKnown(Exchange exchange, String path) throws Exception {
    switch (path) {
      case "/robots.txt" ->
          exchange.send(
              200,
              "text/plain; charset=utf-8",
              robots(exchange.visit()).getBytes(StandardCharsets.UTF_8));
      case "/favicon.ico", "/favicon.svg" -> {
        Optional<Asset> icon =
            pages.themeFile(frame.design(exchange.visit()).look().theme(), "favicon.svg");
        if (icon.isEmpty()) {
          return false;
        }
        exchange.response().getHeaders().put(HttpHeader.CACHE_CONTROL, "public, max-age=86400");
        exchange.send(200, icon.get().mediaType(), icon.get().content());
      }
      default -> {
        Matcher map = SITEMAP.matcher(path);
        return map.matches() && sitemap(exchange, map.group(1));
      }
    }
    return true;
  }

  private boolean sitemap(Exchange exchange, String part) throws Exception {
    Visit visit = exchange.visit();
    Optional<byte[]> file =
        current.callIn(
            visit.agency().id(),
            () -> sitemap.file(visit, part == null ? 0 : Integer.parseInt(part), menu(visit)));
    file.ifPresent(xml -> exchange.send(200, "application/xml; charset=utf-8", xml));
    return file.isPresent();
  }

  private List<String> menu(Visit visit) {
    return frame.paths(visit);
  }

  /** Search engines ask for this file at the root of a host alone, so it names all site maps. */
  private String robots(Visit visit) {
    StringBuilder text =
        new StringBuilder("User-agent: *\nDisallow: /admin\nDisallow: /api/\nDisallow: /@*~\n");
    for (Agency agency : agencies.all()) {
      boolean here =
          agency.id().equals(visit.agency().id())
              || visit.agency().isDefault() && agency.hosts().isEmpty();
      if (here) {
        text.append("Sitemap: ").append(agency.baseUrl()).append("/sitemap.xml\n");
      }
    }
    return text.toString();
  }
}
