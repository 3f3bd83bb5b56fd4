package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.pendopo.tests.Chromium.Visitor;
import id.pendopo.tests.Rest.Upload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that everybody can use, on a desktop and on a phone: WCAG 2.2 AA as far as axe sees. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** A phone's window, or a desktop's at 400 % (WCAG 2.2, 1.4.10). */
  private static final int NARROWEST = 320;

  private Server server;
  private Chromium chromium;
  private String open = "";
  private String withdrawn = "";
  private String draft = "";

  @BeforeAll
  void start(@TempDir Path data) {
    server = Server.start(data);
    Rest admin = server.administrator();
    admin.put("/api/v1/agencies/utama/modules/information", Map.of("enabled", true)).expect(200);
    Upload file =
        new Upload("laporan.pdf", "application/pdf", Papers.pdfWithWordOnPageTwelve("cendrawasih"));
    open = admin.document("Laporan tahunan", "BERKALA", List.of(file));
    withdrawn = admin.document("Pengumuman lama", "SERTA_MERTA", List.of());
    draft = admin.document("Konsep standar pelayanan", "SETIAP_SAAT", List.of(file));
    admin.post("/api/v1/information/documents/" + open + "/publish").expect(200);
    admin.post("/api/v1/information/documents/" + withdrawn + "/publish").expect(200);
    admin.post("/api/v1/information/documents/" + withdrawn + "/withdraw").expect(200);
    admin.awaitFound("cendrawasih", 1);
    OfficeAtWork.fill(admin);
    SiteInUse.arrange(admin);
    chromium = Chromium.start();
  }

  @AfterAll
  void stop() {
    try {
      chromium.close();
    } finally {
      server.close();
    }
  }

  private Map<String, Integer> pages() {
    Map<String, Integer> pages = new LinkedHashMap<>();
    pages.put("/", 200);
    pages.put("/layanan", 200);
    pages.put("/pengaduan", 200);
    pages.put("/lacak", 200);
    pages.put("/verifikasi", 200);
    pages.put("/informasi", 200);
    pages.put("/informasi/" + open, 200);
    pages.put("/cari?q=cendrawasih", 200);
    pages.put("/cari?q=tidakadayangbegini", 200);
    pages.put("/cari?q=cendrawasih&tahun=2026&urut=terbaru", 200);
    pages.put("/tidak-ada", 404);
    pages.put("/informasi/" + withdrawn, 410);
    return pages;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pendopo", "serambi"})
  void public_pages_are_for_everybody_in_every_theme(String theme) {
    SiteInUse.wear(server.administrator(), theme);
    List<String> faults = new ArrayList<>();
    check(Chromium.DESKTOP, ColorScheme.LIGHT, faults);
    check(Chromium.PHONE, ColorScheme.DARK, faults);
    assertThat(faults).isEmpty();
  }

  private void check(int[] window, ColorScheme scheme, List<String> faults) {
    try (Visitor reader = chromium.visitor(server, window)) {
      reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      pages()
          .forEach(
              (path, status) -> {
                assertThat(reader.open(path)).as(path).isEqualTo(status);
                String where = scheme + " " + path + ": ";
                faults(reader).forEach(rule -> faults.add(where + describe(rule)));
                for (int width : new int[] {window[0], NARROWEST}) {
                  reader.page().setViewportSize(width, window[1]);
                  if (reader.tooWide()) {
                    faults.add(where + "wider than " + width + " pixels");
                  }
                }
                reader.page().setViewportSize(window[0], window[1]);
              });
      assertThat(reader.errors()).isEmpty();
      assertThat(reader.elsewhere()).isEmpty();
    }
  }

  private static List<Rule> faults(Visitor visitor) {
    return new AxeBuilder(visitor.page()).withTags(WCAG).analyze().getViolations();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + " ("
        + rule.getImpact()
        + ") "
        + rule.getNodes().stream()
            .limit(3)
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .toList();
  }

  @Test
  void the_first_view_of_a_page_is_small() {
    SiteInUse.wear(server.administrator(), "serambi");
    for (String path : pages().keySet()) {
      try (Visitor reader = chromium.visitor(server, Chromium.PHONE)) {
        AtomicLong bytes = new AtomicLong();
        CDPSession session = reader.context().newCDPSession(reader.page());
        session.send("Network.enable");
        session.on(
            "Network.loadingFinished",
            event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        reader.open(path);
        reader.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(bytes.get()).as(path).isBetween(500L, 60_000L);
      }
    }
  }

  @Test
  void the_console_has_no_serious_fault() {
    List<String> faults = new ArrayList<>();
    try (Visitor admin = chromium.visitor(server, Chromium.DESKTOP)) {
      admin.open("/admin");
      admin.button("Masuk").waitFor();
      collect(admin, "sign-in", faults);
      admin.signIn();
      collect(admin, "dashboard", faults);
      admin.view("information/document/" + draft, "Konsep standar pelayanan");
      collect(admin, "document", faults);
    }
    assertThat(faults).isEmpty();
  }

  /** Whoever adds a view to the menu adds a case here by that alone. */
  @Test
  void every_view_of_the_console_can_be_used_on_a_phone() {
    List<String> faults = new ArrayList<>();
    try (Visitor admin = chromium.visitor(server, Chromium.PHONE)) {
      admin.signIn();
      Set<String> views = admin.menu();
      assertThat(views).contains("pegawai", "kalender-kerja", "buku-nomor", "kebijakan");
      for (String view : views) {
        admin.view(view);
        collect(admin, view, faults);
        if (admin.tooWide()) {
          faults.add(view + ": wider than the window");
        }
      }
      assertThat(admin.errors()).isEmpty();
    }
    assertThat(faults).isEmpty();
  }

  private static void collect(Visitor visitor, String view, List<String> faults) {
    for (Rule rule : faults(visitor)) {
      // Vaadin's select puts aria-required on its inner button, its tabs put the buttons that
      // scroll them into the list of tabs; nothing of ours can take that off
      boolean ours =
          !describe(rule).contains("<vaadin-select-value-button")
              && !describe(rule).contains("<vaadin-tabs ");
      boolean serious = ours && List.of("serious", "critical").contains(rule.getImpact());
      System.out.println(view + ": " + describe(rule));
      if (serious) {
        faults.add(view + ": " + describe(rule));
      }
    }
  }
}
