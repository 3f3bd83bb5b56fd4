package id.pendopo.search.quality;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Normalised discounted cumulative gain, and how far chance may have moved a mean of it. */
final class Figures {

  /** How many hits are looked at: the first page. */
  static final int DEPTH = 10;

  private static final int SAMPLES = 10_000;
  private static final long SEED = 42;

  private Figures() {}

  /**
   * How good the order of the first hits is.
   *
   * @param found the grades of the hits, the first hit first
   * @param judged the grades of all documents judged for the query
   * @return from 0 to 1; a grade g counts 2^g − 1, halved at about the third place (Järvelin and
   *     Kekäläinen 2002, with the gains of Burges and others 2005)
   */
  static double ndcg(List<Integer> found, Collection<Integer> judged) {
    List<Integer> ideal = judged.stream().sorted(Comparator.reverseOrder()).toList();
    double best = dcg(ideal);
    return best == 0 ? 0 : dcg(found) / best;
  }

  private static double dcg(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
    }
    return sum;
  }

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  static double[] minus(double[] values, double[] others) {
    double[] difference = new double[values.length];
    Arrays.setAll(difference, i -> values[i] - others[i]);
    return difference;
  }

  /**
   * Where 95 of 100 means lie.
   *
   * @param low 2.5 of 100 are below
   * @param high 2.5 of 100 are above
   */
  record Interval(double low, double high) {}

  /** The interval of the mean by drawing the queries again with replacement; always the same. */
  static Interval interval(double[] values) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[sample] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(means[(int) (SAMPLES * 0.025)], means[(int) (SAMPLES * 0.975)]);
  }
}
