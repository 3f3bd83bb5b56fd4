package id.pendopo.documents.internal.signature;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.documents.internal.signature.pdf.InspectionClasses;
import id.pendopo.documents.internal.signature.pdf.InspectionWorker;
import id.pendopo.documents.internal.signature.pdf.TooMuch;
import id.pendopo.documents.internal.signature.pdf.TrustedAuthorities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one room in which signed files of strangers are held and read: one file at a time, whoever
 * sends it, and in a process of its own with a bounded heap and a clock, because a PDF can be made
 * so that reading it takes all memory or never ends. The process is kept for half a minute without
 * work.
 */
@Component(service = CheckRoom.class)
public final class CheckRoom {

  private static final Logger LOG = LoggerFactory.getLogger(CheckRoom.class);

  /** How long somebody at the door waits. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int HEAP_MEGABYTES = 192;
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Semaphore room = new Semaphore(1, true);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("signature-check-clock").factory());
  private final Path javaHome;
  private final Duration limit;
  private @Nullable Path folder;
  private @Nullable List<Path> classPath;
  private @Nullable InspectionWorker worker;
  private Instant idleSince = Instant.EPOCH;

  /** Reads {@code pendopo.java.home} and {@code pendopo.documents.check-seconds} (20). */
  @Activate
  public CheckRoom(BundleContext context) {
    javaHome =
        Path.of(
            Optional.ofNullable(context.getProperty("pendopo.java.home"))
                .orElse(System.getProperty("java.home")));
    limit =
        Duration.ofSeconds(
            Optional.ofNullable(context.getProperty("pendopo.documents.check-seconds"))
                .map(Long::valueOf)
                .orElse(20L));
    var unused = clock.scheduleWithFixedDelay(this::tidy, 10, 10, TimeUnit.SECONDS);
  }

  @Deactivate
  void stop() {
    clock.shutdownNow();
    InspectionWorker running = worker;
    if (running != null) {
      running.end();
    }
    Path copied = folder;
    if (copied != null) {
      try (Stream<Path> content = Files.walk(copied)) {
        for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      } catch (IOException | UncheckedIOException e) {
        LOG.debug("A folder of the checker of signatures stays", e);
      }
    }
  }

  /** A place in the room, which the holder leaves by closing it. */
  public final class Place implements AutoCloseable {

    private boolean left;

    private Place() {}

    /**
     * Looks at a file.
     *
     * @throws Problem 422 when that takes too long or too much memory
     */
    SignatureReport look(byte[] pdf, TrustedAuthorities authorities) {
      try {
        return started().look(pdf, authorities, Instant.now(), limit, clock);
      } catch (TooMuch bound) {
        LOG.warn("A signed file of {} bytes was not checked to its end", pdf.length);
        throw new Problem(
            422,
            "Berkas ini terlalu rumit untuk diperiksa: pemeriksaannya terlalu lama atau memakan"
                + " terlalu banyak memori. Isinya tidak dinilai.",
            "This file is too complex to be checked: it takes too long or too much memory. Nothing"
                + " is said about it.");
      } catch (IOException e) {
        LOG.error("The checker of signatures does not start", e);
        throw new Problem(
                503,
                "Pemeriksa tanda tangan sedang tidak berjalan. Coba lagi nanti atau beri tahu"
                    + " pengelola sistem.",
                "The checker of signatures does not run now. Try again later or tell the operator.")
            .because(e);
      }
    }

    @Override
    public void close() {
      if (!left) {
        left = true;
        idleSince = Instant.now();
        room.release();
      }
    }
  }

  /**
   * Waits for the room; take the file in afterwards, so that only one is in memory.
   *
   * @param patience how long
   * @throws Problem 503 when others are busy in it for so long
   */
  public Place enter(Duration patience) {
    boolean in;
    try {
      in = room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      in = false;
    }
    if (!in) {
      throw new Problem(
          503,
          "Banyak berkas sedang diperiksa. Coba lagi sebentar lagi.",
          "Many files are being checked. Try again in a moment.");
    }
    return new Place();
  }

  private InspectionWorker started() throws IOException {
    InspectionWorker running = worker;
    if (running != null && running.alive()) {
      return running;
    }
    List<Path> classes = classPath;
    if (classes == null) {
      Path made = Files.createTempDirectory("pendopo-signature-check-");
      folder = made;
      classes = InspectionClasses.in(made);
      classPath = classes;
    }
    running = InspectionWorker.start(javaHome, classes, HEAP_MEGABYTES, clock);
    worker = running;
    return running;
  }

  /** Ends a process that has no work. */
  private void tidy() {
    if (!room.tryAcquire()) {
      return;
    }
    try {
      InspectionWorker running = worker;
      if (running != null && idleSince.plus(IDLE).isBefore(Instant.now())) {
        running.end();
        worker = null;
      }
    } finally {
      room.release();
    }
  }
}
