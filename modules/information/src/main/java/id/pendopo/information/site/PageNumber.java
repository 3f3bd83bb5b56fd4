package id.pendopo.information.site;

import id.pendopo.api.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param number counted from 1; far pages are empty
 * @param size rows a page, 1 to 100
 */
record PageNumber(int number, int size) {

  private static final int LARGEST = 100;

  /**
   * Reads the parameters of an address; none means the first page.
   *
   * @throws Problem 400 when the page is below 1 or no number, or the size not in 1 to 100
   */
  static PageNumber of(@Nullable String number, @Nullable String size, int usualSize) {
    long page = number(number, 1, "Nomor halaman", "The page number");
    long rows = number(size, usualSize, "Jumlah baris", "The number of rows");
    if (page < 1) {
      throw new Problem(
          400, "Nomor halaman dihitung mulai dari 1.", "The page number is counted from 1.");
    }
    if (rows < 1 || rows > LARGEST) {
      throw new Problem(
          400,
          "Jumlah baris setiap halaman harus antara 1 dan 100.",
          "The number of rows a page has to lie between 1 and 100.");
    }
    return new PageNumber((int) Math.min(page, Integer.MAX_VALUE), (int) rows);
  }

  /** How many rows come before; pages beyond what a database can skip are as far as they can be. */
  int offset() {
    return (int) Math.min((number - 1L) * size, Integer.MAX_VALUE);
  }

  private static long number(@Nullable String text, long usual, String id, String en) {
    if (text == null || text.isBlank()) {
      return usual;
    }
    if (!text.matches("-?[0-9]{1,18}")) {
      throw new Problem(400, id + " harus berupa angka.", en + " has to be a number.");
    }
    return Long.parseLong(text);
  }
}
