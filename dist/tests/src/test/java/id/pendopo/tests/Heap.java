package id.pendopo.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lives in the memory of a server, as the JDK's own tools see it. */
public final class Heap {

  private static final Pattern LOADERS =
      Pattern.compile(
          "^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+"
              + Pattern.quote("org.apache.felix.framework.BundleWiringImpl$BundleClassLoader")
              + "(\\s|$)",
          Pattern.MULTILINE);
  private static final int COLLECTIONS = 3;

  private Heap() {}

  /** Class loaders of bundles that are still reachable after several full collections; 2 s. */
  public static int bundleLoaders(Server server) {
    for (int i = 0; i < COLLECTIONS; i++) {
      tool(server, "GC.run");
    }
    Matcher row = LOADERS.matcher(tool(server, "GC.class_histogram"));
    if (!row.find()) {
      throw new IllegalStateException("The histogram names no class loader of a bundle");
    }
    return Integer.parseInt(row.group(1));
  }

  /** Writes everything that is reachable to a file. */
  public static void dump(Server server, Path file) {
    tool(server, "GC.heap_dump", file.toAbsolutePath().toString());
  }

  private static String tool(Server server, String... words) {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(server.pid())));
    command.addAll(List.of(words));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + "\n" + out);
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
