package id.pendopo.documents.internal.print;

import id.pendopo.api.problem.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that make PDFs: few, because each document in work takes memory, with a short queue
 * before them and a deadline for each. Nothing of the PDF library is loaded before the first.
 */
@Component(service = Press.class)
public final class Press {

  private static final Logger LOG = LoggerFactory.getLogger(Press.class);
  private static final Duration ONE = Duration.ofSeconds(45);
  private static final Duration WAIT = Duration.ofSeconds(90);
  private static final Duration PICTURE = Duration.ofSeconds(20);
  private static final int WAITING = 64;

  /** Made on the first use. */
  private static final class Writing {
    static final PdfWriting IT = new PdfWriting();
  }

  private final ThreadPoolExecutor threads;
  private final ThreadPoolExecutor pictures;

  @Activate
  public Press() {
    int most = Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors()));
    threads = pool(most, "pendopo-print");
    pictures = pool(1, "pendopo-print-picture");
  }

  private static ThreadPoolExecutor pool(int most, String name) {
    ThreadPoolExecutor made =
        new ThreadPoolExecutor(
            most,
            most,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    made.allowCoreThreadTimeOut(true);
    return made;
  }

  @Deactivate
  void stop() {
    threads.shutdownNow();
    pictures.shutdownNow();
  }

  /**
   * A picture as an address that holds it, decoded one at a time.
   *
   * @throws Problem 422 when it is no picture that can be printed, 503 when too many wait
   */
  String picture(byte[] content) {
    Future<String> work;
    try {
      work = pictures.submit(() -> Pictures.address(content));
    } catch (RejectedExecutionException full) {
      throw busy().because(full);
    }
    try {
      return work.get(PICTURE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | CancellationException late) {
      work.cancel(true);
      throw busy().because(late);
    } catch (InterruptedException e) {
      work.cancel(true);
      Thread.currentThread().interrupt();
      throw busy().because(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Problem problem
          ? problem
          : failure(e.getCause() == null ? e : e.getCause());
    }
  }

  Fonts fonts() {
    return Writing.IT.fonts();
  }

  /**
   * Makes a document on one of the threads and waits for it.
   *
   * @throws Problem 422 when it is too large, 503 when too many wait or it took too long
   */
  PdfWriting.Written write(Sheet sheet, List<PdfWriting.Inside> inside) {
    Future<PdfWriting.Written> work;
    try {
      work = threads.submit(() -> Writing.IT.write(sheet, inside, ONE));
    } catch (RejectedExecutionException full) {
      throw busy().because(full);
    }
    try {
      return work.get(WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | CancellationException late) {
      work.cancel(true);
      throw busy().because(late);
    } catch (InterruptedException e) {
      work.cancel(true);
      Thread.currentThread().interrupt();
      throw busy().because(e);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    }
  }

  private static RuntimeException failure(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof Bounds.Reached bound) {
        LOG.warn("A document reached the bound of {}", bound.getMessage());
        return (bound.time() ? busy() : tooLarge()).because(cause);
      }
    }
    if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
      LOG.error("A document could not be made", cause);
      return tooLarge().because(cause);
    }
    if (cause instanceof IOException || cause instanceof RuntimeException) {
      LOG.error("A document could not be made", cause);
      return new Problem(
              500,
              "Dokumen tidak dapat dibuat. Beri tahu pengelola sistem.",
              "The document could not be made. Tell the operator.")
          .because(cause);
    }
    return new IllegalStateException(cause);
  }

  private static Problem busy() {
    return new Problem(
        503,
        "Pencetak dokumen sedang sibuk atau dokumen terlalu lama dibuat. Coba lagi sebentar.",
        "The printer of documents is busy, or the document took too long. Try again soon.");
  }

  private static Problem tooLarge() {
    return new Problem(
        422,
        "Dokumen ini terlalu besar untuk dicetak. Kurangi isinya atau bagi menjadi beberapa dokumen.",
        "This document is too large to be printed. Put less into it or divide it.");
  }
}
