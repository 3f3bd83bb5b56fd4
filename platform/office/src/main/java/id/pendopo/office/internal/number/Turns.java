package id.pendopo.office.internal.number;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets the callers of one book reach the database one after another, in the order they came. The
 * row of the counter is what keeps serials apart, on this node and on others; but who waits for it
 * holds a connection, and a hundred clerks at once would take them all. Who waits here holds none.
 */
@Component(service = Turns.class)
public final class Turns {

  private static final long PATIENCE_SECONDS = 20;

  private static final int QUEUES = 64;

  /** Two books may share a queue: they wait a little longer, nothing else. */
  private final List<ReentrantLock> queues =
      Stream.generate(() -> new ReentrantLock(true)).limit(QUEUES).toList();

  private final CurrentAgency current;

  @Activate
  public Turns(@Reference CurrentAgency current) {
    this.current = current;
  }

  /**
   * Does the work when it is this caller's turn at the book.
   *
   * @throws Problem 503 after 20 seconds of waiting; nothing was done then
   */
  <T> T take(String code, Supplier<T> work) {
    int book = Objects.hash(current.get().id(), code.strip().toLowerCase(Locale.ROOT));
    ReentrantLock queue = queues.get(Math.floorMod(book, QUEUES));
    try {
      if (!queue.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw tooMany();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooMany().because(e);
    }
    try {
      return work.get();
    } finally {
      queue.unlock();
    }
  }

  private static Problem tooMany() {
    return new Problem(
        503,
        "Terlalu banyak yang meminta nomor dari buku ini sekarang. Coba lagi sebentar lagi.",
        "Too many ask this book for numbers now. Try again in a moment.");
  }
}
