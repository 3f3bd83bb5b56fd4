package id.pendopo.content.tests;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.content.tests.PortalTown.Answer;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.InFelix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

/** An agency arranges its public site over REST, and visitors see it. */
@InFelix(
    value = {
      "id.pendopo.web",
      "id.pendopo.rest",
      "id.pendopo.pdf",
      "id.pendopo.site",
      "id.pendopo.theme",
      "id.pendopo.theme.serambi",
      "id.pendopo.persistence",
      "id.pendopo.kernel",
      "id.pendopo.identity",
      "id.pendopo.office",
      "id.pendopo.documents",
      "id.pendopo.content"
    },
    settings = {
      "pendopo.http.port=0",
      "pendopo.management.port=0",
      "pendopo.base-url=https://contoh.test",
      "org.osgi.framework.startlevel.beginning=50"
    })
class PortalTest {

  private PortalTown desa;
  private String token;

  @BeforeEach
  void open(FelixNode node, BundleContext context) throws Exception {
    desa = new PortalTown(node, context);
    token = desa.token("content.site-manager");
    for (int i = 0; i < 500 && call("GET", "site/redirects", "").status() != 200; i++) {
      Thread.sleep(20);
    }
  }

  private Answer call(String method, String path, String json, String... headers) throws Exception {
    return desa.call(token, method, path, json, headers);
  }

  @Test
  void a_menu_stands_on_every_page_in_its_order_and_levels() throws Exception {
    Answer before = call("GET", "site/menu", "").expect(200);
    assertThat(before.header("ETag")).isEqualTo("\"0\"");

    call(
            "PUT",
            "site/menu",
            """
            {"main":[
              {"key":"profil","kind":"HEADING","title":{"id":"Profil","en":"Profile"}},
              {"key":"visi","parent":"profil","kind":"PATH","target":"/halaman/visi",
               "title":{"id":"Visi & misi"}},
              {"key":"kabupaten","kind":"LINK","target":"https://kabupaten.contoh.go.id",
               "title":{"id":"Kabupaten"}},
              {"key":"mati","kind":"MODULE","target":"/tidak-ada"}],
             "footer":[{"key":"peta","kind":"PATH","target":"/peta","title":{"id":"Peta situs"}}]}
            """,
            "If-Match",
            "\"0\"")
        .expect(200);

    String page = desa.page("/tidak-ada-di-sini").expect(404).body();
    assertThat(page)
        .contains("Visi &amp; misi", desa.agency.prefix() + "/halaman/visi", "Peta situs")
        .contains("href=\"https://kabupaten.contoh.go.id\"")
        .doesNotContain("href=\"" + desa.agency.prefix() + "/tidak-ada\"");
    assertThat(page.indexOf("Profil")).isLessThan(page.indexOf("Kabupaten"));
    assertThat(desa.audited("content.site-menu")).contains("Visi & misi");

    call("PUT", "site/menu", "{\"main\":[]}", "If-Match", "\"0\"").expect(412);
  }

