package id.pendopo.documents.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.documents.tests.LettersProbe;
import id.pendopo.testkit.FelixNode;
import id.pendopo.testkit.TestDatabase;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;

/** Letters of the real service, judged by veraPDF and read and drawn by PDFBox. */
class ConformanceTest {

  @TempDir static Path folder;

  private static FelixNode node;
  private static Bundle inside;

  @BeforeAll
  static void open() {
    node =
        FelixNode.in(folder)
            .with(TestDatabase.H2.settings())
            .bundles(
                "id.pendopo.web",
                "id.pendopo.rest",
                "id.pendopo.persistence",
                "id.pendopo.kernel",
                "id.pendopo.identity",
                "id.pendopo.pdf",
                "id.pendopo.documents")
            .start();
    inside = node.installTestsOf(LettersProbe.class);
  }

  @AfterAll
  static void close() {
    node.close();
  }

  private static byte[] letter(int rows, String paper, boolean attach) throws Exception {
    byte[] pdf =
        (byte[])
            node.call(inside, LettersProbe.class.getName(), "print", node, rows, paper, attach);
    Path kept = Files.createDirectories(Path.of("target/letters"));
    Files.write(kept.resolve("surat-" + paper + "-" + rows + ".pdf"), pdf);
    return pdf;
  }

  @ParameterizedTest
  @CsvSource({"0,F4,false", "2,A4,false", "60,F4,true", "60,A4,false"})
  void is_an_archive_file_that_a_screen_reader_can_read(int rows, String paper, boolean attach)
      throws Exception {
    assertThat(Judge.faults(letter(rows, paper, attach))).isEmpty();
  }

  @Test
  void stays_so_when_it_is_signed_in_an_increment() throws Exception {
    byte[] letter = letter(2, "F4", true);
    byte[] signed = TestSignature.sign(letter);
    assertThat(signed).startsWith(letter);
    assertThat(Judge.faults(signed)).isEmpty();
  }

  @Test
  void the_judge_finds_what_is_wrong() throws Exception {
    byte[] pdf = letter(0, "F4", false);
    String broken =
        new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1)
            .replace("/Lang", "/Lxng")
            .replace("/MarkInfo", "/MxrkInfo");
    assertThat(Judge.faults(broken.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
        .isNotEmpty();
  }

  @Test
  void has_the_size_of_the_paper_and_numbers_on_its_pages() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(letter(60, "F4", false))) {
      assertThat(pdf.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isBetween(214.8, 215.2);
      assertThat(pdf.getPage(0).getMediaBox().getHeight() / 72 * 25.4).isBetween(329.8, 330.2);
      int pages = pdf.getNumberOfPages();
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(pages);
      assertThat(last.getText(pdf)).contains("Halaman " + pages + " dari " + pages);
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      second.setEndPage(2);
      assertThat(second.getText(pdf)).contains("Uraian").contains("Jumlah");
      draw(pdf, "surat-panjang", 3);
    }
  }

  @Test
  void says_what_was_filled_in() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(letter(2, "A4", false))) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("id-ID");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Surat keterangan");
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("KECAMATAN SUKAMAJU", "SEKAR AYU REKANINGTYAS", "12 Mei 1990")
          .contains("<bantuan> & beasiswa", "Rp\u00a03.750.000,00")
          .contains("tiga juta tujuh ratus lima puluh ribu rupiah")
          .contains("Rabu, 1 Juli 2026", "a.n. Camat Sukamaju", "Plh. Kepala Seksi,");
      draw(pdf, "surat-a4", 1);
    }
    try (PDDocument pdf = Loader.loadPDF(letter(0, "F4", false))) {
      draw(pdf, "surat-f4", 1);
    }
  }

  /** For people to look at. */
  private static void draw(PDDocument pdf, String name, int pages) throws Exception {
    for (int i = 0; i < Math.min(pages, pdf.getNumberOfPages()); i++) {
      ImageIO.write(
          new PDFRenderer(pdf).renderImageWithDPI(i, 80),
          "png",
          new File("target/letters/" + name + "-" + (i + 1) + ".png"));
    }
  }
}
