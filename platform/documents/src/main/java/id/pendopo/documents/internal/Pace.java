package id.pendopo.documents.internal;

import java.util.function.LongConsumer;

/** Holds back whoever reads the disk faster than others should feel. One thread. */
final class Pace implements LongConsumer {

  private static final long BURST_NANOS = 200_000_000;

  private final double nanosPerByte;
  private long due = System.nanoTime();
  private long bytes;

  /**
   * A pace.
   *
   * @param bytesPerSecond above zero; {@link Long#MAX_VALUE} for no limit
   */
  Pace(long bytesPerSecond) {
    this.nanosPerByte = bytesPerSecond == Long.MAX_VALUE ? 0 : 1e9 / bytesPerSecond;
  }

  /** How much was read. */
  long bytes() {
    return bytes;
  }

  @Override
  public void accept(long read) {
    bytes += read;
    // time in which nothing was read is not saved up
    due = Math.max(due, System.nanoTime() - BURST_NANOS) + (long) (read * nanosPerByte);
    long ahead = due - System.nanoTime();
    if (ahead > 0) {
      try {
        Thread.sleep(ahead / 1_000_000, (int) (ahead % 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        due = System.nanoTime();
      }
    }
  }
}
