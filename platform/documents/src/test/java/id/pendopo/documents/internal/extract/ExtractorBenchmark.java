package id.pendopo.documents.internal.extract;

import id.pendopo.documents.internal.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints what the extractor costs on this machine: start of the worker, small documents a second
 * with one warm worker, and the worker's memory.
 *
 * <p>Run by hand in {@code platform/documents}, class path of the tests: {@code java -cp …
 * id.pendopo.documents.internal.extract.ExtractorBenchmark [documents]}.
 */
final class ExtractorBenchmark {

  private static final int STARTS = 5;

  private ExtractorBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    Path folder = Files.createTempDirectory("extractor-benchmark");
    List<Path> files = smallDocuments(new SampleFiles(folder));
    long[] starts = new long[STARTS];
    for (int i = 0; i < STARTS; i++) {
      try (TextExtractor cold = new TextExtractor(TextExtractorTest.settings())) {
        long start = System.nanoTime();
        read(cold, files.getFirst());
        starts[i] = (System.nanoTime() - start) / 1_000_000;
      }
    }
    System.out.printf("start to first text of a PDF, ms: %s%n", Arrays.toString(starts));
    try (TextExtractor warm = new TextExtractor(TextExtractorTest.settings())) {
      read(warm, files.getFirst());
      System.out.printf("RSS after the first file: %d MB%n", rss(warm));
      for (int round = 1; round <= 3; round++) {
        long start = System.nanoTime();
        for (int i = 0; i < documents; i++) {
          read(warm, files.get(i % files.size()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            "round %d: %.0f small documents a second, RSS %d MB%n",
            round, documents / seconds, rss(warm));
      }
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }

  /** Some hundred words each: PDF of twelve pages, DOCX, ODT, XLSX, HTML. */
  private static List<Path> smallDocuments(SampleFiles files) {
    Random random = new Random(1);
    List<Path> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String[] lines = IntStream.range(0, 60).mapToObj(l -> words(random)).toArray(String[]::new);
      made.add(files.pdf(i + ".pdf", Arrays.asList(lines).subList(0, 12)));
      made.add(files.docx(i + ".docx", lines));
      made.add(files.odt(i + ".odt", lines));
      made.add(files.xlsx(i + ".xlsx", lines[0], lines[1]));
      made.add(files.text(i + ".html", "<!doctype html><p>" + String.join("<p>", lines)));
    }
    return made;
  }

  private static String words(Random random) {
    return random
        .ints(10, 100, 10_000)
        .mapToObj(n -> "kata" + Integer.toString(n, 36))
        .collect(Collectors.joining(" "));
  }

  private static void read(TextExtractor extractor, Path file) {
    if (!(extractor.extract(file, file.getFileName().toString()) instanceof Extracted)) {
      throw new IllegalStateException("No text from " + file);
    }
  }

  private static long rss(TextExtractor extractor) throws IOException {
    Path status = Path.of("/proc", Long.toString(extractor.workerPid().orElseThrow()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }
}
