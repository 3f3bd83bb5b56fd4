package id.pendopo.documents.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.documents.internal.SampleFiles;
import id.pendopo.documents.internal.extract.NotExtracted.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class TextExtractorTest {

  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private SampleFiles files;
  private TextExtractor extractor;

  static ExtractorSettings settings() {
    Path extractor = Path.of("..", "extractor", "target").toAbsolutePath().normalize();
    try {
      List<Path> classPath = new ArrayList<>(ExtractorSettings.jarsIn(extractor.resolve("lib")));
      classPath.addFirst(extractor.resolve("classes"));
      return ExtractorSettings.standard(Path.of(System.getProperty("java.home")), classPath);
    } catch (IOException e) {
      throw new IllegalStateException("Build platform/extractor first", e);
    }
  }

  @BeforeAll
  void start(@TempDir Path folder) {
    files = new SampleFiles(folder);
    extractor = new TextExtractor(settings());
  }

  @AfterAll
  void stop() {
    extractor.close();
  }

  @Test
  void finds_a_word_of_page_twelve_on_page_twelve() {
    List<String> pages =
        IntStream.rangeClosed(1, 14)
            .mapToObj(page -> page == 12 ? "Retribusi pasar" : "Halaman " + page)
            .toList();
    Extracted text = extracted(files.pdf("laporan.pdf", pages));
    assertThat(text.mediaType()).isEqualTo("application/pdf");
    assertThat(text.title()).contains("Laporan Tahunan");
    assertThat(text.pages()).isEqualTo(pages);
  }

  @Test
  void keeps_a_page_without_text_so_that_the_count_stays_right() {
    assertThat(extracted(files.pdf("kosong-di-tengah.pdf", List.of("satu", "", "tiga"))).pages())
        .containsExactly("satu", "", "tiga");
  }

  @Test
  void reads_a_word_document() {
    Extracted text = extracted(files.docx("surat.docx", "Yth. Kepala Dinas", "Perihal: izin 😀"));
    assertThat(text.mediaType()).isEqualTo(DOCX);
    assertThat(text.title()).contains("Surat Edaran");
    assertThat(text.pages()).containsExactly("Yth. Kepala Dinas\nPerihal: izin 😀");
  }

  @Test
  void reads_each_sheet_of_a_workbook_as_a_page() {
    Extracted text = extracted(files.xlsx("anggaran.xlsx", "Belanja pegawai", "Belanja modal"));
    assertThat(text.pages()).hasSize(2);
    assertThat(text.pages().get(0)).contains("Belanja pegawai").contains("1250000");
    assertThat(text.pages().get(1)).contains("Belanja modal");
  }

  @Test
  void reads_each_slide_of_a_presentation_as_a_page() {
    assertThat(extracted(files.pptx("paparan.pptx", "Latar belakang", "Penutup")).pages())
        .containsExactly("Latar belakang", "Penutup");
    assertThat(extracted(files.odp("paparan.odp", "Latar belakang", "Penutup")).pages())
        .containsExactly("Latar belakang", "Penutup");
  }

  @Test
  void reads_open_documents() {
    assertThat(extracted(files.odt("nota.odt", "Nota dinas", "Bidang aset")).pages())
        .containsExactly("Nota dinas\nBidang aset");
    assertThat(extracted(files.ods("data.ods", "Kecamatan Ubud", "Kecamatan Sukawati")).pages())
        .containsExactly("Kecamatan Ubud", "Kecamatan Sukawati");
  }

  @Test
  void reads_html_without_its_scripts() {
    Path page =
        files.text(
            "panduan.html",
            "<!doctype html><title>Panduan</title><script>rahasia()</script><p>Cara memohon"
                + "<p>informasi &amp; keberatan");
    Extracted text = extracted(page);
    assertThat(text.title()).contains("Panduan");
    assertThat(text.pages()).containsExactly("Cara memohon\ninformasi & keberatan");
  }

  @Test
  void reads_plain_text_tables_and_rich_text() {
    assertThat(extracted(files.text("a.txt", "Baris satu\r\n\r\nbaris   dua")).pages())
        .containsExactly("Baris satu\nbaris dua");
    assertThat(extracted(files.text("b.csv", "nama;desa\nWayan;Kutuh\nMade;Lodtunduh\n")).pages())
        .singleElement()
        .asString()
        .contains("Kutuh", "Lodtunduh");
    assertThat(extracted(files.text("c.rtf", "{\\rtf1\\ansi Keputusan bupati\\par}")).pages())
        .containsExactly("Keputusan bupati");
  }

  @Test
  void names_an_empty_file_and_one_without_text() {
    assertThat(reason(files.bytes("kosong.pdf", new byte[0]))).isEqualTo(Reason.EMPTY);
    assertThat(reason(files.pdf("pindaian.pdf", List.of("", "")))).isEqualTo(Reason.EMPTY);
  }

  @Test
  void names_a_truncated_file() {
    Path whole =
        files.pdf("utuh.pdf", IntStream.range(0, 40).mapToObj(i -> "Halaman " + i).toList());
    assertThat(reason(files.firstHalf("terpotong.pdf", whole))).isEqualTo(Reason.BROKEN);
    assertThat(reason(files.text("rusak.pdf", "%PDF-1.7\nini bukan PDF\n%%EOF")))
        .isEqualTo(Reason.BROKEN);
  }

  @Test
  void names_a_file_locked_with_a_password() {
    assertThat(reason(files.encryptedPdf("kunci.pdf", "sandi"))).isEqualTo(Reason.ENCRYPTED);
    assertThat(reason(files.encryptedDocx("kunci.docx"))).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void reads_a_pdf_that_is_only_protected_against_change() {
    assertThat(extracted(files.encryptedPdf("terlindungi.pdf", "")).pages())
        .containsExactly("Rahasia");
  }

  @Test
  void gives_up_a_document_that_unpacks_to_a_hundred_times_its_size() {
    assertThat(reason(files.bombDocx("bom.docx", 150)))
        .isIn(Reason.TOO_LARGE, Reason.OUT_OF_MEMORY);
    theNextFileWorks();
  }

  @Test
  void gives_up_a_pdf_that_needs_more_memory_than_the_worker_has() {
    ExtractorSettings standard = settings();
    ExtractorSettings small =
        new ExtractorSettings(
            standard.javaHome(),
            standard.classPath(),
            standard.timeLimit(),
            64,
            standard.maxTextCharacters(),
            standard.idleShutdown());
    Path before = files.text("sebelum.txt", "lancar");
    try (TextExtractor tight = new TextExtractor(small)) {
      assertThat(tight.extract(before, "sebelum.txt")).isInstanceOf(Extracted.class);
      assertThat(((NotExtracted) tight.extract(files.bombPdf("bom.pdf", 64), "bom.pdf")).reason())
          .isEqualTo(Reason.OUT_OF_MEMORY);
      assertThat(tight.extract(before, "sebelum.txt")).isInstanceOf(Extracted.class);
    }
  }

  @Test
  void ends_a_file_that_keeps_the_processor_busy() {
    Path slow = files.text("lambat.html", "<p>" + "<b>kata </b>".repeat(2_000_000));
    try (TextExtractor impatient =
        new TextExtractor(settings().withTimeLimit(Duration.ofMillis(250)))) {
      assertThat(((NotExtracted) impatient.extract(slow, "lambat.html")).reason())
          .isEqualTo(Reason.TIME_OUT);
    }
  }

  @Test
  void gives_up_entities_that_unfold_without_end() {
    assertThat(reason(files.billionLaughsDocx("tawa.docx"))).isIn(Reason.BROKEN, Reason.TOO_LARGE);
    theNextFileWorks();
  }

  @Test
  void never_reads_another_file_that_a_document_names() {
    Path secret = files.text("rahasia.txt", "KunciInduk");
    Extraction result = extractor.extract(files.externalEntityDocx("xxe.docx", secret), "xxe.docx");
    assertThat(result.toString()).doesNotContain("KunciInduk");
  }

  @Test
  void gives_up_a_text_beyond_the_limit() {
    Path huge = files.text("besar.txt", "sebuah kata panjang\n".repeat(1_100_000));
    assertThat(reason(huge)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void looks_at_the_content_and_not_at_the_name() {
    Extracted text = extracted(files.docx("sebenarnya-docx.pdf", "Isi sesungguhnya"));
    assertThat(text.mediaType()).isEqualTo(DOCX);
    NotExtracted program =
        (NotExtracted)
            extractor.extract(
                Path.of(System.getProperty("java.home"), "bin", "java"), "laporan.docx");
    assertThat(program.reason()).isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void takes_a_file_name_with_path_parts_only_as_a_name() {
    Path file = files.text("jalur.txt", "isi");
    assertThat(extractor.extract(file, "../../etc/passwd\u0000.txt")).isInstanceOf(Extracted.class);
    assertThat(extractor.extract(file, "é".repeat(100_000))).isInstanceOf(Extracted.class);
  }

  @Test
  void ends_a_file_that_takes_too_long_and_goes_on(@TempDir Path folder) throws Exception {
    Path endless = endlessFile(folder);
    try (TextExtractor impatient =
        new TextExtractor(settings().withTimeLimit(Duration.ofMillis(1_500)))) {
      assertThat(((NotExtracted) impatient.extract(endless, "tanpa-akhir.pdf")).reason())
          .isEqualTo(Reason.TIME_OUT);
      assertThat(impatient.extract(files.text("sesudah.txt", "lancar"), "sesudah.txt"))
          .isInstanceOf(Extracted.class);
    }
  }

  @Test
  void tries_once_more_when_the_worker_is_killed_in_the_middle(@TempDir Path folder)
      throws Exception {
    Path endless = endlessFile(folder);
    try (TextExtractor other = new TextExtractor(settings())) {
      CompletableFuture<Extraction> first =
          CompletableFuture.supplyAsync(() -> other.extract(endless, "tanpa-akhir.pdf"));
      long killed = killMinusNine(other, -1);
      killMinusNine(other, killed);
      assertThat(((NotExtracted) first.get(20, TimeUnit.SECONDS)).reason())
          .isEqualTo(Reason.WORKER_LOST);
      assertThat(other.extract(files.text("sesudah2.txt", "lancar"), "sesudah2.txt"))
          .isInstanceOf(Extracted.class);
    }
  }

  @Test
  void ends_the_worker_after_a_time_without_work_and_starts_it_again() throws Exception {
    try (TextExtractor shy =
        new TextExtractor(settings().withIdleShutdown(Duration.ofMillis(300)))) {
      assertThat(shy.workerPid()).isEmpty();
      shy.extract(files.text("diam.txt", "isi"), "diam.txt");
      long pid = shy.workerPid().orElseThrow();
      ProcessHandle.of(pid).ifPresent(worker -> worker.onExit().join());
      assertThat(shy.extract(files.text("diam2.txt", "isi"), "diam2.txt"))
          .isInstanceOf(Extracted.class);
    }
  }

  @Test
  void says_so_when_the_worker_cannot_be_started() {
    ExtractorSettings wrong =
        ExtractorSettings.standard(
            Path.of(System.getProperty("java.home")), List.of(Path.of("nowhere.jar")));
    try (TextExtractor broken = new TextExtractor(wrong)) {
      assertThat(((NotExtracted) broken.extract(files.text("x.txt", "isi"), "x.txt")).reason())
          .isEqualTo(Reason.WORKER_LOST);
    }
  }

  @Test
  void leaves_no_orphan_and_no_folder_when_the_server_is_killed_in_the_middle(
      @TempDir Path temporary) throws Exception {
    Path endless = endlessFile(temporary);
    Path workersFolder = Files.createDirectory(temporary.resolve("tmp"));
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + workersFolder,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                KilledServer.class.getName(),
                endless.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    ProcessHandle worker =
        ProcessHandle.of(Long.parseLong(server.inputReader().readLine())).orElseThrow();
    assertThat(workersFolder).isNotEmptyDirectory();
    server.destroyForcibly().waitFor();
    worker.onExit().get(5, TimeUnit.SECONDS);
    assertThat(worker.isAlive()).isFalse();
    assertThat(workersFolder).isEmptyDirectory();
  }

  @Test
  void serves_callers_one_after_the_other() {
    Path file = files.pdf("bersama.pdf", List.of("satu", "dua"));
    List<CompletableFuture<Extraction>> calls =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> extractor.extract(file, "bersama.pdf")))
            .limit(8)
            .toList();
    assertThat(calls).allSatisfy(call -> assertThat(call.join()).isInstanceOf(Extracted.class));
  }

  /** A pipe that nobody writes to is a file that does not end. */
  private static Path endlessFile(Path folder) throws Exception {
    Path endless = folder.resolve("tanpa-akhir.pdf");
    new ProcessBuilder("mkfifo", endless.toString()).start().waitFor();
    return endless;
  }

  /** Waits for a worker other than the last one, kills it from outside and returns its number. */
  private static long killMinusNine(TextExtractor victim, long last) throws Exception {
    while (victim.workerPid().orElse(last) == last) {
      Thread.sleep(10);
    }
    Thread.sleep(200);
    long pid = victim.workerPid().orElseThrow();
    new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
    return pid;
  }

  private void theNextFileWorks() {
    assertThat(extracted(files.text("berikut.txt", "lancar")).pages()).containsExactly("lancar");
  }

  private Extracted extracted(Path file) {
    Extraction result = extractor.extract(file, file.getFileName().toString());
    assertThat(result).isInstanceOf(Extracted.class);
    return (Extracted) result;
  }

  private Reason reason(Path file) {
    Extraction result = extractor.extract(file, file.getFileName().toString());
    assertThat(result).isInstanceOf(NotExtracted.class);
    return ((NotExtracted) result).reason();
  }
}
