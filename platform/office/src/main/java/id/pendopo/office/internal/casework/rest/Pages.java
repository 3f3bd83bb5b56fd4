package id.pendopo.office.internal.casework.rest;

import id.pendopo.api.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads page numbers, ids and versions. */
final class Pages {

  private Pages() {}

  /**
   * A number from 1 on.
   *
   * @throws Problem 400
   */
  static int number(@Nullable String text, int usual, int most) {
    if (text == null || text.isBlank()) {
      return usual;
    }
    if (!text.strip().matches("\\d{1,7}")
        || Integer.parseInt(text.strip()) < 1
        || Integer.parseInt(text.strip()) > most) {
      throw new Problem(
          400,
          "Nomor halaman dan jumlah baris dihitung mulai dari 1, paling banyak " + most + ".",
          "Page and size count from 1, at most " + most + ".");
    }
    return Integer.parseInt(text.strip());
  }
}
