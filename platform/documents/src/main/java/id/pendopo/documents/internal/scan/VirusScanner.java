package id.pendopo.documents.internal.scan;

import id.pendopo.documents.internal.intake.UploadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The virus scanner of this installation: clamd at {@code pendopo.clamav.address} ({@code
 * host:port}, or {@code unix:} and the path of its socket), or none. Any thread; each call has a
 * connection of its own.
 */
@Component(service = VirusScanner.class)
public final class VirusScanner {

  /** What clamd takes unless its {@code StreamMaxLength} says otherwise (100 MiB since 1.0). */
  public static final long DEFAULT_MAX_SIZE = 104_857_600;

  private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(120);
  private static final Duration PING_LIMIT = Duration.ofMillis(800);
  private static final int PIECE = 64 * 1024;
  private static final Pattern FOUND = Pattern.compile("(?:stream|instream[^:]*): (.+) FOUND");
  private static final Pattern HOST_AND_PORT = Pattern.compile("(.+):([0-9]{1,5})");

  private record Place(SocketAddress address, Duration limit, long maxSize) {}

  private final Optional<Place> place;

  @Activate
  public VirusScanner(BundleContext context) {
    this(
        Optional.ofNullable(context.getProperty("pendopo.clamav.address"))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .map(VirusScanner::address),
        UploadLimits.number(context, "pendopo.clamav.timeout")
            .map(Duration::ofSeconds)
            .orElse(DEFAULT_TIME_LIMIT),
        UploadLimits.number(context, "pendopo.clamav.max-size").orElse(DEFAULT_MAX_SIZE));
  }

  /**
   * A scanner.
   *
   * @param address where clamd listens; empty for none
   * @param limit for one file, from the connection to the answer
   * @param maxSize bytes that it takes, its {@code StreamMaxLength}
   */
  public VirusScanner(Optional<SocketAddress> address, Duration limit, long maxSize) {
    this.place = address.map(a -> new Place(a, limit, maxSize));
  }

  /** An installation without a scanner. */
  public static VirusScanner none() {
    return new VirusScanner(Optional.empty(), DEFAULT_TIME_LIMIT, DEFAULT_MAX_SIZE);
  }

  public boolean configured() {
    return place.isPresent();
  }

  /** Whether clamd answers, within a second; true where none is configured. */
  public boolean answers() {
    if (place.isEmpty()) {
      return true;
    }
    try (Clamd clamd = Clamd.connect(place.get().address(), PING_LIMIT)) {
      return clamd.ping().equals("PONG");
    } catch (IOException | UnresolvedAddressException e) {
      return false;
    }
  }

  /**
   * Has a file scanned; whatever the scanner does, this returns within its time limit.
   *
   * @throws IOException when the file cannot be read
   */
  public ScanResult scan(Path file) throws IOException {
    if (place.isEmpty()) {
      return new ScanResult.NotConfigured();
    }
    Place at = place.get();
    if (Files.size(file) > at.maxSize()) {
      return new ScanResult.TooLarge();
    }
    try (InputStream content = Files.newInputStream(file)) {
      return scan(content, at);
    }
  }

  private static ScanResult scan(InputStream content, Place at) throws IOException {
    try (Clamd clamd = Clamd.connect(at.address(), at.limit())) {
      return judge(send(content, clamd));
    } catch (IOException | UnresolvedAddressException e) {
      return new ScanResult.Unavailable(e.toString());
    }
  }

  private static String send(InputStream content, Clamd clamd) throws IOException {
    try {
      clamd.begin();
      byte[] piece = new byte[PIECE];
      int length;
      while ((length = content.read(piece)) >= 0) {
        clamd.send(piece, length);
      }
      clamd.end();
    } catch (IOException e) {
      // it says that a file is too large and hangs up; what it said may still be there
      try {
        String reply = clamd.reply();
        if (judge(reply) instanceof ScanResult.Clean) {
          throw e; // it has not seen all of it
        }
        return reply;
      } catch (IOException none) {
        throw e;
      }
    }
    return clamd.reply();
  }

  private static ScanResult judge(String reply) {
    if (reply.equals("stream: OK")) {
      return new ScanResult.Clean();
    }
    Matcher found = FOUND.matcher(reply);
    if (found.matches()) {
      String signature = found.group(1).replaceAll("[^\\x21-\\x7e]", "?");
      return new ScanResult.Found(signature.substring(0, Math.min(200, signature.length())));
    }
    if (reply.startsWith("INSTREAM size limit exceeded")) {
      return new ScanResult.TooLarge();
    }
    return new ScanResult.Unavailable("an answer of " + reply.length() + " characters, unknown");
  }

  /** Reads an address as the settings have it. */
  static SocketAddress address(String setting) {
    if (setting.startsWith("unix:")) {
      return UnixDomainSocketAddress.of(Path.of(setting.substring("unix:".length())));
    }
    Matcher parts = HOST_AND_PORT.matcher(setting);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "pendopo.clamav.address must be HOST:PORT or unix:/path: " + setting);
    }
    return InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2)));
  }
}
