package id.pendopo.search.internal.web;

import id.pendopo.api.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers out of addresses. */
final class Numbers {

  private Numbers() {}

  /**
   * A whole number as typed.
   *
   * @throws Problem 400 when it is none, or beyond two billion
   */
  static int read(@Nullable String typed, int otherwise, String name) {
    if (typed == null || typed.isBlank()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException e) {
      throw new Problem(
              400,
              "Nilai \"" + name + "\" harus berupa angka bulat di bawah dua miliar.",
              "The value of \"" + name + "\" must be a whole number below two billion.")
          .because(e);
    }
  }
}
