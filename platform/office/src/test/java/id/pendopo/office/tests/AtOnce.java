package id.pendopo.office.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The same work on several threads, begun together. */
final class AtOnce {

  /** What the thread of a number does. */
  interface Work<T> {
    T of(int number) throws Exception;
  }

  private AtOnce() {}

  /** What each of them gave; fails with the first that failed. */
  static <T> List<T> run(int threads, Work<T> work) throws Exception {
    CyclicBarrier together = new CyclicBarrier(threads);
    try (ExecutorService all = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> begun = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        begun.add(
            all.submit(
                () -> {
                  together.await(20, TimeUnit.SECONDS);
                  return work.of(number);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : begun) {
        results.add(one.get(60, TimeUnit.SECONDS));
      }
      return results;
    }
  }
}
