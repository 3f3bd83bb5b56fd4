package id.pendopo.tests.bench;

import id.pendopo.tests.Rest;
import id.pendopo.tests.Server;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a warm start takes until a page of a module answers, and what memory it then holds. */
class StartBench {

  private static final int STARTS = 7;

  @Test
  void warm_start_and_memory(@TempDir Path data) throws Exception {
    Server server = Server.start(data);
    Rest admin = server.administrator();
    admin.put("/api/v1/agencies/utama/modules/information", Map.of("enabled", true)).expect(200);
    server.stop();

    Figures floor = new Figures("floor: an empty Java process");
    Figures start = new Figures("start until /informasi answers 200");
    for (int i = 0; i < STARTS; i++) {
      floor.addNanos(emptyJava());
      long begin = System.nanoTime();
      server.launch();
      awaitPage(server);
      start.addNanos(System.nanoTime() - begin);
      if (i < STARTS - 1) {
        server.awaitReady(java.time.Duration.ofSeconds(60));
        server.stop();
      }
    }
    TimeUnit.SECONDS.sleep(10);
    floor.print();
    start.print();
    System.out.println("memory after 10 s idle (RSS): " + resident(server.pid()));
    server.stop();
  }

  private static long emptyJava() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xshare:auto", "-version")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return System.nanoTime() - begin;
  }

  private static void awaitPage(Server server) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(server.uri("/informasi")).build();
    while (true) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // not listening yet
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static String resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .findFirst()
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
        .orElse("unknown");
  }
}
