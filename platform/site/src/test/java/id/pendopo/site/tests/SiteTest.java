package id.pendopo.site.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One node with two agencies and a guest module, asked as browsers and programs ask. */
class SiteTest {

  private static final int UPLOAD_LIMIT = 300_000;

  private static SiteNode site;
  private static String agency;

  @BeforeAll
  static void start() throws Exception {
    site =
        SiteNode.start(
            Files.createTempDirectory("pendopo-site"),
            Map.of(
                "pendopo.upload.max-size",
                Integer.toString(UPLOAD_LIMIT),
                "pendopo.trusted-proxies",
                "10.1.0.0/16"));
    agency = site.defaultAgency();
    HttpResponse<String> installed = site.install(SiteNode.guest("1.0.0").build(site.folder));
    assertThat(installed.body()).contains("DONE");
    HttpResponse<String> made =
        site.post(
            "/api/v1/agencies",
            "{\"slug\":\"kebun\",\"name\":\"Dinas Kebun\",\"hosts\":[\"kebun.test\"]}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    site.enable(agency, "guest", true);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  // ---- pages

  @Test
  void a_page_of_a_module_stands_in_the_theme_and_escapes_what_it_shows() throws Exception {
    HttpResponse<String> page = site.browse("/tamu");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>Buku tamu</h1>", "versi 1.0.0", "pendopo.css", "Selamat datang di ")
        .contains("Budi &lt;script&gt;", "[Sleman]", "[]", "Rabu, 1 April 2026", "1,2 MB", "tamu");
  }

  @Test
  void the_home_page_says_what_can_be_done_and_what_is_new() throws Exception {
    HttpResponse<String> home = site.browse("/");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body())
        .contains("href=\"/tamu\"", "Siapa saja yang datang.", "Tamu agung", "Rabu, 1 April 2026")
        .contains("action=\"/cari\"", "<html lang=\"id\">");
  }

  @Test
  void a_page_is_indonesian_whatever_the_browser_prefers() throws Exception {
    HttpResponse<String> page =
        site.send(
            site.request("/tamu")
                .header("Accept", "text/html")
                .header("Accept-Language", "en-GB,en;q=0.9,id;q=0.5"));
    assertThat(page.body())
        .contains("<html lang=\"id\">", "Selamat datang di ", "Rabu, 1 April 2026");
  }

  @Test
  void no_answer_sets_a_cookie_and_each_carries_the_security_headers() throws Exception {
    for (String path :
        List.of("/", "/tamu", "/tidak-ada", "/api/v1/guest/many", "/api/openapi.json")) {
      HttpResponse<String> answer = site.browse(path);
      assertThat(answer.headers().map()).as(path).doesNotContainKey("set-cookie");
      assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
      assertThat(answer.headers().firstValue("referrer-policy")).isPresent();
      assertThat(answer.headers().firstValue("permissions-policy")).isPresent();
    }
    assertThat(site.browse("/tamu").body()).doesNotContain("<script", "style=");
  }

  @Test
  void styles_have_an_address_of_their_content_and_are_kept_for_a_year() throws Exception {
    String home = site.browse("/").body();
    String address = home.replaceAll("(?s).*?href=\"(/aset/[^\"]+\\.css)\".*", "$1");
    HttpResponse<String> css = site.get(address);
    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.headers().firstValue("cache-control").orElse("")).contains("immutable");
    assertThat(css.headers().firstValue("content-type").orElse("")).startsWith("text/css");
    assertThat(css.body().length()).isLessThan(20_000);
    assertThat(site.get("/aset/000000000000/pendopo.css").statusCode()).isEqualTo(404);
    assertThat(site.get("/favicon.svg").statusCode()).isEqualTo(200);
    assertThat(site.get("/robots.txt").body()).contains("Disallow: /api/");
  }

