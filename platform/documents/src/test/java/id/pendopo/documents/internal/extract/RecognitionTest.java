package id.pendopo.documents.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.pendopo.documents.internal.extract.NotExtracted.Reason;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans, with Tesseract and without: one of the two is true of every machine. */
class RecognitionTest {

  @TempDir Path folder;

  private static boolean tesseract() {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "tesseract")));
  }

  private Extraction extraction(Path file) {
    try (TextExtractor extractor = new TextExtractor(TextExtractorTest.settings())) {
      return extractor.extract(file, "pindaian.pdf");
    }
  }

  @Test
  void reads_the_pages_of_a_scan_where_tesseract_is_installed() throws Exception {
    assumeTrue(tesseract(), "Tesseract is not installed");

    Extraction found = extraction(scan("Retribusi pasar", "", "Kelurahan Sukamaju"));

    assertThat(found).isInstanceOf(Extracted.class);
    List<String> pages = ((Extracted) found).pages();
    assertThat(pages).hasSize(3);
    assertThat(pages.get(0)).containsIgnoringCase("retribusi pasar");
    assertThat(pages.get(1)).isEmpty();
    assertThat(pages.get(2)).containsIgnoringCase("sukamaju");
  }

  @Test
  void a_scan_has_no_text_where_tesseract_is_absent() throws Exception {
    assumeTrue(!tesseract(), "Tesseract is installed");

    assertThat(extraction(scan("Retribusi pasar")))
        .isEqualTo(new NotExtracted(Reason.EMPTY, "application/pdf"));
  }

  @Test
  void an_empty_scan_has_no_text_either_way() throws Exception {
    assertThat(extraction(scan("", "")))
        .isEqualTo(new NotExtracted(Reason.EMPTY, "application/pdf"));
  }

  /** A PDF whose pages are pictures of these lines. */
  private Path scan(String... lines) throws IOException {
    Path file = folder.resolve("pindaian.pdf");
    try (PDDocument document = new PDDocument()) {
      for (String line : lines) {
        PDPage page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(
              LosslessFactory.createFromImage(document, picture(line)),
              0,
              0,
              page.getMediaBox().getWidth(),
              page.getMediaBox().getHeight());
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static BufferedImage picture(String line) {
    BufferedImage image = new BufferedImage(874, 1240, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 48));
    graphics.drawString(line, 80, 300);
    graphics.dispose();
    return image;
  }
}
