package id.pendopo.office.internal.number.console;

import id.pendopo.api.number.NumberPattern;
import id.pendopo.api.number.NumberReset;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the numbers of a pattern will read, while it is being typed.
 *
 * @param text the number, or what is wrong with the pattern
 * @param fine whether the pattern could be read
 */
record ExampleNumber(LocalText text, boolean fine) {

  private static final String CLASSIFICATION = "140";

  /**
   * Writes an example.
   *
   * @param pattern as typed
   * @param reset as chosen, if it was
   * @param serial of the example
   * @param on today where the agency is
   * @param unit code of a unit, for instance the first
   */
  static ExampleNumber of(
      String pattern, Optional<NumberReset> reset, long serial, LocalDate on, String unit) {
    try {
      NumberPattern read = NumberPattern.of(pattern);
      String number = read.write(serial, "", on, Optional.of(CLASSIFICATION), Optional.of(unit));
      if (reset.isPresent() && read.repeatsNextYear(reset.get())) {
        return new ExampleNumber(
            new LocalText(
                number + " (tanpa {year}, nomor ini berulang setiap tahun)",
                number + " (without {year} this number comes again every year)"),
            true);
      }
      return new ExampleNumber(LocalText.same(number), true);
    } catch (Problem problem) {
      return new ExampleNumber(
          problem.fields().isEmpty() ? problem.title() : problem.fields().getFirst().message(),
          false);
    }
  }
}
