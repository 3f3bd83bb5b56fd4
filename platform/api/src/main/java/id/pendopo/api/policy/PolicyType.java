package id.pendopo.api.policy;

import id.pendopo.api.text.LocalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What values a field of a policy book takes; values are kept as text. */
public sealed interface PolicyType {

  /** What is wrong with a value, and what is expected; empty when it is sound. */
  Optional<LocalText> problem(String value);

  /** How a sound value reads, with its unit. */
  LocalText written(String value);

  /**
   * A whole number.
   *
   * @param least the smallest allowed
   * @param most the largest allowed
   * @param unit what is counted, for instance <em>hari kerja</em>
   */
  record WholeNumber(int least, int most, LocalText unit) implements PolicyType {

    @Override
    public Optional<LocalText> problem(String value) {
      boolean sound =
          value.matches("-?\\d{1,9}")
              && Integer.parseInt(value) >= least
              && Integer.parseInt(value) <= most;
      return sound
          ? Optional.empty()
          : Optional.of(
              new LocalText(
                  "Isi bilangan bulat %d sampai %d (%s).".formatted(least, most, unit.id()),
                  "Give a whole number from %d to %d (%s).".formatted(least, most, unit.en())));
    }

    @Override
    public LocalText written(String value) {
      return new LocalText(value + " " + unit.id(), value + " " + unit.en());
    }
  }

  /**
   * A number with decimals, written with a point.
   *
   * @param least the smallest allowed
   * @param most the largest allowed
   * @param scale the most digits behind the point
   * @param unit what is measured, for instance <em>persen</em>
   */
  record DecimalNumber(BigDecimal least, BigDecimal most, int scale, LocalText unit)
      implements PolicyType {

    @Override
    public Optional<LocalText> problem(String value) {
      if (value.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
        BigDecimal number = new BigDecimal(value);
        if (number.compareTo(least) >= 0
            && number.compareTo(most) <= 0
            && number.stripTrailingZeros().scale() <= scale) {
          return Optional.empty();
        }
      }
      return Optional.of(
          new LocalText(
              "Isi bilangan %s sampai %s (%s), paling banyak %d angka desimal."
                  .formatted(
                      least.toPlainString().replace('.', ','),
                      most.toPlainString().replace('.', ','),
                      unit.id(),
                      scale),
              "Give a number from %s to %s (%s) with at most %d decimals."
                  .formatted(least.toPlainString(), most.toPlainString(), unit.en(), scale)));
    }

    @Override
    public LocalText written(String value) {
      return new LocalText(value.replace('.', ',') + " " + unit.id(), value + " " + unit.en());
    }
  }

  /** One of a few values. */
  record Choice(List<Option> options) implements PolicyType {

    /**
     * A value that may be chosen.
     *
     * @param code how it is kept
     * @param label how it reads
     */
    public record Option(String code, LocalText label) {}

    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public Optional<LocalText> problem(String value) {
      if (options.stream().anyMatch(option -> option.code().equals(value))) {
        return Optional.empty();
      }
      List<String> codes = options.stream().map(Option::code).toList();
      return Optional.of(
          new LocalText(
              "Pilih salah satu: " + String.join(", ", codes) + ".",
              "Choose one of: " + String.join(", ", codes) + "."));
    }

    @Override
    public LocalText written(String value) {
      return options.stream()
          .filter(option -> option.code().equals(value))
          .map(Option::label)
          .findFirst()
          .orElse(LocalText.same(value));
    }
  }

  /** {@code true} or {@code false}. */
  record YesNo() implements PolicyType {

    @Override
    public Optional<LocalText> problem(String value) {
      return value.equals("true") || value.equals("false")
          ? Optional.empty()
          : Optional.of(new LocalText("Pilih ya atau tidak.", "Choose yes or no."));
    }

    @Override
    public LocalText written(String value) {
      return value.equals("true") ? new LocalText("Ya", "Yes") : new LocalText("Tidak", "No");
    }
  }
}
