package id.pendopo.documents.internal.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.pendopo.api.print.PaperSize;
import id.pendopo.api.problem.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * HTML that no template lets through, given to the writer all the same: even then it reads nothing
 * and comes to an end.
 */
class HostileSheetTest {

  private static final PdfWriting WRITING = new PdfWriting();

  @TempDir Path folder;

  private static byte[] write(String body) throws Exception {
    return WRITING
        .write(new Sheet("Uji", "Uji", body, PaperSize.A4, ""), List.of(), Duration.ofSeconds(20))
        .pdf();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"FILE\" alt=\"x\">",
        "<object data=\"FILE\"></object>",
        "<embed src=\"FILE\">",
        "<iframe src=\"FILE\"></iframe>",
        "<link rel=\"stylesheet\" href=\"FILE\">",
        "<style>@import url('FILE');</style>",
        "<style>@font-face { font-family: x; src: url('FILE'); } p { font-family: x }</style>",
        "<p style=\"background-image: url('FILE')\">x</p>",
        "<ul style=\"list-style-image: url('FILE')\"><li>x</li></ul>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"FILE\" width=\"9\" height=\"9\"/></svg>",
        "<base href=\"FILE\"><img src=\"rahasia.txt\" alt=\"x\">"
      })
  void reads_neither_files_nor_addresses(String html) throws Exception {
    Path secret = folder.resolve("rahasia.txt");
    Files.writeString(secret, "RAHASIA-NEGARA");
    AtomicInteger calls = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.png";
      for (String target : List.of(secret.toUri().toString(), "file:///etc/passwd", address)) {
        byte[] pdf = tried(html.replace("FILE", target));
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("RAHASIA");
        try (var read = Loader.loadPDF(pdf)) {
          assertThat(new PDFTextStripper().getText(read))
              .doesNotContain("RAHASIA")
              .doesNotContain("root:");
        }
      }
      assertThat(calls).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  /** What came out; a refusal is as good, and then this is a plain page. */
  private static byte[] tried(String html) throws Exception {
    try {
      return write("<p>Isi</p>" + html);
    } catch (IllegalArgumentException refused) {
      return write("<p>Isi</p>");
    }
  }

  @Test
  void ends_with_too_many_elements() {
    assertThatThrownBy(() -> write("<p>x</p>".repeat(Bounds.MOST_ELEMENTS + 1)))
        .isInstanceOf(Bounds.Reached.class);
  }

  @Test
  void ends_with_too_many_pages() {
    assertThatThrownBy(() -> write("<p style=\"page-break-after: always\">x</p>".repeat(400)))
        .isInstanceOf(Bounds.Reached.class);
  }

  @Test
  void ends_when_the_time_is_over() {
    assertThatThrownBy(
            () ->
                WRITING.write(
                    new Sheet("Uji", "Uji", "<p>x</p>", PaperSize.A4, ""),
                    List.of(),
                    Duration.ofNanos(1)))
        .isInstanceOf(Bounds.Reached.class);
  }

  @Test
  void a_picture_that_unfolds_to_gigabytes_is_refused_by_its_measure() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9_000, 9_000, BufferedImage.TYPE_BYTE_BINARY), "png", out);
    assertThat(out.size()).isLessThan(200_000);
    assertThatThrownBy(() -> Pictures.address(out.toByteArray()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(422));
    assertThatThrownBy(() -> Pictures.address("not a picture".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Problem.class);
  }

  @Test
  void a_large_picture_is_held_coarser() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4_000, 3_000, BufferedImage.TYPE_INT_RGB), "png", out);
    String address = Pictures.address(out.toByteArray());
    byte[] held = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(held));
    assertThat(seen.getWidth()).isEqualTo(2_000);
    assertThat(seen.getHeight()).isEqualTo(1_500);
  }
}
