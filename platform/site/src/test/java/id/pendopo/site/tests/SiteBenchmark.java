package id.pendopo.site.tests;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many answers a second, printed beside the machine's floor: the smallest answer that the same
 * server can give to the same client. Client and server share the processors.
 *
 * <p>Run it by {@code mvn -pl platform/site -am test-compile exec:java} or from an editor; it is no
 * test, and its figures belong into {@code docs/performance.md}. With an argument such as {@code
 * /tamu?n=} it measures that address alone, with a number behind it.
 */
public final class SiteBenchmark {

  private static final int CONNECTIONS = 8;
  private static final long WARM_UP_MILLIS = 4_000;
  private static final long MEASURED_MILLIS = 6_000;

  private SiteBenchmark() {}

  public static void main(String[] args) throws Exception {
    try (SiteNode site = SiteNode.start(Files.createTempDirectory("pendopo-bench"), Map.of())) {
      System.out.println(site.install(SiteNode.guest("1.0.0").build(site.folder)).body());
      site.enable(site.defaultAgency(), "guest", true);
      AtomicLong unique = new AtomicLong();
      if (args.length > 0) {
        measure(args[0], site.port, () -> args[0] + unique.incrementAndGet());
        System.exit(0);
      }
      double floor = measure("floor: empty answer", site.managementPort, () -> "/health/live");
      double kept = measure("kept page (gzip)", site.port, () -> "/tamu");
      double home = measure("kept home page (gzip)", site.port, () -> "/");
      double fresh =
          measure("rendered afresh (gzip)", site.port, () -> "/tamu?n=" + unique.incrementAndGet());
      double json = measure("JSON of one line", site.port, () -> "/api/v1/guest/slow?ms=0");
      System.out.printf(
          Locale.ROOT,
          "of the floor: kept %.2f, home %.2f, afresh %.2f, JSON %.2f%n",
          kept / floor,
          home / floor,
          fresh / floor,
          json / floor);
    }
    System.exit(0);
  }

  /** Gives the next address to ask. */
  interface Addresses {
    String next();
  }

  private static double measure(String what, int port, Addresses addresses) throws Exception {
    run(port, addresses, WARM_UP_MILLIS);
    List<Long> times = run(port, addresses, MEASURED_MILLIS);
    long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    double rate = sorted.length * 1000.0 / MEASURED_MILLIS;
    System.out.printf(
        Locale.ROOT,
        "%-28s %8.0f/s   median %5.2f ms   p99 %5.2f ms%n",
        what,
        rate,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6);
    return rate;
  }

  private static List<Long> run(int port, Addresses addresses, long millis) throws Exception {
    long end = System.nanoTime() + millis * 1_000_000;
    List<List<Long>> results = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      List<Long> mine = new ArrayList<>();
      results.add(mine);
      threads.add(Thread.ofPlatform().start(() -> ask(port, addresses, end, mine)));
    }
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      threads.get(i).join();
      all.addAll(results.get(i));
    }
    return all;
  }

  private static void ask(int port, Addresses addresses, long end, List<Long> times) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 32_768);
      while (System.nanoTime() < end) {
        long started = System.nanoTime();
        socket
            .getOutputStream()
            .write(
                ("GET "
                        + addresses.next()
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*\r\n"
                        + "Accept-Encoding: gzip\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
        read(in);
        times.add(System.nanoTime() - started);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void read(InputStream in) throws IOException {
    int length = -1;
    StringBuilder line = new StringBuilder();
    boolean first = true;
    while (true) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("The connection ended");
      }
      if (b != '\n') {
        if (b != '\r') {
          line.append((char) b);
        }
        continue;
      }
      String text = line.toString();
      line.setLength(0);
      if (first && !text.startsWith("HTTP/1.1 200")) {
        throw new IOException(text);
      }
      first = false;
      if (text.isEmpty()) {
        break;
      }
      if (text.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(text.substring(15).trim());
      }
    }
    in.skipNBytes(length);
  }
}
