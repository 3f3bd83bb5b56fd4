package id.pendopo.site.internal.http;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.identity.Access;
import id.pendopo.api.module.Modules;
import id.pendopo.kernel.ModuleManager;
import id.pendopo.kernel.ModuleState;
import id.pendopo.kernel.ModuleStatus;
import id.pendopo.site.internal.page.ErrorPages.Failure;
import id.pendopo.site.internal.page.Frame;
import id.pendopo.site.internal.page.HomePage;
import id.pendopo.site.internal.page.PageCache;
import id.pendopo.site.internal.page.PageCache.Rendered;
import id.pendopo.site.internal.page.Pages;
import id.pendopo.site.internal.page.Visit;
import id.pendopo.site.internal.rest.Door;
import id.pendopo.site.internal.rest.IdempotentCalls;
import id.pendopo.site.internal.rest.Incidents;
import id.pendopo.site.internal.rest.Mounts;
import id.pendopo.site.internal.rest.OpenApi;
import id.pendopo.site.internal.rest.Reply;
import id.pendopo.site.internal.rest.Slot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of a public request: agency, page cache, own pages, then the resource that answers. */
@Component(service = PublicSite.class)
public final class PublicSite {

  private static final Logger LOG = LoggerFactory.getLogger(PublicSite.class);
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final int RETRY_SECONDS = 5;

  private final Agencies agencies;
  private final CurrentAgency currentAgency;
  private final Access access;
  private final Modules modules;
  private final ModuleManager manager;
  private final Mounts mounts;
  private final Pages pages;
  private final HomePage home;
  private final Frame frame;
  private final SiteFiles files;
  private final Previews previews;
  private final Redirects redirects;
  private final OpenApi openApi;
  private final AutoCloseable watch;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable IdempotentCalls idempotentCalls;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile @Nullable Door door;

  @Activate
  public PublicSite(
      @Reference Agencies agencies,
      @Reference CurrentAgency currentAgency,
      @Reference Access access,
      @Reference Modules modules,
      @Reference ModuleManager manager,
      @Reference Mounts mounts,
      @Reference Pages pages,
      @Reference HomePage home,
      @Reference Sitemap sitemap) {
    this.agencies = agencies;
    this.currentAgency = currentAgency;
    this.access = access;
    this.modules = modules;
    this.manager = manager;
    this.mounts = mounts;
    this.pages = pages;
    this.home = home;
    this.frame = new Frame(modules, pages, currentAgency);
    this.redirects = new Redirects(currentAgency, pages);
    this.previews = new Previews(agencies, currentAgency, pages);
    this.files = new SiteFiles(pages, frame, sitemap, agencies, currentAgency);
    this.openApi = new OpenApi(mounts);
    this.watch = manager.onChange(() -> pages.cache().allChanged());
  }

  @Deactivate
  void close() throws Exception {
    watch.close();
  }

  /** Answers; every failure, of a module's classes too, becomes an answer. */
  void handle(Exchange exchange) {
    try {
      answer(exchange);
    } catch (Throwable e) {
      if (exchange.begun()) {
        LOG.debug("An answer broke off", e);
        exchange.breakOff(e);
      } else {
        exchange.fail(Incidents.failure(e), Map.of());
      }
    }
  }

  private void answer(Exchange exchange) throws Exception {
    Request request = exchange.request();
    HttpURI uri = request.getHttpURI();
    @Nullable String decoded = uri.getDecodedPath();
    if (decoded == null || !Queries.readable(uri.getQuery()) || unreadable(decoded)) {
      exchange.visit(byHost(request, "/", exchange.locale()), frame::of);
      exchange.fail(
          400,
          "Alamat ini tidak dapat dibaca; periksa tulisannya.",
          "This address cannot be read; check how it is written.");
      return;
    }
    Optional<Visit> visit = visit(request, decoded, exchange.locale());
    if (visit.isEmpty()) {
      exchange.visit(byHost(request, "/", exchange.locale()), frame::of);
      exchange.fail(
          404,
          decoded.contains("~")
              ? "Pratinjau ini tidak ada atau sudah berakhir. Buat yang baru di konsol."
              : "Tidak ada instansi dengan nama itu di sini.",
          decoded.contains("~")
              ? "There is no such preview, or it has ended. Make a new one in the console."
              : "There is no agency of that name here.");
      return;
    }
    exchange.visit(visit.get(), frame::of);
    if (visit.get().preview().isPresent() && !Previews.allows(exchange)) {
      return;
    }
    if (!METHODS.contains(exchange.method()) || exchange.method().equals("OPTIONS")) {
      exchange.response().getHeaders();
      exchange.fail(
          405,
          "Alamat ini tidak melayani cara permintaan itu.",
          "This address does not serve that method.");
      return;
    }
    String path = visit.get().path();
    boolean reads = exchange.method().equals("GET") || exchange.head();
    if (reads && path.startsWith("/aset/")) {
      files.asset(exchange, path);
      return;
    }
    boolean kept =
        reads && exchange.header("Authorization").isEmpty() && visit.get().preview().isEmpty();
    PageCache.Key key = key(visit.get(), uri.getQuery());
    if (kept) {
      Optional<Rendered> page = pages.cache().find(key);
      if (page.isPresent()) {
        page(exchange, page.get());
        return;
      }
    }
    long edition = pages.cache().edition(visit.get().agency().id());
    if (reads && own(exchange, path, kept, key, edition)) {
      return;
    }
    resource(exchange, visit.get(), kept, key, edition);
  }

