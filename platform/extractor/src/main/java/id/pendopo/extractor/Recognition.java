package id.pendopo.extractor;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a scanned PDF with Tesseract, Indonesian and English, where it is installed;
 * silent where it is not.
 *
 * <p>Bounded: at most {@value #MOST_PAGES} pages and {@value #BUDGET_SECONDS} seconds for a file,
 * which is less than the parent waits; what was read by then counts, later pages stay empty. Each
 * run has a limit of processor time and of memory, so that none outlives this process for long.
 */
final class Recognition {

  static final int MOST_PAGES = 50;
  static final int BUDGET_SECONDS = 40;

  private static final float DOTS_PER_INCH = 200;
  private static final float POINTS_PER_INCH = 72;
  private static final float MOST_PIXELS = 12_000_000;
  private static final int PIECE = 8 * 1024;
  private static final String BOUNDS =
      "ulimit -c 0 2>/dev/null; ulimit -t 40 2>/dev/null; ulimit -v 1048576 2>/dev/null;"
          + " exec \"$@\"";

  private @Nullable Optional<String> languages;

  /**
   * Reads what can be read and writes it as pages.
   *
   * @return whether any text was found
   * @throws IOException if the answer cannot be written
   */
  boolean read(Path pdf, long maxCharacters, Answer answer) throws IOException {
    Optional<String> known = languages();
    if (known.isEmpty()) {
      return false;
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BUDGET_SECONDS);
    long left = maxCharacters;
    boolean any = false;
    try (PDDocument document =
        Loader.loadPDF(pdf.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        answer.page();
        if (page >= MOST_PAGES || left <= 0 || System.nanoTime() > end) {
          continue;
        }
        String text = folded(page(document, renderer, page, known.get(), end));
        text = text.substring(0, (int) Math.min(text.length(), left));
        left -= text.length();
        for (int from = 0; from < text.length(); from += PIECE) {
          answer.text(text.substring(from, Math.min(text.length(), from + PIECE)));
          any = true;
        }
      }
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return any;
    }
    return any;
  }

  private static String page(
      PDDocument document, PDFRenderer renderer, int page, String languages, long end) {
    Path picture = null;
    try {
      var box = document.getPage(page).getCropBox();
      float inches = box.getWidth() / POINTS_PER_INCH * (box.getHeight() / POINTS_PER_INCH);
      float dots = (float) Math.min(DOTS_PER_INCH, Math.sqrt(MOST_PIXELS / Math.max(1, inches)));
      BufferedImage image = renderer.renderImageWithDPI(page, dots, ImageType.GRAY);
      picture = Files.createTempFile("page", ".png");
      ImageIO.write(image, "png", picture.toFile());
      return run(
          List.of(
              "tesseract",
              picture.toString(),
              "stdout",
              "-l",
              languages,
              "--dpi",
              Integer.toString(Math.round(dots))),
          end);
    } catch (IOException | RuntimeException e) {
      return ""; // one bad page does not take the others along
    } finally {
      if (picture != null) {
        remove(picture);
      }
    }
  }

  private static void remove(Path picture) {
    try {
      Files.deleteIfExists(picture);
    } catch (IOException e) {
      picture.toFile().deleteOnExit();
    }
  }

  /** Those of Indonesian and English that Tesseract knows; empty where it is not installed. */
  private Optional<String> languages() {
    Optional<String> known = languages;
    if (known == null) {
      known = installed() ? asked() : Optional.empty();
      languages = known;
    }
    return known;
  }

  private static boolean installed() {
    String path = System.getenv("PATH");
    if (path == null || !Files.isExecutable(Path.of("/bin/sh"))) {
      return false;
    }
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (!folder.isBlank() && Files.isExecutable(Path.of(folder, "tesseract"))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> asked() {
    try {
      String list =
          run(
              List.of("tesseract", "--list-langs"),
              System.nanoTime() + TimeUnit.SECONDS.toNanos(5));
      List<String> there = list.lines().map(String::strip).toList();
      List<String> wanted = new ArrayList<>(List.of("ind", "eng"));
      wanted.retainAll(there);
      return wanted.isEmpty() ? Optional.empty() : Optional.of(String.join("+", wanted));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What a program prints, until it ends or its time is over. */
  private static String run(List<String> program, long end) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", BOUNDS, "recognition"));
    command.addAll(program);
    Path printed = Files.createTempFile("text", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(false)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(printed.toFile());
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      Process process = builder.start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (!ended) {
        process.destroyForcibly();
        return "";
      }
      return process.exitValue() == 0 ? Files.readString(printed, StandardCharsets.UTF_8) : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    } finally {
      remove(printed);
    }
  }

  /** Runs of white space as one blank or one line break, as in all other pages. */
  private static String folded(String text) {
    return text.replaceAll("[ \\t\\f\\x0B]*[\\n\\r\\f][\\s]*", "\n")
        .replaceAll("[ \\t]+", " ")
        .strip();
  }
}
