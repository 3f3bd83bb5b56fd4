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

  private Lingering() {}

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
