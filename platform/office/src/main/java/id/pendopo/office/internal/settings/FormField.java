package id.pendopo.office.internal.settings;

import id.pendopo.api.text.LocalText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form. Values are kept as text in one form each.
 *
 * @param name of the method
 * @param type what it takes
 * @param label how it reads
 * @param help what it is for; empty for none
 * @param least smallest number, shortest time; empty for none
 * @param most largest number, longest time, most characters; empty for none
 * @param required whether it may be empty
 * @param options of a choice
 * @param fallback the default in the software
 * @param result type of the method
 * @param sentTo of a secret, the field with the address it is sent to
 * @param severalLines whether a secret has several lines
 */
public record FormField(
    String name,
    FieldType type,
    LocalText label,
    Optional<LocalText> help,
    Optional<String> least,
    Optional<String> most,
    boolean required,
    List<Option> options,
    String fallback,
    Class<?> result,
    Optional<String> sentTo,
    boolean severalLines) {

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_TEXT = 20_000;

  /** A value that may be chosen. */
  public record Option(String code, LocalText label) {}

  public FormField {
    options = List.copyOf(options);
  }

  public boolean secret() {
    return type == FieldType.SECRET;
  }

  /** The most characters of a text. */
  public int longest() {
    return most.map(Integer::parseInt)
        .orElse(type == FieldType.LINES ? LONGEST_TEXT : LONGEST_LINE);
  }

  /** What is wrong with a value, and what is expected; empty when it is sound. */
  public Optional<LocalText> problem(String value) {
    if (value.isBlank()) {
      return required || !textual()
          ? Optional.of(new LocalText("Isian ini wajib.", "This is required."))
          : Optional.empty();
    }
    return switch (type) {
      case TEXT, SECRET, LINES -> textProblem(value);
      case WHOLE -> wholeProblem(value);
      case YES_NO ->
          unless(
              value.equals("true") || value.equals("false"),
              "Pilih ya atau tidak.",
              "Choose yes or no.");
      case CHOICE -> choiceProblem(value);
      case DURATION -> durationProblem(value);
      case TIME ->
          unless(time(value) != null, "Tulis jam seperti 07:00.", "Write a time such as 07:00.");
    };
  }

  private boolean textual() {
    return type == FieldType.TEXT || type == FieldType.SECRET || type == FieldType.LINES;
  }

  private static Optional<LocalText> unless(boolean sound, String id, String en) {
    return sound ? Optional.empty() : Optional.of(new LocalText(id, en));
  }

  private Optional<LocalText> textProblem(String value) {
    if (value.length() > longest()) {
      return Optional.of(
          new LocalText(
              "Paling banyak %d huruf.".formatted(longest()),
              "At most %d characters.".formatted(longest())));
    }
    boolean controls =
        value
            .chars()
            .anyMatch(
                c -> Character.isISOControl(c) && !(severalLines && (c == '\n' || c == '\t')));
    return unless(
        !controls,
        "Hanya satu baris, tanpa huruf kendali.",
        "One line only, without control characters.");
  }

  private Optional<LocalText> wholeProblem(String value) {
    long from = least.map(Long::parseLong).orElse(Long.MIN_VALUE);
    long to = most.map(Long::parseLong).orElse(Long.MAX_VALUE);
    boolean sound = false;
    if (value.matches("-?\\d{1,18}")) {
      long number = Long.parseLong(value);
      sound = number >= from && number <= to;
    }
    if (least.isEmpty() && most.isEmpty()) {
      return unless(sound, "Isi bilangan bulat.", "Give a whole number.");
    }
    return unless(
        sound,
        "Isi bilangan bulat %s sampai %s.".formatted(least.orElse("…"), most.orElse("…")),
        "Give a whole number from %s to %s.".formatted(least.orElse("…"), most.orElse("…")));
  }

  private Optional<LocalText> choiceProblem(String value) {
    List<String> codes = options.stream().map(Option::code).toList();
    return unless(
        codes.contains(value),
        "Pilih salah satu: " + String.join(", ", codes) + ".",
        "Choose one of: " + String.join(", ", codes) + ".");
  }

  private Optional<LocalText> durationProblem(String value) {
    Duration time = duration(value);
    Duration from = least.map(Duration::parse).orElse(Duration.ZERO);
    Duration to = most.map(Duration::parse).orElse(Duration.ofDays(36_500));
    return unless(
        time != null && time.compareTo(from) >= 0 && time.compareTo(to) <= 0,
        "Isi lama waktu dari %s sampai %s."
            .formatted(Durations.written(from).id(), Durations.written(to).id()),
        "Give a time from %s to %s."
            .formatted(Durations.written(from).en(), Durations.written(to).en()));
  }

  private static @Nullable Duration duration(String value) {
    try {
      return Duration.parse(value);
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  private static @Nullable LocalTime time(String value) {
    try {
      return LocalTime.parse(value);
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  /** A sound value as the method returns it. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Object typed(String value) {
    return switch (type) {
      case TEXT, SECRET, LINES -> value;
      case WHOLE -> result == int.class ? (Object) Integer.parseInt(value) : Long.parseLong(value);
      case YES_NO -> Boolean.parseBoolean(value);
      case CHOICE -> result.isEnum() ? Enum.valueOf((Class<Enum>) result, value) : value;
      case DURATION -> Duration.parse(value);
      case TIME -> LocalTime.parse(value);
    };
  }

  /** How a sound value reads; a secret only says that there is one. */
  public LocalText written(String value) {
    if (value.isEmpty()) {
      return new LocalText("(kosong)", "(empty)");
    }
    return switch (type) {
      case SECRET -> LocalText.same("••••••");
      case YES_NO ->
          value.equals("true") ? new LocalText("Ya", "Yes") : new LocalText("Tidak", "No");
      case CHOICE ->
          options.stream()
              .filter(option -> option.code().equals(value))
              .map(Option::label)
              .findFirst()
              .orElse(LocalText.same(value));
      case DURATION -> Durations.written(Objects.requireNonNull(duration(value)));
      default -> LocalText.same(value);
    };
  }
}