  private static boolean unreadable(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < 0x20 || c == 0x7f || c == 0xFFFD || c == '\\') {
        return true;
      }
    }
    return false;
  }

  private Visit byHost(Request request, String path, Locale locale) {
    Agency agency =
        Optional.ofNullable(Request.getServerName(request))
            .flatMap(agencies::byHost)
            .orElseGet(agencies::byDefault);
    return new Visit(agency, "", path, locale, Optional.empty());
  }

  /** Where the visitor is; empty when the address names an agency that does not exist. */
  private Optional<Visit> visit(Request request, String path, Locale locale) {
    if (!path.startsWith("/@")) {
      return Optional.of(byHost(request, path, locale));
    }
    int slash = path.indexOf('/', 1);
    String slug = slash < 0 ? path.substring(2) : path.substring(2, slash);
    String below = slash < 0 ? "/" : path.substring(slash);
    int secret = slug.indexOf('~');
    if (secret >= 0) {
      return previews.visit(slug.substring(0, secret), slug.substring(secret + 1), below, locale);
    }
    return agencies
        .bySlug(slug)
        .map(agency -> new Visit(agency, "/@" + slug, below, locale, Optional.empty()));
  }

  private static PageCache.Key key(Visit visit, @Nullable String query) {
    return new PageCache.Key(
        visit.agency().id(),
        visit.base(),
        visit.path(),
        (query == null ? "" : query) + minute(visit.path()),
        visit.locale().getLanguage());
  }

  /** What the home page gathers turns at midnight too, so it is made afresh every minute. */
  private static String minute(String path) {
    return path.equals("/") ? "\n" + System.currentTimeMillis() / 60_000 : "";
  }

  /** The pages that the site answers itself; whether it did. */
  private boolean own(Exchange exchange, String path, boolean kept, PageCache.Key key, long edition)
      throws Exception {
    switch (path) {
      case "/" -> {
        if (redirects.atRoot(exchange)) {
          return true;
        }
        String html =
            currentAgency.callIn(
                exchange.visit().agency().id(),
                () ->
                    home.render(
                        exchange.visit(), exchange.frame(), frame.design(exchange.visit()).home()));
        rendered(exchange, html.getBytes(StandardCharsets.UTF_8), kept, key, edition);
      }
      case "/api/openapi.json" -> {
        byte[] description =
            openApi.describe(exchange.visit(), modules.active(exchange.visit().agency().id()));
        conditional(exchange, "application/json", description);
      }
      default -> {
        return files.wellKnown(exchange, path);
      }
    }
    return true;
  }

  private static String etag(byte[] content) {
    byte[] sum = id.pendopo.site.internal.page.Assets.sha256(content);
    return "W/\""
        + Base64.getUrlEncoder().withoutPadding().encodeToString(sum).substring(0, 20)
        + "\"";
  }

  private void conditional(Exchange exchange, String mediaType, byte[] content) {
    String etag = etag(content);
    exchange.response().getHeaders().put("ETag", etag);
    if (matches(exchange, etag)) {
      exchange.vary();
      exchange.send(304, "", new byte[0]);
    } else {
      exchange.send(200, mediaType, content);
    }
  }

  private static boolean matches(Exchange exchange, String etag) {
    Optional<String> known = exchange.header("If-None-Match");
    if (known.isEmpty()) {
      return false;
    }
    String strong = etag.substring(2);
    for (String tag : known.get().split(",")) {
      String bare = tag.trim();
      if (bare.equals("*") || bare.equals(etag) || bare.equals(strong)) {
        return true;
      }
    }
    return false;
  }

  private void page(Exchange exchange, Rendered page) {
    var headers = exchange.response().getHeaders();
    headers.put("ETag", page.etag());
    exchange.vary();
    if (matches(exchange, page.etag())) {
      exchange.send(304, "", new byte[0]);
    } else if (page.gzip().length > 0 && exchange.acceptsGzip()) {
      headers.put("Content-Encoding", "gzip");
      exchange.send(200, "text/html; charset=utf-8", page.gzip());
    } else {
      exchange.send(200, "text/html; charset=utf-8", page.html());
    }
  }

  private void rendered(
      Exchange exchange, byte[] html, boolean kept, PageCache.Key key, long edition) {
    Rendered page = new Rendered(html, kept ? Exchange.gzip(html) : new byte[0], etag(html));
    if (kept) {
      pages.cache().put(key, edition, page);
    }
    page(exchange, page);
  }

  private void resource(
      Exchange exchange, Visit visit, boolean kept, PageCache.Key key, long edition)
      throws Exception {
    Optional<Slot> slot = mounts.find(visit.path());
    String module = slot.map(Slot::module).orElseGet(() -> restModule(visit.path()));
    if (slot.isEmpty() && module.isEmpty()
        || !module.isEmpty() && !modules.enabled(visit.agency().id(), module)) {
      notFound(exchange);
      return;
    }
    Optional<Mounts.Entered> entered = slot.flatMap(mounts::enter);
    if (entered.isEmpty()) {
      Optional<ModuleStatus> status = module.isEmpty() ? Optional.empty() : manager.find(module);
      if (status.isEmpty()) {
        notFound(exchange);
      } else {
        exchange.fail(
            away(status.get().state()), Map.of("Retry-After", Integer.toString(RETRY_SECONDS * 6)));
      }
      return;
    }
    try (Mounts.Entered mount = entered.get()) {
      Reply reply = inItsName(exchange, visit, mount);
      if (reply.status() == 404 && !reply.streamed() && redirects.lead(exchange)) {
        return;
      }
      send(exchange, reply, kept, key, edition);
    }
  }

  private static Failure away(ModuleState state) {
    return state == ModuleState.STARTING
        ? new Failure(
            503,
            "Layanan ini sedang disiapkan. Silakan coba lagi beberapa saat lagi.",
            "This service is starting. Please try again in a moment.")
        : new Failure(
            503,
            "Layanan ini sedang dihentikan sebentar. Silakan coba lagi beberapa saat lagi.",
            "This service is stopped for a while. Please try again in a moment.");
  }

  /** The module that an address below {@code /api/v1} names, where it was never mounted. */
  private static String restModule(String path) {
    String[] segments = path.split("/", 5);
    return segments.length > 3 && segments[1].equals("api") && segments[2].equals("v1")
        ? segments[3]
        : "";
  }

  private void notFound(Exchange exchange) {
    if (redirects.lead(exchange)) {
      return;
    }
    exchange.fail(
        404, "Yang Anda cari tidak ada di alamat ini.", "There is nothing at this address.");
  }

  /** Works with the agency of the address and the account of the token bound to the thread. */
  private Reply inItsName(Exchange exchange, Visit visit, Mounts.Entered mount) throws Exception {
    exchange.access(access);
    return currentAgency.callIn(
        visit.agency().id(),
        () -> {
          Optional<String> authorization = exchange.header("Authorization");
          if (authorization.isEmpty()) {
            return work(exchange, mount);
          }
          @Nullable Door tokens = door;
          String secret = authorization.get();
          if (tokens == null || !secret.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Door.refused();
          }
          return tokens.callWith(
              secret.substring(7).trim(),
              Request.getRemoteAddr(exchange.request()),
              () -> work(exchange, mount));
        });
  }

  private Reply work(Exchange exchange, Mounts.Entered mount) throws Exception {
    Optional<String> key = exchange.header("Idempotency-Key");
    if (key.isEmpty() || !exchange.method().equals("POST")) {
      return mount.handle(exchange, exchange.body(), false);
    }
    @Nullable IdempotentCalls calls = idempotentCalls;
    if (calls == null) {
      throw new id.pendopo.api.problem.Problem(
          503,
          "Penyimpanan belum siap; coba lagi sebentar lagi.",
          "The store is not ready; try again in a moment.");
    }
    return calls.handle(key.get(), exchange, mount);
  }

  private void send(Exchange exchange, Reply reply, boolean kept, PageCache.Key key, long edition)
      throws IOException {
    if (reply.streamed()) {
      exchange.done();
      return;
    }
    exchange.headers(reply.headers());
    if (reply.page()) {
      List<String> control = reply.headers().getOrDefault("Cache-Control", List.of());
      boolean keep = kept && control.isEmpty() && key.query().length() <= 200;
      rendered(exchange, reply.body(), keep, key, edition);
      return;
    }
    if (reply.status() == 401) {
      exchange.response().getHeaders().put("WWW-Authenticate", "Bearer realm=\"Pendopo\"");
    }
    String type =
        Optional.ofNullable(exchange.response().getHeaders().get("Content-Type")).orElse("");
    exchange.send(reply.status(), type, reply.body());
  }
}