  @Test
  void a_circular_menu_is_refused_with_its_circle_and_nothing_is_lost() throws Exception {
    Answer refused =
        call(
                "PUT",
                "site/menu",
                """
                {"main":[
                  {"key":"a","parent":"b","kind":"HEADING","title":{"id":"Satu"}},
                  {"key":"b","parent":"a","kind":"HEADING","title":{"id":"Dua"}}]}
                """)
            .expect(422);

    assertThat(refused.body()).contains("Menu ini berputar: Satu → Dua → Satu", "main[0].parent");
    assertThat(call("GET", "site/menu", "").header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void the_look_is_seen_in_a_preview_by_who_has_its_address_before_it_is_applied()
      throws Exception {
    Answer made =
        call("POST", "site/previews", "{\"look\":{\"theme\":\"serambi\",\"accent\":\"#0b3d91\"}}")
            .expect(201);
    String path = made.text("path");

    Answer preview = desa.absolute(path).expect(200);
    assertThat(preview.body())
        .contains("serambi.css", "tampilan.css", "Ini pratinjau", "href=\"" + path + "cari\"");
    assertThat(preview.header("Cache-Control")).isEqualTo("no-store");
    assertThat(preview.header("X-Robots-Tag")).contains("noindex");
    assertThat(desa.page("/").body()).contains("pendopo.css").doesNotContain("Ini pratinjau");

    String sheet = preview.body().replaceAll("(?s)^.*?href=\"([^\"]*tampilan.css)\".*$", "$1");
    assertThat(desa.absolute(sheet).expect(200).body()).contains("#0b3d91", "prefers-color-scheme");
    assertThat(desa.absolute(path.substring(0, path.length() - 1) + "x/").status()).isEqualTo(404);
    assertThat(desa.absolute(path + "api/v1/site/menu").status()).isEqualTo(404);

    call("PUT", "site/look", "{\"theme\":\"serambi\",\"accent\":\"#0b3d91\"}").expect(200);
    assertThat(desa.page("/").body()).contains("serambi.css", "tampilan.css");
  }

  @Test
  void a_colour_that_is_hard_to_read_is_refused_with_the_nearest_one_that_is_not()
      throws Exception {
    Answer refused = call("PUT", "site/look", "{\"accent\":\"#ffcc00\"}").expect(422);

    assertThat(refused.body()).contains("terlalu terang", "#");
    String better = refused.body().replaceAll("(?s)^.*terbaca: (#[0-9a-f]{6}).*$", "$1");
    call("PUT", "site/look", "{\"accent\":\"" + better + "\"}").expect(200);
  }

  @Test
  void a_logo_is_shown_and_an_svg_with_a_script_is_not_taken() throws Exception {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);

    String sum =
        desa.upload(token, "site/pictures", "lambang.png", png.toByteArray())
            .expect(201)
            .text("sha256");
    call("PUT", "site/look", "{\"logo\":\"" + sum + "\"}").expect(200);

    assertThat(desa.page("/").body()).contains("/aset/gambar/" + sum, "width=\"64\" height=\"48\"");
    Answer logo = desa.page("/aset/gambar/" + sum).expect(200);
    assertThat(logo.header("Content-Type")).startsWith("image/");
    assertThat(logo.header("Content-Security-Policy")).contains("sandbox");
    byte[] script = "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes();
    assertThat(desa.upload(token, "site/pictures", "a.svg", script).status()).isEqualTo(415);
    call("PUT", "site/look", "{\"logo\":\"" + "0".repeat(64) + "\"}").expect(422);
  }

  @Test
  void the_home_page_shows_the_blocks_that_the_agency_placed() throws Exception {
    assertThat(call("GET", "site/blocks", "").body())
        .contains("content.text", "content.services", "site.latest");

    call(
            "PUT",
            "site/home",
            """
            {"blocks":[
              {"key":"content.banner","text":{"id":"Kantor <tutup> hari Senin.\\n\\nTerima kasih."}},
              {"key":"modul.yang.tidak.ada"},
              {"key":"content.offices","title":{"id":"Datang ke sini"}}]}
            """)
        .expect(200);
    call(
            "PUT",
            "site/contact",
            """
            {"offices":[{"name":"Balai Desa","address":"Jalan Rekaan 1","phone":"(031) 555 0101",
              "hours":["Senin–Jumat 08.00–15.00"],"latitude":-7.25,"longitude":112.75}],
             "social":[{"name":"Instagram","url":"https://www.instagram.com/rekaan"}],
             "note":{"id":"Melayani dengan hati."}}
            """)
        .expect(200);

    String home = desa.page("/").expect(200).body();
    assertThat(home)
        .contains("Kantor &lt;tutup&gt; hari Senin.</p>", "Datang ke sini", "Balai Desa")
        .contains("mlat=-7.25", "tel:0315550101", "Melayani dengan hati.", "Instagram")
        .doesNotContain("Yang dapat Anda lakukan di sini");
    call("PUT", "site/home", "{\"blocks\":[{\"key\":\"content.text\"}]}").expect(422);
    call("PUT", "site/home", "{\"blocks\":[{\"key\":\"site.latest\",\"count\":49}]}").expect(422);
  }

  @Test
  void old_addresses_lead_on_and_never_in_a_circle() throws Exception {
    String there = desa.agency.prefix();
    call(
            "POST",
            "site/redirects",
            "{\"source\":\"https://lama.contoh.go.id/Profil-Lama/\",\"target\":\"/profil\"}")
        .expect(201);
    call("POST", "site/redirects", "{\"source\":\"/?p=12\",\"status\":302,\"target\":\"/berita\"}")
        .expect(201);
    call(
            "POST",
            "site/redirects",
            "{\"source\":\"/lowongan\",\"status\":410,\"reason\":\"Seleksi sudah selesai.\"}")
        .expect(201);

    Answer moved = desa.page("/profil-lama?dari=luar").expect(301);
    assertThat(moved.header("Location")).isEqualTo(there + "/profil");
    assertThat(desa.page("/?p=12").expect(302).header("Location")).isEqualTo(there + "/berita");
    assertThat(desa.page("/").status()).isEqualTo(200);
    assertThat(desa.page("/lowongan").expect(410).body()).contains("Seleksi sudah selesai.");

    assertThat(
            call("POST", "site/redirects", "{\"source\":\"/profil\",\"target\":\"/profil-lama\"}")
                .expect(422)
                .body())
        .contains("/profil → /profil-lama → /profil");
    call("POST", "site/redirects", "{\"source\":\"/x\",\"target\":\"//jahat.test\"}").expect(422);
    call("POST", "site/redirects", "{\"source\":\"/\",\"target\":\"/profil\"}").expect(422);
    call("POST", "site/redirects", "{\"source\":\"/profil-lama\",\"target\":\"/a\"}").expect(409);
  }

  @Test
  void a_table_of_old_addresses_is_taken_in_whole_or_not_at_all() throws Exception {
    String table = "alamat lama;tujuan;kode\n/satu;/dua;301\n/dua;/tiga;\n/tiga;/satu;302\n";

    Answer tried = call("POST", "site/redirects/import?dryRun=true", table).expect(200);
    assertThat(tried.body()).contains("berputar");
    call("POST", "site/redirects/import", table).expect(422);
    assertThat(call("GET", "site/redirects", "").body()).contains("\"total\":0");

    call("POST", "site/redirects/import?skipErrors=true", table).expect(200);
    assertThat(call("GET", "site/redirects?q=dua", "").body()).contains("\"total\":2");
    assertThat(desa.page("/satu").expect(301).header("Location")).endsWith("/dua");
  }

  @Test
  void search_engines_find_the_site_map_and_nobody_else_may_arrange_the_site() throws Exception {
    call(
            "PUT",
            "site/menu",
            "{\"main\":[{\"key\":\"a\",\"kind\":\"PATH\",\"target\":\"/halaman/a&b\","
                + "\"title\":{\"id\":\"A\"}}]}")
        .expect(200);

    assertThat(desa.page("/sitemap.xml").expect(200).body())
        .contains("<loc>" + desa.agency.baseUrl() + "/halaman/a&amp;b</loc>");
    assertThat(desa.page("/robots.txt").expect(200).body())
        .contains("Sitemap: " + desa.agency.baseUrl() + "/sitemap.xml", "Disallow: /@*~");
    desa.page("/sitemap-1.xml").expect(404);

    String other = desa.token("platform.auditor");
    assertThat(desa.call(other, "GET", "site/menu", "").status()).isEqualTo(403);
    assertThat(desa.call("", "GET", "site/look", "").status()).isEqualTo(401);
    assertThat(call("GET", "site/themes", "").body()).contains("serambi", "pendopo");
  }
}
