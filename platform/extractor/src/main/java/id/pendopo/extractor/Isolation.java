package id.pendopo.extractor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** Takes from this process what no parser needs: the network, foreign entities, the wire itself. */
final class Isolation {

  private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

  private Isolation() {}

  /** Must run before any class of a library. */
  static void enter() {
    // a parser that prints, or reads the keyboard, must not get between the frames
    System.setOut(System.err);
    System.setIn(new ByteArrayInputStream(new byte[0]));
    System.setProperty("java.awt.headless", "true");
    System.setProperty("javax.xml.accessExternalDTD", "");
    System.setProperty("javax.xml.accessExternalSchema", "");
    System.setProperty("javax.xml.accessExternalStylesheet", "");
    // an empty hosts file: no name resolves, not even through a DNS server
    System.setProperty("jdk.net.hosts.file", "/dev/null");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    // PDFBox would keep its list of fonts in the home folder of the server's user
    System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir", "."));
    URL.setURLStreamHandlerFactory(
        protocol -> LOCAL.contains(protocol) ? null : new NoConnection());
  }

  /**
   * Ends the process at once, whatever another thread is reading, and takes its temporary files
   * along if the folder is one that the parent made for this process.
   */
  static void leave(String temporaryPrefix) {
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
    Path name = folder.getFileName();
    if (name != null && name.toString().startsWith(temporaryPrefix)) {
      try (Stream<Path> content = Files.walk(folder)) {
        for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      } catch (IOException | RuntimeException e) {
        // nothing waits for this process any more; what is left is in the system's temporary folder
      }
    }
    Runtime.getRuntime().halt(0);
  }

  private static final class NoConnection extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException("This process opens no connection");
    }

    @Override
    protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
      throw new IOException("This process opens no connection");
    }

    @Override
    protected InetAddress getHostAddress(URL url) {
      // equals and hashCode of a URL would ask a DNS server
      return InetAddress.getLoopbackAddress();
    }
  }
}
