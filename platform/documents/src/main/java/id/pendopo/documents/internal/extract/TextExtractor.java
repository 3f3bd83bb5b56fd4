package id.pendopo.documents.internal.extract;

import id.pendopo.documents.internal.extract.NotExtracted.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the text of foreign files in a worker process: whatever a file does there, the server lives
 * on and the caller gets a reason.
 *
 * <p>There is one worker. It starts with the first file (about a second), is used again, ends after
 * a time without work, and is replaced when it dies. A file over which it dies for no known reason
 * is tried once more with a new one, as is a file that ran a used worker out of memory.
 *
 * <p>Safe for any number of threads: calls wait for each other, in their order. A call lasts at
 * most about twice the time limit once its turn has come; it cannot be interrupted, only ended by
 * {@link #close}.
 */
public final class TextExtractor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TextExtractor.class);

  private final ExtractorSettings settings;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final ScheduledThreadPoolExecutor clock;
  private volatile @Nullable Worker worker;
  private volatile boolean closed;
  private @Nullable ScheduledFuture<?> idleAlarm;

  /** Whether the last attempt ran on a worker that had read a file before. */
  private boolean usedWorker;

  /** Starts nothing yet but a thread that watches the clock. */
  public TextExtractor(ExtractorSettings settings) {
    this.settings = settings;
    this.clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("pendopo-extractor-clock").daemon().factory());
    clock.setRemoveOnCancelPolicy(true);
  }

  /**
   * Reads the text of a file; never throws for what is in it.
   *
   * @param file a file of our own store that does not change meanwhile
   * @param name the name it was uploaded under: only a hint for kinds of plain text, never opened
   */
  public Extraction extract(Path file, String name) {
    return work(Work.text(file, name));
  }

  /**
   * Makes a small picture of a picture or of the first page of a PDF; never throws for what is in
   * it.
   *
   * @param mediaType what the file is, by its content
   * @param orientation how it has to be turned, 1 to 8 as Exif counts
   * @param order what it shall become
   * @return {@link Painted} or why not
   */
  public Extraction paint(Path file, String mediaType, int orientation, PictureOrder order) {
    return work(new Work(file, "", mediaType, orientation, order));
  }

  private Extraction work(Work work) {
    turn.lock();
    try {
      Extraction result = attempt(work, false);
      if (result instanceof NotExtracted failed && isWorthAnother(failed.reason())) {
        result = attempt(work, true);
      }
      scheduleIdleShutdown();
      return result;
    } finally {
      turn.unlock();
    }
  }

  /** The process id of the running worker, for health pages and for measuring it apart. */
  public OptionalLong workerPid() {
    Worker current = worker;
    return current != null && current.isAlive()
        ? OptionalLong.of(current.pid())
        : OptionalLong.empty();
  }

  /** Ends the worker at once; the call it serves and those that wait get {@code WORKER_LOST}. */
  @Override
  public void close() {
    closed = true;
    Worker current = worker;
    if (current != null) {
      current.kill();
    }
    turn.lock();
    try {
      endWorker();
      clock.shutdownNow();
    } finally {
      turn.unlock();
    }
  }

  private boolean isWorthAnother(Reason reason) {
    return !closed
        && (reason == Reason.WORKER_LOST || (reason == Reason.OUT_OF_MEMORY && usedWorker));
  }

  private Extraction attempt(Work work, boolean last) {
    Worker current;
    try {
      current = readyWorker();
    } catch (IOException e) {
      if (last && !closed) {
        LOG.error("No text can be read from files: {}", e.getMessage());
      }
      return new NotExtracted(Reason.WORKER_LOST, "application/octet-stream");
    }
    usedWorker = current.hasServed();
    Extraction result = current.read(work, settings, clock);
    if (!current.isAlive()) {
      endWorker();
    }
    return result;
  }

  private Worker readyWorker() throws IOException {
    Worker current = worker;
    if (current != null && current.isAlive()) {
      return current;
    }
    endWorker();
    if (closed) {
      throw new IOException("The text extractor is closed");
    }
    Worker started = Worker.start(settings, clock);
    worker = started;
    if (closed) {
      // close() may have looked for a worker before this one was there
      endWorker();
      throw new IOException("The text extractor is closed");
    }
    return started;
  }

  private void scheduleIdleShutdown() {
    if (idleAlarm != null) {
      idleAlarm.cancel(false);
    }
    if (!closed) {
      idleAlarm =
          clock.schedule(
              this::endIdleWorker, settings.idleShutdown().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void endIdleWorker() {
    // If somebody has the turn, the worker is not idle, and that call sets the next alarm.
    if (turn.tryLock()) {
      try {
        endWorker();
      } finally {
        turn.unlock();
      }
    }
  }

  private void endWorker() {
    Worker current = worker;
    worker = null;
    if (current != null) {
      current.end();
    }
  }
}
