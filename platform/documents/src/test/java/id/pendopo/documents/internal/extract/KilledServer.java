package id.pendopo.documents.internal.extract;

import java.nio.file.Path;

/** A process that has read one file, prints its worker's process id and waits to be killed. */
final class KilledServer {

  private KilledServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    TextExtractor extractor = new TextExtractor(TextExtractorTest.settings());
    extractor.extract(Path.of(arguments[0]), "berkas.txt");
    System.out.println(extractor.workerPid().orElseThrow());
    Thread.sleep(60_000);
    extractor.close();
  }
}
