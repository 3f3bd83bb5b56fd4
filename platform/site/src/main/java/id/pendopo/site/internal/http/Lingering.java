package id.pendopo.site.internal.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Throws away what a client still sends after it was answered. Without it the connection would be
 * reset and most clients would never see the answer.
 */
final class Lingering {

  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long PAUSE_MILLIS = 5_000;

  private static final int MOST_AT_ONCE = 65_536;

  private Lingering() {}

  /**
   * Throws away what has come of the body, at most 64 KiB, without waiting.
   *
   * @return whether the body has come to its end
   */
  static boolean ended(Request request) {
    int thrown = 0;
    while (thrown < MOST_AT_ONCE) {
      Content.@Nullable Chunk chunk = request.read();
      if (chunk == null) {
        return false;
      }
      thrown += chunk.remaining();
      boolean last = chunk.isLast();
      boolean broken = Content.Chunk.isFailure(chunk);
      chunk.release();
      if (last || broken) {
        return last;
      }
    }
    return false;
  }

  /** Reads until the end of the body, 5 s of silence, or half a minute. */
  static void drain(Request request) {
    long end = System.nanoTime() + MOST_NANOS;
    while (System.nanoTime() < end) {
      Content.@Nullable Chunk chunk = request.read();
      if (chunk == null) {
        CompletableFuture<Boolean> more = new CompletableFuture<>();
        request.demand(() -> more.complete(true));
        try {
          more.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
          return;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
        continue;
      }
      boolean last = chunk.isLast() || Content.Chunk.isFailure(chunk);
      chunk.release();
      if (last) {
        return;
      }
    }
  }
}
