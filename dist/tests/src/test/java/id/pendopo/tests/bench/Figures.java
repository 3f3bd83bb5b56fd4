package id.pendopo.tests.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Collects durations in milliseconds and prints how they are spread. */
final class Figures {

  private final String what;
  private final List<Double> values = new ArrayList<>();

  Figures(String what) {
    this.what = what;
  }

  void add(double millis) {
    values.add(millis);
  }

  void addNanos(long nanos) {
    add(nanos / 1e6);
  }

  double at(double share) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
  }

  void print() {
    System.out.printf(
        Locale.ROOT,
        "%-44s n=%-4d min %8.1f  median %8.1f  p99 %8.1f  max %8.1f ms%n",
        what,
        values.size(),
        at(0),
        at(0.5),
        at(0.99),
        at(1));
  }
}
