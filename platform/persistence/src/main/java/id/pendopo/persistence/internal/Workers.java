package id.pendopo.persistence.internal;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that keep no module's class loader by accident. */
final class Workers {

  private Workers() {}

  /** A daemon with this bundle's context class loader, not that of whoever happened to ask. */
  static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(Workers.class.getClassLoader());
    return thread;
  }

  static ThreadFactory named(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return work -> thread(prefix + "-" + count.incrementAndGet(), work);
  }
}
