package id.pendopo.api.number;

import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a book begins again at its first serial. */
public enum NumberReset {
  /** On 1 January. */
  YEAR("Setiap tahun", "Every year"),
  /** On the first of each month. */
  MONTH("Setiap bulan", "Every month"),
  /** Each classification counts by itself, and all begin again on 1 January. */
  CLASS("Setiap klasifikasi, per tahun", "Each classification, every year"),
  /** Never. */
  NEVER("Tidak pernah", "Never");

  private final LocalText displayName;

  NumberReset(String id, String en) {
    displayName = new LocalText(id, en);
  }

  /** As it reads in the form of a book. */
  public LocalText displayName() {
    return displayName;
  }

  /**
   * The period in which serials are counted without a gap: {@code 2021}, {@code 2021-07}, {@code
   * 2021/140} or {@code -}. Classifications that differ by case alone share one.
   *
   * @param on the number's date
   * @param classification used by {@link #CLASS} alone
   * @throws IllegalArgumentException without a classification where it is needed
   */
  public String period(LocalDate on, Optional<String> classification) {
    return switch (this) {
      case YEAR -> year(on);
      case MONTH -> year(on) + "-" + two(on.getMonthValue());
      case CLASS ->
          year(on)
              + "/"
              + classification
                  .map(code -> code.toLowerCase(Locale.ROOT))
                  .orElseThrow(() -> new IllegalArgumentException("Which classification?"));
      case NEVER -> "-";
    };
  }

  /** By its name, in any case. */
  public static Optional<NumberReset> named(String name) {
    return Arrays.stream(values())
        .filter(reset -> reset.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  private static String year(LocalDate on) {
    return Integer.toString(on.getYear());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
