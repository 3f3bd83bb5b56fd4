package id.pendopo.documents.internal.extract;

import id.pendopo.documents.internal.extract.NotExtracted.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running worker process and the talk with it; used by one thread at a time, except for {@link
 * #kill} and {@link #pid}.
 *
 * <p>The frames are those of {@code id.pendopo.extractor.Answer}. Nothing the process says is
 * trusted: a foreign file may have taken it over.
 */
final class Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private static final String TEMPORARY_PREFIX = "pendopo-extractor-";
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,4}) ([1-9][0-9]{0,4})");
  private static final String PROTOCOL = "3";
  private static final int MAX_FRAME = 64 * 1024;
  private static final int MAX_PAGES = 100_000;
  private static final int MAX_PICTURE = 32 << 20;
  private static final int MAX_NAME = 255;
  private static final int MAX_COMPLAINT = 2_000;
  private static final long START_LIMIT_MILLIS = 30_000;
  private static final int EXIT_OUT_OF_MEMORY = 3;

  /**
   * Lower priority than the server, no core file, and no file above 1 GiB (2 097 152 blocks of 512
   * bytes), so that a bomb that spills to disk cannot fill it; each only where the system knows it.
   * The shell and nice replace themselves, so the process is the Java one in the end.
   */
  private static final String BOUNDS =
      "ulimit -c 0 2>/dev/null; ulimit -f 2097152 2>/dev/null;"
          + " if command -v nice >/dev/null 2>&1; then exec nice -n 10 \"$@\"; fi; exec \"$@\"";

  private final Process process;
  private final Path temporaryFolder;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private volatile boolean killedByClock;
  private boolean hasServed;

  private Worker(Process process, Path temporaryFolder) {
    this.process = process;
    this.temporaryFolder = temporaryFolder;
    this.requests = new DataOutputStream(process.getOutputStream());
    this.answers =
        new DataInputStream(new BufferedInputStream(process.getInputStream(), MAX_FRAME));
  }

  /**
   * Starts a worker and waits until it is ready, at most 30 s.
   *
   * @throws IOException if it cannot be started or does not become ready; with its complaint
   */
  static Worker start(ExtractorSettings settings, ScheduledExecutorService clock)
      throws IOException {
    Path folder = Files.createTempDirectory(TEMPORARY_PREFIX);
    Worker worker;
    try {
      worker = new Worker(command(settings, folder).start(), folder);
    } catch (IOException e) {
      delete(folder);
      throw e;
    }
    StringBuffer complaint = new StringBuffer();
    Thread drain =
        Thread.ofPlatform()
            .name("pendopo-extractor-stderr")
            .daemon()
            .start(() -> drain(worker.process, complaint));
    ScheduledFuture<?> alarm =
        clock.schedule(worker::kill, START_LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    try {
      Frame frame = worker.frame();
      if (frame.kind() != 'R' || !frame.text().equals(PROTOCOL)) {
        throw new IOException("an unknown protocol");
      }
    } catch (IOException e) {
      worker.end();
      try {
        drain.join(1_000);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      throw new IOException(
          "The text extractor did not start (" + e.getMessage() + "): " + complaint, e);
    } finally {
      alarm.cancel(false);
    }
    // from here on the process may print what stands in documents: that is no matter for a log
    complaint.setLength(0);
    complaint.append("ready");
    return worker;
  }

  private static ProcessBuilder command(ExtractorSettings settings, Path folder) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/bin/sh"))) {
      command.addAll(List.of("/bin/sh", "-c", BOUNDS, "pendopo-extractor"));
    }
    command.add(settings.javaHome().resolve("bin").resolve("java").toAbsolutePath().toString());
    command.addAll(
        List.of(
            "-Xms16m",
            "-Xmx" + settings.heapMegabytes() + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            // libwebp, which writes pictures
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            settings.classPath().stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)),
            "id.pendopo.extractor.ExtractorMain"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // The server's environment holds secrets; a process that reads foreign files gets none of it.
    Map<String, String> environment = builder.environment();
    String path = environment.get("PATH");
    String systemRoot = environment.get("SystemRoot");
    environment.clear();
    environment.put("LC_ALL", "C.UTF-8");
    if (path != null) {
      environment.put("PATH", path);
    }
    if (systemRoot != null) {
      environment.put("SystemRoot", systemRoot);
    }
    return builder;
  }

  private static void drain(Process process, StringBuffer complaint) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      char[] piece = new char[1024];
      int length;
      while ((length = lines.read(piece)) >= 0) {
        if (!complaint.toString().startsWith("ready") && complaint.length() < MAX_COMPLAINT) {
          complaint.append(piece, 0, length);
        }
      }
    } catch (IOException e) {
      LOG.debug("The extractor's error stream ended", e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Whether an earlier file was read; what is wrong with a used worker need not be this file. */
  boolean hasServed() {
    return hasServed;
  }

  /** Does one work; when the answer is one of the worker's death, {@link #isAlive} is false. */
  Extraction read(Work work, ExtractorSettings settings, ScheduledExecutorService clock) {
    ScheduledFuture<?> alarm =
        clock.schedule(
            () -> {
              killedByClock = true;
              kill();
            },
            settings.timeLimit().toMillis(),
            TimeUnit.MILLISECONDS);
    Reply reply = new Reply(settings.maxTextCharacters());
    try {
      send(work, settings.maxTextCharacters());
      while (true) {
        Optional<Extraction> extraction = reply.add(frame());
        if (extraction.isPresent()) {
          hasServed = true;
          return extraction.get();
        }
      }
    } catch (IOException e) {
      return new NotExtracted(reasonOfDeath(e), reply.mediaType);
    } finally {
      alarm.cancel(false);
    }
  }

  private Reason reasonOfDeath(IOException last) {
    boolean byItself = false;
    try {
      byItself = process.waitFor(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end();
    if (killedByClock) {
      return Reason.TIME_OUT;
    }
    if (byItself && process.exitValue() == EXIT_OUT_OF_MEMORY) {
      return Reason.OUT_OF_MEMORY;
    }
    LOG.warn(
        "The text extractor was lost ({}, {})",
        byItself ? "exit code " + process.exitValue() : "it would not end",
        last.toString());
    return Reason.WORKER_LOST;
  }

  /** Ends the process at once; any thread. */
  void kill() {
    process.destroyForcibly();
  }

  /** Ends the process, waits for it and removes what it left on disk. */
  void end() {
    kill();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        LOG.warn("The text extractor {} does not end", process.pid());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delete(temporaryFolder);
  }

  private void send(Work work, long maxCharacters) throws IOException {
    String name = work.name();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream request = new DataOutputStream(bytes);
    request.writeUTF(work.file().toAbsolutePath().toString());
    request.writeUTF(name.substring(Math.max(0, name.length() - MAX_NAME)));
    request.writeLong(maxCharacters);
    PictureOrder order = work.order();
    request.writeInt(order.width());
    request.writeUTF(work.mediaType());
    request.writeInt(work.orientation());
    request.writeInt(order.across());
    request.writeInt(order.along());
    request.writeInt(order.focusX());
    request.writeInt(order.focusY());
    request.writeInt(order.webp() ? 1 : 0);
    requests.writeInt(bytes.size());
    bytes.writeTo(requests);
    requests.flush();
  }

  private Frame frame() throws IOException {
    char kind = (char) answers.readUnsignedByte();
    int length = answers.readInt();
    if (length < 0 || length > MAX_FRAME) {
      throw new IOException("a frame of " + length + " bytes");
    }
    byte[] content = answers.readNBytes(length);
    if (content.length < length) {
      throw new IOException("a frame that ends too early");
    }
    return new Frame(kind, content);
  }

  private static void delete(Path folder) {
    try (Stream<Path> content = Files.walk(folder)) {
      for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("A temporary folder of the extractor stays", e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Frame(char kind, byte[] content) {
    String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  /** What has come of one answer so far. */
  private static final class Reply {

    private final long maxCharacters;
    private final List<String> pages = new ArrayList<>();
    private String mediaType = "application/octet-stream";
    private Optional<String> title = Optional.empty();
    private @Nullable StringBuilder page;
    private long characters;
    private @Nullable Matcher size;
    private final ByteArrayOutputStream picture = new ByteArrayOutputStream();

    Reply(long maxCharacters) {
      this.maxCharacters = maxCharacters;
    }

    /** Takes a frame; the last one gives the result. */
    Optional<Extraction> add(Frame frame) throws IOException {
      switch (frame.kind()) {
        case 'M' -> mediaType = frame.text();
        case 'T' -> title = Optional.of(frame.text());
        case 'P' -> {
          turnPage();
          page = new StringBuilder();
        }
        case 'C' -> {
          characters += frame.text().length();
          if (page == null || characters > maxCharacters) {
            throw new IOException("text that was not asked for");
          }
          page.append(frame.text());
        }
        case 'S' -> {
          size = SIZE.matcher(frame.text());
          if (!size.matches()) {
            throw new IOException("a picture without a size");
          }
        }
        case 'B' -> {
          picture.writeBytes(frame.content());
          if (size == null || picture.size() > MAX_PICTURE) {
            throw new IOException("a picture that was not asked for");
          }
        }
        case 'E' -> {
          if (size != null) {
            return Optional.of(painted(size));
          }
          turnPage();
          return Optional.of(new Extracted(mediaType, title, pages));
        }
        case 'F' -> {
          return Optional.of(new NotExtracted(reason(frame.text()), mediaType));
        }
        default -> throw new IOException("a frame of an unknown kind");
      }
      return Optional.empty();
    }

    private Painted painted(Matcher size) {
      return new Painted(
          mediaType,
          Integer.parseInt(size.group(1)),
          Integer.parseInt(size.group(2)),
          picture.toByteArray());
    }

    private void turnPage() throws IOException {
      if (page != null) {
        pages.add(page.toString());
      }
      if (pages.size() > MAX_PAGES) {
        throw new IOException("too many pages");
      }
    }

    private static Reason reason(String name) throws IOException {
      try {
        return Reason.valueOf(name);
      } catch (IllegalArgumentException e) {
        throw new IOException("an unknown reason", e);
      }
    }
  }
}
