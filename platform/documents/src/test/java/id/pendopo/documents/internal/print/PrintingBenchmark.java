package id.pendopo.documents.internal.print;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import id.pendopo.api.print.Letterhead;
import id.pendopo.api.print.PaperSize;
import id.pendopo.documents.internal.template.Samples;
import id.pendopo.documents.internal.template.Template;
import id.pendopo.documents.internal.template.TemplateFiller;
import id.pendopo.documents.internal.template.TemplateReader;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Prints how fast letters are made on this machine: one-page letters, on one thread and on two,
 * beside the floor: the same number of words drawn by the same library with the same font, without
 * HTML, tags or metadata.
 *
 * <p>Run by hand in {@code platform/documents}, class path of the tests: {@code java -cp …
 * id.pendopo.documents.internal.print.PrintingBenchmark [letters]}.
 */
final class PrintingBenchmark {

  private static final int WARMING = 150;

  private PrintingBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int letters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
    long begin = System.nanoTime();
    PdfWriting writing = new PdfWriting();
    Callable<byte[]> letter = () -> letter(writing);
    letter.call();
    System.out.printf("the first letter: %d ms%n", (System.nanoTime() - begin) / 1_000_000);
    Callable<byte[]> floor = () -> floor(writing.fonts());
    measure("warming", letter, 1, WARMING);
    measure("warming", floor, 1, WARMING);
    measure("letters", letter, 1, letters);
    measure("letters", letter, 2, letters);
    measure("floor", floor, 1, letters);
    measure("floor", floor, 2, letters);
    System.out.printf("a letter has %d bytes%n", letter.call().length);
  }

  private static void measure(String what, Callable<byte[]> work, int threads, int times)
      throws Exception {
    long[] took = new long[times];
    long begin = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Long>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        all.add(
            () -> {
              long start = System.nanoTime();
              work.call();
              return System.nanoTime() - start;
            });
      }
      int i = 0;
      for (var one : pool.invokeAll(all)) {
        took[i++] = one.get();
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    Arrays.sort(took);
    System.out.printf(
        "%s, %d thread(s): %.1f a second, median %.1f ms, p99 %.1f ms%n",
        what, threads, times / seconds, took[times / 2] / 1e6, took[times * 99 / 100] / 1e6);
  }

  private static byte[] letter(PdfWriting writing) throws Exception {
    SampleLetter kind = new SampleLetter();
    Template template = TemplateReader.read(TemplateKinds.fields(kind), kind.shippedTemplate());
    var order = SampleOrder.of(kind, PaperSize.F4, Optional.empty(), false);
    Letterhead head =
        new Letterhead(
            List.of("PEMERINTAH KABUPATEN SUKAMAJU"),
            "KECAMATAN SUKAMAJU",
            List.of("Jalan Merdeka Raya Nomor 31, Sukamaju 63252"),
            Optional.empty());
    String body =
        TemplateFiller.fill(
            template,
            Samples.of(kind.fields())
                .text("instansi", "Kecamatan Sukamaju")
                .date("tanggal_cetak", order.on()),
            Map.of(
                "kop", Parts.letterhead(head, Optional.empty()),
                "tanda-tangan",
                    Parts.signature(order.signature().orElseThrow(), Optional.empty())));
    return writing
        .write(
            new Sheet("Surat keterangan", "Kecamatan Sukamaju", body, PaperSize.F4, ""),
            List.of(),
            Duration.ofSeconds(20))
        .pdf();
  }

  private static byte[] floor(Fonts fonts) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfDocument pdf = new PdfDocument(new PdfWriter(out))) {
      PdfFont font =
          PdfFontFactory.createFont(
              fonts.regular(), "Identity-H", EmbeddingStrategy.FORCE_EMBEDDED);
      PdfCanvas canvas = new PdfCanvas(pdf.addNewPage(PageSize.A4));
      for (int i = 0; i < 30; i++) {
        canvas
            .beginText()
            .setFontAndSize(font, 11)
            .moveText(60, 780 - 16 * i)
            .showText("Surat keterangan ini diberikan kepada yang bersangkutan, baris " + i)
            .endText();
      }
    }
    return out.toByteArray();
  }
}
