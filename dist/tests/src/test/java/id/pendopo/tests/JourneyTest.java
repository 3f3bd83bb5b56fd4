package id.pendopo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.pendopo.tests.Chromium.Visitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as people do it: an officer publishes, the public finds, reads and downloads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final Path HANDBOOK =
      Path.of("/usr/share/debian-reference/debian-reference.id.pdf");

  private Server server;
  private Chromium chromium;
  private Visitor officer;
  private Visitor reader;
  private String address = "";
  private final byte[] laporan = Papers.pdfWithWordOnPageTwelve("cendrawasih");

  @BeforeAll
  void start(@TempDir Path data) {
    server = Server.start(data, Map.of("PENDOPO_MODULES_UPLOAD", "on"), List.of());
    chromium = Chromium.start();
    officer = chromium.visitor(server, Chromium.DESKTOP);
    reader = chromium.visitor(server, Chromium.DESKTOP);
  }

  @AfterAll
  void stop() {
    try {
      chromium.close();
    } finally {
      server.close();
    }
  }

  @Test
  @Order(1)
  void an_administrator_switches_the_module_on() {
    assertThat(reader.open("/informasi")).isEqualTo(404);
    officer.signIn();
    officer.view("modul", "Modul");
    Locator on =
        officer
            .page()
            .getByRole(
                AriaRole.CHECKBOX,
                new Page.GetByRoleOptions()
                    .setName(Pattern.compile("Informasi Publik aktif untuk")));
    on.check();
    officer.reads("diaktifkan untuk");
    assertThat(reader.open("/informasi")).isEqualTo(200);
  }

  @Test
  @Order(2)
  void an_officer_uploads_a_pdf_and_a_word_file_and_publishes_them() {
    List<FilePayload> files = new java.util.ArrayList<>();
    files.add(new FilePayload("laporan tahunan.pdf", "application/pdf", laporan));
    files.add(
        new FilePayload(
            "notulen.docx", DOCX, Papers.docx(List.of("Rapat membahas dermaga kolintang."))));
    if (Files.exists(HANDBOOK)) {
      files.add(new FilePayload("acuan-debian.pdf", "application/pdf", bytes(HANDBOOK)));
    }
    officer.view("information", "Judul");
    officer.button("Dokumen baru").click();
    officer.heading("Dokumen baru").waitFor();
    Page page = officer.page();
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Judul").setExact(true))
        .fill("Laporan tahunan 2025");
    page.getByLabel("Ringkasan isi").fill("Pelayanan dan anggaran selama satu tahun.");
    page.locator("vaadin-select").click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Informasi berkala"))
        .click();
    page.locator("vaadin-upload input[type=file]").setInputFiles(files.toArray(FilePayload[]::new));
    files.forEach(file -> officer.reads(file.name));
    officer.button("Simpan").click();
    officer.reads("Tersimpan.");
    officer.button("Umumkan …").click();
    dialog("Umumkan dokumen ini?").getByText("Umumkan", exactly()).last().click();
    officer.reads("Diumumkan.");
    String link =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lihat di situs"))
            .getAttribute("href");
    address = link.replaceFirst("^https?://[^/]+", "");
    assertThat(address).startsWith("/informasi/");
  }

  @Test
  @Order(3)
  void the_public_finds_the_word_and_its_page_and_keeps_the_file() throws IOException {
    server.anonymous().awaitFound("cendrawasih", 1);
    assertThat(reader.open("/")).isEqualTo(200);
    reader.page().getByRole(AriaRole.SEARCHBOX).first().fill("cendrawasih");
    reader.page().getByRole(AriaRole.SEARCHBOX).first().press("Enter");
    reader.page().waitForURL(Pattern.compile(".*/cari\\?q=cendrawasih.*"));
    assertThat(reader.page().locator("main").innerText())
        .containsIgnoringCase("halaman 12")
        .contains("laporan tahunan.pdf");
    assertThat(reader.page().locator("main mark").first().innerText())
        .isEqualToIgnoringCase("cendrawasih");
    link("Laporan tahunan 2025").click();
    reader.page().waitForURL("**" + address + "*");
    assertThat(reader.page().locator("h1").innerText()).isEqualTo("Laporan tahunan 2025");

    Download download =
        reader
            .page()
            .waitForDownload(
                () ->
                    reader
                        .page()
                        .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                .setName(Pattern.compile("laporan tahunan.*\\.pdf")))
                        .click());
    byte[] kept = Files.readAllBytes(download.path());
    assertThat(kept).isEqualTo(laporan);
    assertThat(reader.page().locator("code").allTextContents()).contains(sha256(kept));
  }

  @Test
  @Order(4)
  void the_public_finds_what_stands_in_the_word_file() {
    server.anonymous().awaitFound("kolintang", 1);
    reader.open("/cari?q=kolintang");
    assertThat(reader.page().locator("main").innerText()).contains("notulen.docx");
  }

  @Test
  @Order(5)
  void a_real_handbook_is_found_by_the_page_of_its_words() throws IOException {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.exists(HANDBOOK), "Debian's debian-reference-id is not installed");
    Phrase phrase = phraseOfOnePage();
    server.anonymous().awaitFound("\"" + phrase.words() + "\"", 1);
    reader.open(
        "/cari?q="
            + java.net.URLEncoder.encode(
                "\"" + phrase.words() + "\"", java.nio.charset.StandardCharsets.UTF_8));
    assertThat(reader.page().locator("main").innerText())
        .as(phrase.words())
        .containsIgnoringCase("halaman " + phrase.page() + " ")
        .contains("acuan-debian.pdf");
  }

  @Test
  @Order(6)
  void readers_notice_nothing_while_the_module_is_updated() throws IOException {
    byte[] next = nextVersion();
    officer.view("modul", "Modul");
    officer.button("Pasang atau perbarui").click();
    officer
        .page()
        .locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload("informasi.jar", "application/java-archive", next));
    officer.page().getByLabel("Kata sandi Anda").first().fill(Server.PASSWORD);
    officer.page().getByLabel("SHA-256 berkas").fill(sha256(next));
    officer.button("Pasang").click();
    Locator done = officer.page().getByText("Selesai", new Page.GetByTextOptions().setExact(true));
    int reads = 0;
    while (!done.isVisible() && reads < 300) {
      assertThat(reader.open(address)).isEqualTo(200);
      assertThat(reader.open("/informasi")).isEqualTo(200);
      reads++;
    }
    assertThat(done.isVisible()).isTrue();
    assertThat(
            server.administrator().get("/api/v1/modules").json().get(0).get("version").asString())
        .isEqualTo("9.0.0");
    officer.button("Tutup").last().click();
  }

  @Test
  @Order(7)
  void whoever_stands_in_the_module_is_led_out_when_it_stops_and_the_site_goes_on() {
    try (Visitor colleague = chromium.visitor(server, Chromium.DESKTOP)) {
      colleague.signIn();
      colleague.view("information", "Judul");
      officer.view("modul", "Modul");
      order("Hentikan");
      colleague.reads("sedang dihentikan oleh pengelola");
      colleague.heading("Selamat").waitFor();
      for (String path : List.of("/", "/cari?q=cendrawasih", "/")) {
        assertThat(reader.open(path)).as(path).isEqualTo(200);
      }
      assertThat(reader.open(address)).isIn(404, 503);
      assertThat(reader.page().locator("h1").innerText()).isNotBlank();
      officer.view("modul", "Modul");
      order("Jalankan");
      assertThat(reader.open(address)).isEqualTo(200);
      assertThat(colleague.errors()).isEmpty();
    }
  }

  @Test
  @Order(8)
  void what_is_withdrawn_is_gone() {
    officer.view("information", "Judul");
    officer
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Laporan tahunan 2025"))
        .click();
    officer.button("Tarik …").click();
    Locator question = dialog("Tarik dokumen ini?");
    question.getByLabel("Alasan").fill("Diganti laporan yang diperiksa ulang.");
    question.getByText("Tarik", exactly()).last().click();
    officer.reads("Ditarik dari situs dan pencarian.");
    assertThat(reader.open(address)).isEqualTo(410);
    reader.reads("Diganti laporan yang diperiksa ulang.");
    assertThat(reader.open("/cari?q=cendrawasih")).isEqualTo(200);
    assertThat(reader.page().locator("main").innerText()).doesNotContain("Laporan tahunan 2025");
  }

  @Test
  @Order(9)
  void nothing_left_the_machine_and_readers_got_no_cookie() {
    assertThat(officer.elsewhere()).isEmpty();
    assertThat(reader.elsewhere()).isEmpty();
    assertThat(reader.context().cookies()).isEmpty();
    assertThat(reader.errors()).isEmpty();
  }

  private Locator link(String name) {
    return reader
        .page()
        .locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private Locator dialog(String title) {
    Locator dialog =
        officer
            .page()
            .locator("vaadin-confirm-dialog, vaadin-dialog")
            .filter(new Locator.FilterOptions().setHasText(title))
            .last();
    dialog.waitFor(
        new Locator.WaitForOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    return dialog;
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  /** Orders a change of the module: its dialog, then the plan, then the job until it is done. */
  private void order(String change) {
    officer
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("Kelola modul Informasi Publik")))
        .click();
    officer.button(change).click();
    officer.reads("Rencana: " + change);
    officer.button(change).last().click();
    officer.page().getByText("Selesai", new Page.GetByTextOptions().setExact(true)).waitFor();
    officer.button("Tutup").last().click();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Three words in a row and the page on which alone they stand.
   *
   * @param words as on the page
   * @param page counted from 1
   */
  private record Phrase(String words, int page) {}

  /** The first such words from page 12 on; the pages before are lists of contents. */
  private static Phrase phraseOfOnePage() throws IOException {
    try (PDDocument document = Loader.loadPDF(HANDBOOK.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      Map<String, Integer> pages = new LinkedHashMap<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        int here = page;
        phrases(stripper.getText(document))
            .forEach(words -> pages.merge(words, here, (one, other) -> one == here ? one : 0));
      }
      return pages.entrySet().stream()
          .filter(entry -> entry.getValue() >= 12)
          .map(entry -> new Phrase(entry.getKey(), entry.getValue()))
          .findFirst()
          .orElseThrow();
    }
  }

  private static List<String> phrases(String text) {
    Matcher matcher = Pattern.compile("(?=\\b([a-z]{5,} [a-z]{5,} [a-z]{5,})\\b)").matcher(text);
    return Stream.iterate(matcher, Matcher::find, same -> same).map(one -> one.group(1)).toList();
  }

  /** The module that is installed, with a higher version in its manifest. */
  private static byte[] nextVersion() throws IOException {
    Path installed;
    try (Stream<Path> modules = Files.list(Server.distribution().resolve("modules"))) {
      installed =
          modules
              .filter(file -> file.getFileName().toString().contains("information"))
              .findFirst()
              .orElseThrow();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(bytes(installed)))) {
      Manifest manifest = in.getManifest();
      manifest.getMainAttributes().putValue("Bundle-Version", "9.0.0");
      try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          jar.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(jar);
          jar.closeEntry();
        }
      }
    }
    return out.toByteArray();
  }
}
