package id.pendopo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aQute.bnd.osgi.Builder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleWiring;

/** The bundle as it will run: in Felix, on a real server, looked at with a real browser. */
class ConsoleContextTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String API = "id.pendopo.api.console.component";

  private static Framework felix;
  private static BundleContext bundles;
  private static Path folder;
  private static String origin;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start_felix_and_the_console(@TempDir Path temp) throws Exception {
    folder = temp;
    var slf4j = new ArrayList<String>();
    for (String name : List.of("", ".event", ".helpers", ".spi")) {
      slf4j.add("org.slf4j" + name + ";version=2.0.20");
    }
    felix =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE, temp.resolve("felix").toString(),
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, String.join(",", slf4j)));
    felix.start();
    bundles = felix.getBundleContext();
    Bundle web = bundles.installBundle("reference:" + Path.of("target/classes").toUri());
    Bundle api = bundles.installBundle(jar("api", API, true, ""));
    Bundle probe =
        bundles.installBundle(
            jar("probe", "id.pendopo.web.probe", false, "id.pendopo.web.probe.ProbeActivator"));
    web.start();
    api.start();
    probe.start();
    var facts = service(Map.class, "facts");
    origin = "http://127.0.0.1:" + facts.get("port");
    System.out.println("console context started in " + facts.get("millis") + " ms");
    if (Files.isExecutable(CHROMIUM)) {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(CHROMIUM)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (playwright != null) {
      playwright.close();
    }
    felix.stop();
    felix.waitForStop(10_000);
  }

  @Test
  void the_first_page_is_guarded_and_its_cookie_too() throws Exception {
    HttpResponse<String> page = get("/admin/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith(ConsoleContext.COOKIE + "=")
        .contains("Path=/admin", "HttpOnly", "SameSite=Strict");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "img-src 'self' data: https://tiles.test;")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
    assertThat(page.body()).contains("pendopo/pendopo-console.css", "lang=\"id\"");
  }

  @Test
  void styles_and_scripts_come_from_the_nested_jars() throws Exception {
    for (String path :
        List.of(
            "lumo/lumo.css",
            "pendopo/pendopo-console.css",
            "VAADIN/static/push/vaadinPush-min.js")) {
      assertThat(get("/admin/" + path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(get("/admin/META-INF/MANIFEST.MF").body()).doesNotContain("Bundle-SymbolicName");
  }

  @Test
  void everything_is_drawn_and_nothing_is_asked_of_another_host() {
    Page page = open(1280, 900);
    List<String> foreign = new CopyOnWriteArrayList<>();
    List<String> complaints = new CopyOnWriteArrayList<>();
    List<String> sockets = new CopyOnWriteArrayList<>();
    page.onRequest(
        r -> {
          if (!r.url().startsWith(origin) && !r.url().startsWith("data:")) {
            foreign.add(r.url());
          }
        });
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error") || m.type().equals("warning")) {
            complaints.add(m.text());
          }
        });
    page.onPageError(complaints::add);
    page.onWebSocket(s -> sockets.add(s.url()));
    page.navigate(origin + "/admin/");
    see(page, "made by the console");
    page.waitForSelector("pendopo-rich-text[ready] h2:has-text('Pengumuman')");
    page.waitForSelector("pendopo-chart[ready] svg");
    page.waitForSelector("pendopo-map[ready] .pin");
    assertThat(page.locator("pendopo-chart svg").count()).isEqualTo(3);
    assertThat(page.locator("pendopo-chart table").first().textContent()).contains("1.200", "–");
    assertThat(page.locator("pendopo-map .pin").count()).isEqualTo(2);
    assertThat(page.locator("pendopo-map li").last().textContent()).contains("<b>DKI</b>");

    // the push comes over a web socket
    button(page, "Tunggu kabar").click();
    see(page.locator("#told"), "kabar datang");
    assertThat(sockets).anyMatch(url -> url.contains("/admin/VAADIN/push"));
    button(page, "Jalankan").click();
    see(page.locator("#told"), "dijalankan 2");

    picture(page, "desktop");
    assertThat(foreign).isEmpty();
    assertThat(complaints).isEmpty();

    button(page, "Buka dialog").click();
    page.waitForSelector("vaadin-dialog pendopo-rich-text[ready]");
    picture(page, "dialog");
    page.context().close();
  }

  @Test
  void the_console_can_be_stopped_and_started_again_on_a_running_server() throws Exception {
    var commands = service(Consumer.class, "commands");
    commands.accept("stop");
    assertThat(get("/admin/").statusCode()).isEqualTo(404);
    commands.accept("again");
    HttpResponse<String> page = get("/admin/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    commands.accept("stop");
    commands.accept("plain");
    the_push_works();
  }

  private static void the_push_works() {
    Page page = open(800, 600);
    page.navigate(origin + "/admin/");
    button(page, "Tunggu kabar").click();
    see(page.locator("#told"), "kabar datang");
    page.context().close();
  }

  @Test
  void text_is_written_and_cleaned() {
    Page page = open(390, 844);
    page.navigate(origin + "/admin/");
    var editor =
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Isi pengumuman"));
    editor.click();
    page.keyboard().press("Control+A");
    page.keyboard().press("Delete");
    page.keyboard().type("Halo ");
    button(page, "Tebal").click();
    page.keyboard().type("dunia");
    see(page.locator("#valued"), "<p>Halo <strong>dunia</strong></p>");
    // what a hostile browser sends is cleaned as well
    page.evaluate(
        """
        () => { const f = document.querySelector('pendopo-rich-text');
          f.value = '<p onclick="x()">a<img src="javascript:x()"><a href="javascript:x()">b</a></p><script>x()</script>';
          f.dispatchEvent(new CustomEvent('value-changed')); }
        """);
    see(page.locator("#valued"), "<p>a<img><a rel=\"noopener noreferrer\">b</a></p>");
    page.evaluate(
        """
        () => { const f = document.querySelector('pendopo-rich-text');
          f.value = ''; f.dispatchEvent(new CustomEvent('value-changed')); }
        """);
    see(page.locator("pendopo-rich-text .pendopo-error").first(), "Tulis isi pengumuman.");
    picture(page, "phone");
    page.context().close();
  }

  /** The field with nothing in it and the cursor at its beginning. */
  private static Page emptyField(int width, int height) {
    Page page = open(width, height);
    page.navigate(origin + "/admin/");
    page.waitForSelector("pendopo-rich-text[ready] h2:has-text('Pengumuman')");
    clear(page);
    return page;
  }

  private static void clear(Page page) {
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Isi pengumuman")).click();
    page.keyboard().press("Control+A");
    page.keyboard().press("Delete");
  }

  private static void paste(Page page, String html) {
    page.evaluate(
        """
        html => { const data = new DataTransfer(); data.setData('text/html', html);
          document.querySelector('pendopo-rich-text .tiptap').dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }
        """,
        html);
  }

  @Test
  void media_and_own_pages_are_put_where_the_cursor_is() {
    Page page = emptyField(390, 844);
    page.keyboard().type("Lihat ");
    button(page, "Tautan ke isi situs ini").click();
    see(page.locator("#valued"), "<a href=\"pendopo:content/12\"");
    button(page, "Gambar, video, atau dokumen dari perpustakaan media").click();
    see(
        page.locator("#valued"),
        "<figure data-media=\"7\"><img src=\"/admin/probe.png\" alt=\"Balai desa\">"
            + "<figcaption>Rapat di balai desa</figcaption></figure>");
    page.locator("pendopo-rich-text figcaption").click();
    button(page, "Teks alternatif").click();
    page.getByLabel("Keterangan gambar untuk yang tidak melihatnya").fill("Warga duduk melingkar");
    page.keyboard().press("Enter");
    see(page.locator("#valued"), "alt=\"Warga duduk melingkar\"");
    button(page, "Galeri gambar").click();
    see(page.locator("#valued"), "<figure data-gallery=\"7 8\">");
    assertThat(page.locator("pendopo-rich-text .toolbar").boundingBox().width).isLessThan(390);
    picture(page, "phone-media");
    page.context().close();
  }

  @Test
  void what_a_word_processor_pastes_becomes_plain() {
    Page page = emptyField(1000, 800);
    paste(
        page,
        """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
        <style>p.MsoNormal{mso-style-name:x}</style><!--[if gte mso 9]><xml>x</xml><![endif]-->
        <p class=MsoTitle style='font-size:28pt'>Panen raya<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Padi</p>
        <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Gogo</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Jagung</p>
        <p class=MsoNormal><span style='font-weight:bold;color:red'>Tebal</span><o:p>&nbsp;</o:p></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <table><tr><td style='width:10pt'>1</td></tr></table></body></html>
        """);
    see(page.locator("#valued"), "<h2>Panen raya</h2>");
    see(
        page.locator("#valued"),
        "<ol><li><p>Padi</p><ul><li><p>Gogo</p></li></ul></li><li><p>Jagung</p></li></ol>");
    see(page.locator("#valued"), "<strong>Tebal</strong>");
    assertThat(page.locator("#valued").textContent()).doesNotContain("mso", "style", "class");
    see(page.locator("pendopo-rich-text .count"), "kata");
    paste(page, "<table>" + "<tr><td>a</td></tr>".repeat(501) + "</table>");
    see(page.locator("pendopo-rich-text .notice"), "501 baris");
    see(page.locator("#valued"), "<h2>Panen raya</h2>");
    page.context().close();
  }

  @Test
  void a_table_has_headers_and_findings_lead_to_their_place() {
    Page page = emptyField(1000, 800);
    page.keyboard().type("Jadwal");
    button(page, "Tabel").click();
    page.keyboard().type("Hari");
    see(page.locator("#valued"), "<th scope=\"col\"><p>Hari</p></th>");
    button(page, "Judul tabel").click();
    page.locator("pendopo-rich-text .bar input").fill("Jam layanan");
    page.keyboard().press("Enter");
    see(page.locator("#valued"), "<caption>Jam layanan</caption>");
    button(page, "Periksa").click();
    see(page.locator("pendopo-rich-text .found"), "2 hal perlu diperiksa");
    assertThat(page.locator("pendopo-rich-text .tiptap .finding").count()).isEqualTo(2);
    button(page, "Tunjukkan: Judul melompati satu tingkat.").click();
    page.keyboard().press("End");
    page.keyboard().type(" baru");
    see(page.locator("#valued"), "Jadwal baru");
    // the toolbar is one stop of the tab key, and the keyboard finds it from the text
    page.keyboard().press("Alt+F10");
    page.keyboard().press("Home");
    page.keyboard().press("ArrowRight");
    assertThat(page.evaluate("document.activeElement.dataset.name")).isEqualTo("bold");
    assertThat(page.locator("pendopo-rich-text .toolbar [tabindex='0']").count()).isEqualTo(1);
    picture(page, "findings");
    page.context().close();
  }

  @Test
  void what_was_not_saved_is_offered_again() {
    Page page = emptyField(1000, 800);
    page.keyboard().type("Naskah penting");
    see(page.locator("#autosaved"), "draf: <p>Naskah penting</p>");
    see(page.locator("pendopo-rich-text .state").first(), "Tersimpan pukul");
    assertThat(page.evaluate("sessionStorage.getItem('pendopo.text.probe/1')")).isNull();
    page.evaluate(
        "sessionStorage.setItem('pendopo.text.probe/1', JSON.stringify({html:'<p>Tertinggal</p>', at: Date.now()}))");
    page.reload();
    see(page.locator("pendopo-rich-text .offer"), "belum tersimpan");
    button(page, "Pulihkan").click();
    see(page.locator("#valued"), "<p>Tertinggal</p>");
    page.context().close();
  }

  @Test
  void a_place_is_picked_by_click_and_by_number() {
    Page page = open(1000, 800);
    page.navigate(origin + "/admin/");
    page.waitForSelector("pendopo-map[ready]");
    page.locator("pendopo-map .ground").click();
    see(page.locator("#picked"), "GeoPoint[latitude=");
    var latitude = page.getByLabel("Lintang");
    latitude.fill("-2,5");
    latitude.press("Enter");
    page.waitForSelector("pendopo-map .pin.picked");
    assertThat(page.locator("pendopo-map").getAttribute("invalid")).isNull();
    page.context().close();
  }

  @Test
  void a_stopped_module_leaves_no_class_loader_behind() throws Exception {
    var commands = service(Consumer.class, "commands");
    Page page = open(800, 600);
    page.navigate(origin + "/admin/");
    see(page, "made by the console");
    WeakReference<ClassLoader> loader = visit_and_leave(page, commands);
    for (int i = 0; i < 20 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(50);
    }
    if (loader.get() != null && Boolean.getBoolean("dump")) {
      java.lang.management.ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new javax.management.ObjectName("com.sun.management:type=HotSpotDiagnostic"),
              "dumpHeap",
              new Object[] {Path.of("target/leak.hprof").toAbsolutePath().toString(), true},
              new String[] {"java.lang.String", "boolean"});
    }
    assertThat(loader.get()).isNull();
    page.context().close();
  }

  @SuppressWarnings("unchecked")
  private static WeakReference<ClassLoader> visit_and_leave(Page page, Consumer<String> commands)
      throws Exception {
    String location = jar("guest", "id.pendopo.web.guest", false, "");
    Bundle guest = bundles.installBundle(location);
    guest.start();
    var loader = new WeakReference<>(guest.adapt(BundleWiring.class).getClassLoader());
    commands.accept("show " + location + " id.pendopo.web.guest.GuestView");
    page.navigate(origin + "/admin/guest");
    page.waitForSelector("#guest vaadin-grid");
    see(page, "Sari");
    commands.accept("hide");
    see(page, "made by the console");
    commands.accept("forget " + location);
    guest.uninstall();
    return loader;
  }

  // ---------------------------------------------------------------------------------------------

  private static Page open(int width, int height) {
    assumeTrue(browser != null, "no Chromium on this machine");
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("id-ID"))
            .newPage();
    page.setDefaultTimeout(8_000);
    return page;
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static void see(Page page, String text) {
    PlaywrightAssertions.assertThat(page.getByText(text).first()).isVisible();
  }

  private static void see(com.microsoft.playwright.Locator place, String text) {
    PlaywrightAssertions.assertThat(place).containsText(text);
  }

  private static void picture(Page page, String name) {
    // the layout scrolls inside itself: a taller window shows all of it
    page.setViewportSize(page.viewportSize().width, 2600);
    page.waitForTimeout(400);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/" + name + ".png")).setFullPage(true));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          java.net.http.HttpRequest.newBuilder(URI.create(origin + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static <T> T service(Class<T> type, String name) throws Exception {
    return bundles.getService(
        bundles.getServiceReferences(type, "(probe=" + name + ")").iterator().next());
  }

  /** A bundle of one package, made now. */
  private static String jar(String name, String pack, boolean export, String activator)
      throws Exception {
    Path file = folder.resolve(name + ".jar");
    try (var builder = new Builder()) {
      for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
        if (!path.contains("playwright") && !path.contains("driver") && !path.contains("bndlib")) {
          builder.addClasspath(new File(path));
        }
      }
      builder.setBundleSymbolicName("test." + name);
      builder.setProperty(export ? "Export-Package" : "Private-Package", pack);
      if (!activator.isEmpty()) {
        builder.setProperty("Bundle-Activator", activator);
      }
      builder.setProperty("Import-Package", "*");
      builder.setProperty("-dsannotations", "!*");
      builder.build().write(file.toFile());
      if (!builder.isOk()) {
        throw new IOException(String.join("\n", builder.getErrors()));
      }
    }
    return file.toUri().toString();
  }
}
