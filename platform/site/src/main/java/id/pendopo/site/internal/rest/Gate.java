package id.pendopo.site.internal.rest;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts who is inside and, once closed, lets nobody in and waits until the last one has left. */
final class Gate {

  private static final int CLOSED = 1 << 30;

  private final AtomicInteger state = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition empty = lock.newCondition();

  /** Whether one more got in; who did must {@link #leave}. */
  boolean enter() {
    while (true) {
      int now = state.get();
      if ((now & CLOSED) != 0) {
        return false;
      }
      if (state.compareAndSet(now, now + 1)) {
        return true;
      }
    }
  }

  void leave() {
    if (state.decrementAndGet() == CLOSED) {
      lock.lock();
      try {
        empty.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Closes and waits; whether everybody had left in time. */
  boolean close(Duration atMost) {
    state.getAndUpdate(now -> now | CLOSED);
    long left = atMost.toNanos();
    lock.lock();
    try {
      while (state.get() != CLOSED) {
        if (left <= 0) {
          return false;
        }
        left = empty.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
