package id.pendopo.search.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.Files;
import id.pendopo.api.identity.Account;
import id.pendopo.api.persistence.Transactions;
import id.pendopo.api.privacy.RetentionRule;
import id.pendopo.api.search.SearchIndex;
import id.pendopo.api.search.SearchSource;
import id.pendopo.identity.AccountDetail;
import id.pendopo.identity.Accounts;
import id.pendopo.identity.Accounts.NewAccount;
import id.pendopo.identity.Principal;
import id.pendopo.identity.Principals;
import id.pendopo.identity.Tokens;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** The portal over HTTP, and what officers do with words, pinned documents, log and index. */
@InFelix(
    value = {
      "id.pendopo.web",
      "id.pendopo.rest",
      "id.pendopo.site",
      "id.pendopo.theme",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity",
      "id.pendopo.search"
    },
    settings = {
      "pendopo.http.port=0",
      "pendopo.management.port=0",
      "pendopo.base-url=http://pendopo.test",
      "org.osgi.framework.startlevel.beginning=50"
    })
class SearchDeskTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Office office = new Office();
  private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
  private FelixNode node;
  private BundleContext context;
  private AgencyId agency;
  private int port;
  private String token;

  @BeforeEach
  void open(FelixNode felix, BundleContext bundle) throws Exception {
    node = felix;
    context = bundle;
    agency = service(Agencies.class).byDefault().id();
    registrations.add(context.registerService(Files.class, new Office.NoFiles(), null));
    registrations.add(context.registerService(SearchSource.class, office, null));
    ServiceReference<?> ports =
        context.getAllServiceReferences("id.pendopo.site.internal.http.SiteServer$Ports", null)[0];
    port = (Integer) ports.getProperty("pendopo.http.port");
    token = tokenOf("platform.administrator");
    until(() -> get("/api/v1/search?q=tidakada").statusCode() == 200);
  }

  @AfterEach
  void close() {
    registrations.forEach(ServiceRegistration::unregister);
  }

  private <T> T service(Class<T> type) {
    return type.cast(node.await(type.getName(), "", Duration.ofSeconds(20)));
  }

  private <T> T asOwner(Callable<T> work) throws Exception {
    return service(CurrentAgency.class)
        .callIn(agency, () -> service(Principals.class).callOnCommandLine(work));
  }

  /** A token of somebody with a role, or without any. */
  private String tokenOf(String role) throws Exception {
    AccountDetail made =
        asOwner(
            () -> {
              Accounts accounts = service(Accounts.class);
              String name = "orang" + COUNT.incrementAndGet();
              AccountDetail account =
                  accounts.create(new NewAccount(name, "Orang Rekaan", "id", false));
              if (!role.isEmpty()) {
                accounts.grant(name, role, java.util.Optional.empty());
              }
              return account;
            });
    Principal person =
        new Principal(
            new Account(made.id(), made.username(), made.displayName(), made.operator()),
            Principal.Via.SESSION,
            0,
            0,
            "192.0.2.7");
    return service(CurrentAgency.class)
        .callIn(
            agency,
            () ->
                service(Principals.class)
                    .callAs(
                        person,
                        () -> service(Tokens.class).issue("uji", Duration.ofDays(1)).secret()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> officer(String method, String path, String json) throws Exception {
    return CLIENT.send(
        request("/api/v1/" + path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private void publish(String id, String body) throws Exception {
    service(CurrentAgency.class)
        .callIn(
            agency,
            () ->
                service(Transactions.class)
                    .write(
                        () -> {
                          office.pages.put(id, body);
                          service(SearchIndex.class).changed(office.type(), id);
                          return true;
                        }));
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It did not come true within thirty seconds");
      }
      Thread.sleep(20);
    }
  }

  private long found(String q) throws Exception {
    String body = get("/api/v1/search?q=" + encoded(q)).body();
    return Long.parseLong(body.replaceAll("(?s)^.*?\"total\":(\\d+).*$", "$1"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void the_public_finds_with_facets_suggestions_and_feeds() throws Exception {
    publish("a1", "jadwal posyandu balita");
    until(() -> found("posyandu") == 1);

    assertThat(get("/api/v1/search?q=posyandu&sort=newest&year=2026").body())
        .contains("\"name\":\"type\"", "\"value\":\"content.page\"", "\"name\":\"year\"")
        .contains("\"date\":\"2026-04-01\"");
    assertThat(get("/api/v1/search?q=posyandu&year=1999").body()).contains("\"total\":0");
    assertThat(get("/api/v1/search?q=posyandu&sort=acak").statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/suggest?q=posy").body())
        .contains("\"text\":\"posyandu\"", "\"kind\":\"WORD\"");
    assertThat(get("/api/v1/suggest?q=halaman+a").body())
        .contains("\"text\":\"Halaman a1\"", "\"url\":\"/halaman/a1\"");
    assertThat(get("/api/v1/suggest").statusCode()).isEqualTo(400);
    assertThat(get("/cari/saran?q=posy").body()).isEqualTo("[\"posy\",[\"posyandu\"]]");
    assertThat(get("/cari?q=posyandu&tahun=2026&urut=judul").body())
        .contains("Halaman a1", "Tahun: 2026", "/cari.rss?q=posyandu")
        .doesNotContain("<script");
    HttpResponse<String> rss = get("/cari.rss?q=posyandu");
    assertThat(rss.headers().firstValue("Content-Type").orElse("")).startsWith("application/rss");
    assertThat(rss.body()).contains("<title>Halaman a1</title>", "/halaman/a1</link>");
    assertThat(get("/cari.atom?q=posyandu").body()).contains("<entry><title>Halaman a1");
  }

  @Test
  void a_slip_is_mended_and_the_page_says_so() throws Exception {
    publish("b1", "rekomendasi penelitian mahasiswa");
    until(() -> found("penelitian") == 1);

    assertThat(get("/api/v1/search?q=penelitan").body())
        .contains("\"total\":1", "\"insteadOf\":\"penelitian\"");
    assertThat(get("/cari?q=penelitan").body())
        .contains("Ditampilkan hasil untuk \"penelitian\"".replace("\"", "&quot;"));
  }

  @Test
  void a_synonym_works_at_once_and_a_shipped_one_can_be_taken_out() throws Exception {
    publish("c1", "pembuatan kartu warna jingga");
    until(() -> found("jingga") == 1);
    assertThat(found("kwj")).isZero();

    assertThat(
            officer("POST", "search-words/synonym", "{\"entry\":\"KWJ = kartu warna jingga\"}")
                .body())
        .contains("\"entry\":\"kwj = kartu warna jingga\"", "\"shipped\":false");
    until(() -> found("kwj") == 1);
    assertThat(
            officer("POST", "search-words/synonym", "{\"entry\":\"kwj=kartu warna jingga\"}")
                .statusCode())
        .isEqualTo(422);
    assertThat(officer("POST", "search-words/synonym", "{\"entry\":\"sendiri\"}").statusCode())
        .isEqualTo(422);
    assertThat(officer("POST", "search-words/stop", "{\"entry\":\"dua kata\"}").statusCode())
        .isEqualTo(422);

    officer("DELETE", "search-words/synonym?entry=" + encoded("kwj = kartu warna jingga"), "");
    until(() -> found("kwj") == 0);

    String shipped = "sim = surat izin mengemudi";
    assertThat(officer("DELETE", "search-words/synonym?entry=" + encoded(shipped), "").body())
        .contains("\"used\":false");
    assertThat(officer("POST", "search-words/synonym", "{\"entry\":\"" + shipped + "\"}").body())
        .contains("\"used\":true", "\"shipped\":true");
  }

  @Test
  void a_protected_word_has_the_documents_written_again_by_a_job() throws Exception {
    publish("d1", "perayaan di Menganti tahunan");
    until(() -> found("menganti") == 1);
    assertThat(found("anti")).isEqualTo(1);

    assertThat(officer("POST", "search-words/protected", "{\"entry\":\"Menganti\"}").body())
        .containsPattern("\"job\":\"[^\"]+\"");

    until(() -> found("anti") == 0);
    assertThat(found("menganti")).isEqualTo(1);
  }

  @Test
  void a_pinned_document_stands_first_as_long_as_the_public_may_see_it() throws Exception {
    publish("e1", "tata cara pindah datang");
    until(() -> found("datang") == 1);
    String bet =
        "{\"query\":\"Pindah, rumah!\",\"type\":\"content.page\",\"document\":\"e1\","
            + "\"note\":\"Syarat lengkap\"}";

    assertThat(officer("POST", "search-best-bets", bet).statusCode()).isEqualTo(201);
    assertThat(officer("POST", "search-best-bets", bet).statusCode()).isEqualTo(422);
    assertThat(officer("POST", "search-best-bets", bet.replace("e1", "tidak-ada")).statusCode())
        .isEqualTo(422);
    assertThat(get("/api/v1/search?q=pindah+rumah").body())
        .contains("\"recommended\":[{\"title\":\"Halaman e1\"", "Syarat lengkap");
    assertThat(get("/cari?q=pindah+rumah").body()).contains("Pilihan utama", "Syarat lengkap");

    office.pages.remove("e1");

    assertThat(get("/api/v1/search?q=pindah+rumah").body()).contains("\"recommended\":[]");
  }

  @Test
  void what_was_not_found_is_counted_masked_and_erased_when_its_time_is_over() throws Exception {
    for (int i = 0; i < 3; i++) {
      get("/api/v1/search?q=" + encoded("kuda terbang 3471010101900001"));
    }

    until(
        () ->
            officer("GET", "search-administration/queries?notFound=true&days=7", "")
                .body()
                .contains("kuda terbang ••••••••••••••••"));
    assertThat(officer("GET", "search-administration/queries?days=7", "").body())
        .contains("\"searches\":3,\"empties\":3")
        .doesNotContain("3471010101900001");
    RetentionRule rule = retention();
    LocalDate tomorrow = LocalDate.now().plusDays(2);
    int erased = service(CurrentAgency.class).callIn(agency, () -> rule.apply(tomorrow, 500));
    assertThat(erased).isPositive();
    assertThat(officer("GET", "search-administration/queries?days=7", "").body()).isEqualTo("[]");
  }

  private RetentionRule retention() throws Exception {
    for (ServiceReference<RetentionRule> reference :
        context.getServiceReferences(RetentionRule.class, null)) {
      RetentionRule rule = context.getService(reference);
      if (rule.code().equals("search-log")) {
        return rule;
      }
    }
    throw new AssertionError("The rule is not there");
  }

  @Test
  void the_index_is_compared_and_written_again_by_jobs_and_a_hit_is_explained() throws Exception {
    publish("f1", "retribusi pasar hewan");
    until(() -> found("retribusi") == 1);

    assertThat(officer("GET", "search-administration/index", "").body())
        .contains("\"state\":\"LEVEL\"");
    for (String task : List.of("compare", "rewrite")) {
      assertThat(officer("POST", "search-administration/index/" + task, "").statusCode())
          .isEqualTo(202);
    }
    assertThat(officer("POST", "search-administration/index/rebuild", "").statusCode())
        .isEqualTo(403);
    assertThat(officer("POST", "search-administration/index/lain", "").statusCode()).isEqualTo(404);
    assertThat(
            officer("GET", "search-administration/explain?q=retribusi&type=content.page&id=f1", "")
                .body())
        .contains("ada di isi, judul, atau nama berkas")
        .containsPattern("\"points\":[0-9.]+");
  }

  @Test
  void nobody_without_the_permission_gets_in() throws Exception {
    token = tokenOf("");
    for (String path :
        List.of(
            "search-words/stop",
            "search-best-bets",
            "search-administration/index",
            "search-administration/queries")) {
      assertThat(officer("GET", path, "").statusCode()).as(path).isEqualTo(403);
      assertThat(get("/api/v1/" + path).statusCode()).as(path).isEqualTo(401);
    }
  }
}
