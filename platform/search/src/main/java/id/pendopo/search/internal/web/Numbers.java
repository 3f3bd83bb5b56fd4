package id.pendopo.search.internal.web;

import id.pendopo.api.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers out of addresses. */
final class Numbers {

  private Numbers() {}

  /**
   * A number as typed; one that is too large for any page is the largest there is.
   *
   * @throws Problem 400 when it is no whole number
   */
  static int read(@Nullable String typed, int otherwise, String name) {
    if (typed == null || typed.isBlank()) {
      return otherwise;
    }
    String text = typed.strip();
    if (!text.matches("[+-]?[0-9]{1,100}")) {
      throw new Problem(
          400,
          "Nilai \"" + name + "\" harus berupa angka bulat.",
          "The value of \"" + name + "\" must be a whole number.");
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return text.startsWith("-") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
  }
}
