package id.pendopo.documents.internal.extract;

import java.nio.file.Path;

/** A process that reads a file, prints its worker's process id meanwhile and waits to be killed. */
final class KilledServer {

  private KilledServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    TextExtractor extractor = new TextExtractor(TextExtractorTest.settings());
    Thread.ofPlatform()
        .daemon()
        .start(() -> extractor.extract(Path.of(arguments[0]), "berkas.pdf"));
    while (extractor.workerPid().isEmpty()) {
      Thread.sleep(10);
    }
    Thread.sleep(200);
    System.out.println(extractor.workerPid().orElseThrow());
    Thread.sleep(60_000);
    extractor.close();
  }
}
