package id.pendopo.tests;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who goes on reading public pages while others work on the server. */
final class Reader implements AutoCloseable {

  private final AtomicInteger read = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile boolean going = true;

  Reader(Rest anonymous, List<String> pages) {
    thread = Thread.ofPlatform().name("reader").start(() -> go(anonymous, pages));
  }

  private void go(Rest anonymous, List<String> pages) {
    while (going) {
      for (String page : pages) {
        try {
          int status = anonymous.get(page).status();
          if (status != 200) {
            failures.add(page + " answered " + status);
          }
        } catch (RuntimeException e) {
          failures.add(page + " failed with " + e);
        }
        read.incrementAndGet();
      }
    }
  }

  /** Waits until so many more pages were read. */
  void reads(int more) {
    int wanted = read.get() + more;
    while (read.get() < wanted && thread.isAlive()) {
      Server.pause(5);
    }
  }

  /** What was not answered with a page, as it happened. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    going = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