  @Test
  void a_page_is_kept_and_confirmed_with_its_tag_until_something_is_published() throws Exception {
    HttpResponse<String> first = site.browse("/tamu?kept");
    HttpResponse<String> second = site.browse("/tamu?kept");
    assertThat(second.body()).isEqualTo(first.body());
    String tag = first.headers().firstValue("etag").orElseThrow();
    var known = site.request("/tamu?kept").header("Accept", "text/html");
    assertThat(site.send(known.copy().header("If-None-Match", tag)).statusCode()).isEqualTo(304);

    assertThat(site.post("/api/v1/guest/notes", "{\"text\":\"halo\"}").statusCode()).isEqualTo(201);
    HttpResponse<String> after = site.send(known.copy().header("If-None-Match", tag));
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).contains("<li>halo</li>");
  }

  @Test
  void pages_and_json_are_compressed_for_who_can_read_it() throws Exception {
    for (String path : List.of("/", "/tamu", "/api/v1/guest/many", "/api/openapi.json")) {
      for (int time = 0; time < 2; time++) {
        HttpResponse<InputStream> answer =
            site.client.send(
                site.request(path).header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("content-encoding")).as(path).contains("gzip");
        String body =
            new String(new GZIPInputStream(answer.body()).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(body).isNotEmpty();
      }
    }
  }

  // ---- errors

  @Test
  void people_read_errors_as_pages_in_indonesian() throws Exception {
    assertThat(site.browse("/tidak-ada").body())
        .contains("Halaman tidak ditemukan", "<main id=\"isi\"");
    HttpResponse<String> gone = site.browse("/tamu/lama");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("telah ditarik");
    assertThat(site.browse("/tamu/rahasia").statusCode()).isEqualTo(403);
    HttpResponse<String> ours = site.browse("/tamu/galat");
    assertThat(ours.statusCode()).isEqualTo(500);
    assertThat(ours.body()).contains("Nomor kejadian").doesNotContain("secret detail");
  }

  @Test
  void programs_read_errors_as_problems() throws Exception {
    HttpResponse<String> missing = site.get("/api/v1/guest/tidak-ada");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(missing.body()).contains("\"status\":404", "\"title\":", "\"detail\":");

    HttpResponse<String> malformed = site.post("/api/v1/guest/notes", "{\"text\":\n \"a\",,}");
    assertThat(malformed.statusCode()).isEqualTo(400);
    assertThat(malformed.body()).contains("baris 2");

    HttpResponse<String> unknown = site.post("/api/v1/guest/notes", "{\"text\":\"a\",\"x\":1}");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("\"field\":\"x\"");

    HttpResponse<String> empty = site.post("/api/v1/guest/notes", "{\"text\":\" \"}");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Tulis sesuatu.", "\"field\":\"text\"");

    assertThat(site.send(site.signedIn("/api/v1/guest/notes").DELETE()).statusCode())
        .isEqualTo(405);
    assertThat(
            site.send(
                    site.signedIn("/api/v1/guest/notes")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString("a;b")))
                .statusCode())
        .isEqualTo(415);
    assertThat(
            site.send(site.request("/api/v1/guest/many").header("Accept", "image/png"))
                .statusCode())
        .isEqualTo(406);
    assertThat(site.get("/api/v1/guest/slow?ms=abc").statusCode()).isEqualTo(400);
  }

  @Test
  void bad_addresses_are_refused_in_our_own_words() throws Exception {
    for (String path :
        List.of(
            "/%ff%fe",
            "/tamu?q=%ff",
            "/tamu?q=%zz",
            "/a%2e%2e%2fb",
            "/..%2f..%2fetc/passwd",
            "/tamu/%00",
            "/tamu%5c..")) {
      String answer = site.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).startsWith("HTTP/1.1 4").contains("Permintaan");
      assertThat(answer.toLowerCase()).as(path).doesNotContain("jetty", "exception");
    }
    assertThat(
            site.raw(
                "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 414");
    assertThat(
            site.raw(
                "GET / HTTP/1.1\r\nHost: x\r\nX-Big: "
                    + "a".repeat(20_000)
                    + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 431");
    assertThat(site.raw("GARBAGE\r\n\r\n")).startsWith("HTTP/1.1 400");
    assertThat(site.raw("TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405");
  }

  // ---- agencies

  @Test
  void an_agency_is_found_by_its_slug_and_by_its_host_name() throws Exception {
    HttpResponse<String> bySlug = site.browse("/@kebun/");
    assertThat(bySlug.body()).contains("Dinas Kebun", "action=\"/@kebun/cari\"");
    assertThat(site.raw("GET / HTTP/1.1\r\nHost: kebun.test\r\nConnection: close\r\n\r\n"))
        .contains("Dinas Kebun", "action=\"/cari\"");
    HttpResponse<String> unknown = site.browse("/@tidak-ada/");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("Tidak ada instansi");
    assertThat(site.get("/@tidak-ada/api/v1/guest/many").body()).contains("\"status\":404");
  }

  @Test
  void only_a_trusted_proxy_is_believed_about_the_host() throws Exception {
    assertThat(
            site.raw(
                "GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: kebun.test\r\nConnection:"
                    + " close\r\n\r\n"))
        .doesNotContain("Dinas Kebun");
  }

  @Test
  void links_never_take_the_host_of_a_request() throws Exception {
    assertThat(site.raw("GET /tamu HTTP/1.1\r\nHost: jahat.test\r\nConnection: close\r\n\r\n"))
        .contains("http://pendopo.test")
        .doesNotContain("jahat.test");
  }

  @Test
  void a_module_is_there_only_for_agencies_that_enabled_it_and_within_a_moment() throws Exception {
    assertThat(site.browse("/@kebun/tamu").statusCode()).isEqualTo(404);
    assertThat(site.get("/@kebun/api/v1/guest/many").statusCode()).isEqualTo(404);
    assertThat(site.get("/@kebun/api/openapi.json").body()).doesNotContain("/api/v1/guest");
    site.enable("kebun", "guest", true);
    assertThat(site.browse("/@kebun/tamu").statusCode()).isEqualTo(200);
    assertThat(site.browse("/@kebun/").body()).contains("href=\"/@kebun/tamu\"");
    assertThat(site.get("/@kebun/api/openapi.json").body()).contains("/api/v1/guest/notes");
    site.enable("kebun", "guest", false);
    assertThat(site.browse("/@kebun/tamu").statusCode()).isEqualTo(404);
    assertThat(site.browse("/@kebun/").body()).doesNotContain("/@kebun/tamu");
    assertThat(site.browse("/tamu").statusCode()).isEqualTo(200);
  }

  // ---- access

  @Test
  void a_guarded_method_asks_for_a_token_before_it_reads_the_body() throws Exception {
    HttpResponse<String> anonymous = site.get("/api/v1/guest/secret");
    assertThat(anonymous.statusCode()).isEqualTo(401);
    assertThat(anonymous.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
    assertThat(
            site.send(site.request("/api/v1/guest/secret").header("Authorization", "Bearer salah"))
                .statusCode())
        .isEqualTo(401);
    assertThat(
            site.send(site.request("/api/v1/guest/many").header("Authorization", "Basic eA=="))
                .statusCode())
        .isEqualTo(401);
    HttpResponse<String> admin = site.send(site.signedIn("/api/v1/guest/secret"));
    assertThat(admin.statusCode()).isEqualTo(200);
    assertThat(admin.body()).contains("admin");
  }

  @Test
  void the_api_describes_itself_with_the_permission_of_each_operation() throws Exception {
    HttpResponse<String> described = site.get("/api/openapi.json");
    assertThat(described.body())
        .contains(
            "\"openapi\":\"3.1.0\"", "/api/v1/guest/notes", "/api/v1/units", "/api/v1/modules")
        .contains("\"x-permission\":\"guest.read\"", "\"bearer\"", "NewNote", "problem+json")
        .doesNotContain("/tamu", "EntityPart", "org.glassfish");
    String tag = described.headers().firstValue("etag").orElseThrow();
    assertThat(
            site.send(site.request("/api/openapi.json").header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
  }

  @Test
  void a_module_with_a_method_that_says_not_who_may_call_it_does_not_start() throws Exception {
    Path bare =
        id.pendopo.testkit.TestBundle.named("id.pendopo.bare")
            .version("1.0.0")
            .packageOf(id.pendopo.site.tests.bare.BareModule.class)
            .build(site.folder);
    HttpResponse<String> refused = site.install(bare);
    assertThat(refused.body()).contains("BareRest#hidden").contains("FAILED");
    HttpResponse<String> removed =
        site.send(site.signedIn("/api/v1/modules/bare?data=delete").DELETE());
    assertThat(removed.statusCode()).isEqualTo(200);
  }

  // ---- bodies

  @Test
  void a_body_that_is_too_large_is_refused_with_or_without_its_length() throws Exception {
    byte[] large = new byte[2_000_000];
    HttpResponse<String> known =
        site.send(site.signedIn("/api/v1/guest/stream").POST(BodyPublishers.ofByteArray(large)));
    assertThat(known.statusCode()).isEqualTo(413);
    assertThat(known.body()).contains("lebih besar");
    HttpResponse<String> chunked =
        site.send(
            site.signedIn("/api/v1/guest/stream")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))));
    assertThat(chunked.statusCode()).isEqualTo(413);
    assertThat(chunked.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void a_body_of_two_gibibytes_is_answered_at_once_and_thrown_away() throws Exception {
    long started = System.nanoTime();
    try (Socket socket = new Socket("127.0.0.1", site.port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/v1/guest/stream HTTP/1.1\r\nHost: x\r\nContent-Length: 2147483648\r\n"
                  + "Authorization: Bearer "
                  + site.token
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      out.write(new byte[1_000_000]);
      out.flush();
      byte[] head = new byte[12];
      assertThat(socket.getInputStream().readNBytes(head, 0, 12)).isEqualTo(12);
      assertThat(new String(head, StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 413");
      // the client may go on sending without the answer being lost
      out.write(new byte[4_000_000]);
    }
    assertThat(System.nanoTime() - started).isLessThan(9_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST /nowhere", "POST /api/v1/guest/stream", "PUT /api/v1/guest/1"})
  void a_connection_ends_after_an_answer_before_the_body_and_says_so(String call) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", site.port)) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          (call + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      Thread.sleep(200); // nobody who is refused is waited for
      out.write("{}".getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 40").containsIgnoringCase("\r\nconnection: close");
    }
  }

  @Test
  void forms_with_files_arrive_part_by_part() throws Exception {
    HttpResponse<String> seen =
        site.send(form("satu", "Laporan ünï.txt").header("Accept", "application/json"));
    assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
    assertThat(seen.body()).contains("metadata halo", "file ", "70000");
  }

  private static java.net.http.HttpRequest.Builder form(String boundary, String name) {
    String body =
        "--B\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n{\"text\":\"halo\"}\r\n"
            + "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + "x".repeat(70_000)
            + "\r\n--B--\r\n";
    return site.signedIn("/api/v1/guest/files")
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(BodyPublishers.ofString(body.replace("--B", "--" + boundary)));
  }

  @Test
  void a_download_is_an_attachment_with_name_checksum_and_ranges() throws Exception {
    HttpResponse<String> whole = site.get("/api/v1/guest/file");
    assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
    assertThat(whole.body()).hasSize(200_000);
    assertThat(whole.headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment; filename=\"")
        .contains("filename*=UTF-8''", "%C3%BC")
        .doesNotContain("/");
    assertThat(whole.headers().firstValue("repr-digest").orElse("")).startsWith("sha-256=:");
    assertThat(whole.headers().firstValue("content-security-policy").orElse(""))
        .contains("sandbox");
    assertThat(whole.headers().firstValue("content-length")).contains("200000");
    HttpResponse<String> shown = site.get("/api/v1/guest/file?lihat=1");
    assertThat(shown.headers().firstValue("content-disposition").orElse(""))
        .startsWith("inline; filename=\"");
    assertThat(shown.headers().firstValue("content-security-policy").orElse(""))
        .startsWith("default-src 'none'")
        .doesNotContain("sandbox", "script");
    HttpResponse<String> part =
        site.send(site.request("/api/v1/guest/file").header("Range", "bytes=5-14"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("5678901234");
    assertThat(part.headers().firstValue("content-range")).contains("bytes 5-14/200000");
    assertThat(
            site.send(site.request("/api/v1/guest/file").header("Range", "bytes=900000-"))
                .statusCode())
        .isEqualTo(416);
    String tag = whole.headers().firstValue("etag").orElseThrow();
    assertThat(
            site.send(site.request("/api/v1/guest/file").header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
  }

  @Test
  void a_change_of_what_was_changed_meanwhile_is_refused() throws Exception {
    var change = site.signedIn("/api/v1/guest/notes").PUT(BodyPublishers.noBody());
    assertThat(site.send(change.copy().header("If-Match", "\"7\"")).statusCode()).isEqualTo(204);
    HttpResponse<String> refused = site.send(change.copy().header("If-Match", "\"6\""));
    assertThat(refused.statusCode()).isEqualTo(412);
    assertThat(refused.body()).contains("muat ulang");
  }

  // ---- idempotency

  private static HttpResponse<String> add(String key, String text) throws Exception {
    return site.send(
        site.signedIn("/api/v1/guest/notes")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\"}")));
  }

  private static long count(String text) throws Exception {
    return site.send(site.signedIn("/api/v1/guest/notes"))
            .body()
            .split("\"" + text + "\"", -1)
            .length
        - 1;
  }

  @Test
  void a_repeated_call_is_done_once_and_answered_the_same() throws Exception {
    HttpResponse<String> first = add("kunci-1", "sekali");
    HttpResponse<String> again = add("kunci-1", "sekali");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("location"))
        .isEqualTo(first.headers().firstValue("location"));
    assertThat(count("sekali")).isEqualTo(1);
    assertThat(add("kunci-1", "lain").statusCode()).isEqualTo(422);
    assertThat(count("lain")).isZero();
  }

  @Test
  void what_fails_leaves_nothing_and_may_be_tried_again() throws Exception {
    assertThat(add("kunci-2", "gagal").statusCode()).isEqualTo(422);
    assertThat(count("gagal")).isZero();
    assertThat(add("kunci-2", "jadi").statusCode()).isEqualTo(201);
  }

  @Test
  void of_many_at_once_one_works_and_all_get_its_answer() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(
          site.client.sendAsync(
              site.signedIn("/api/v1/guest/notes")
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "kunci-3")
                  .POST(BodyPublishers.ofString("{\"text\":\"bersama\"}"))
                  .build(),
              BodyHandlers.ofString()));
    }
    for (var answer : all) {
      assertThat(answer.get().statusCode()).isEqualTo(201);
    }
    assertThat(count("bersama")).isEqualTo(1);
  }

  @Test
  void a_form_sent_again_with_another_boundary_is_the_same_form() throws Exception {
    HttpResponse<String> first = site.send(form("satu", "a.txt").header("Idempotency-Key", "k-4"));
    HttpResponse<String> again = site.send(form("dua", "a.txt").header("Idempotency-Key", "k-4"));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(site.send(form("tiga", "b.txt").header("Idempotency-Key", "k-4")).statusCode())
        .isEqualTo(422);
  }

  // ---- health

  @Test
  void health_names_its_checks_on_the_management_port_alone() throws Exception {
    assertThat(site.ready().body())
        .contains("\"ready\":true", "kernel.settled", "platform.started");
    assertThat(site.get("/health/ready").statusCode()).isEqualTo(404);
  }

  // ---- lifecycle, on a module of its own so that the other tests may run beside it

  @Test
  void no_request_fails_while_a_module_is_updated() throws Exception {
    AtomicBoolean going = new AtomicBoolean(true);
    List<CompletableFuture<List<Integer>>> readers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      readers.add(
          CompletableFuture.supplyAsync(
              () -> {
                List<Integer> bad = new ArrayList<>();
                for (int n = 0; going.get(); n++) {
                  try {
                    int page = site.browse("/tamu?n=" + n).statusCode();
                    int rest = site.get("/api/v1/guest/slow?ms=5").statusCode();
                    if (page != 200 || rest != 200) {
                      bad.add(page);
                      bad.add(rest);
                    }
                  } catch (Exception e) {
                    bad.add(-1);
                  }
                }
                return bad;
              }));
    }
    HttpResponse<String> updated = site.install(SiteNode.guest("1.1.0").build(site.folder));
    assertThat(updated.statusCode()).as(updated.body()).isEqualTo(200);
    Thread.sleep(300);
    going.set(false);
    for (var reader : readers) {
      assertThat(reader.get()).isEmpty();
    }
    assertThat(site.browse("/tamu").body()).contains("versi 1.1.0");
    HttpResponse<String> back =
        site.send(site.signedIn("/api/v1/modules/guest/rollback").POST(BodyPublishers.noBody()));
    assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
  }

  @Test
  void a_stopped_module_says_so_and_lets_its_last_requests_finish() throws Exception {
    var last =
        site.client.sendAsync(
            site.request("/api/v1/guest/slow?ms=1200").build(), BodyHandlers.ofString());
    Thread.sleep(300);
    HttpResponse<String> stopped =
        site.send(site.signedIn("/api/v1/modules/guest/stop").POST(BodyPublishers.noBody()));
    assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(200);
    try {
      assertThat(last.get().statusCode()).isEqualTo(200);
      HttpResponse<String> page = site.browse("/tamu");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("dihentikan sebentar");
      assertThat(page.headers().firstValue("retry-after")).isPresent();
      assertThat(site.get("/api/v1/guest/many").statusCode()).isEqualTo(503);
      assertThat(site.browse("/").body()).doesNotContain("href=\"/tamu\"");
    } finally {
      site.send(site.signedIn("/api/v1/modules/guest/start").POST(BodyPublishers.noBody()));
    }
    assertThat(site.browse("/tamu").statusCode()).isEqualTo(200);
  }
}
