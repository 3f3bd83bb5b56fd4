package id.pendopo.testkit;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers for names that no other test of this process uses, on whichever node. Thread-safe. */
public final class Serial {

  private static final AtomicInteger LAST = new AtomicInteger();

  private Serial() {}

  /** One more than the last; from 1. */
  public static int next() {
    return LAST.incrementAndGet();
  }
}
