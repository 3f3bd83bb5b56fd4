package id.pendopo.api.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit for a date: a fixed day, or one counted from today in the agency's time zone.
 *
 * @param fixed the day itself; empty when it is counted from today
 * @param fromToday what is added to today; zero for a fixed day
 */
public record DayBound(Optional<LocalDate> fixed, Period fromToday) {

  private static final Pattern RELATIVE =
      Pattern.compile("today(?:([+-])([0-9]{1,5})([dmy]))?", Pattern.CASE_INSENSITIVE);

  /**
   * Reads {@code 2026-01-31}, {@code today}, {@code today+30d}, {@code today-6m} or {@code
   * today-17y}.
   *
   * @return empty when it is neither
   */
  public static Optional<DayBound> of(String text) {
    Matcher relative = RELATIVE.matcher(text.strip());
    if (relative.matches()) {
      if (relative.group(1) == null) {
        return Optional.of(new DayBound(Optional.empty(), Period.ZERO));
      }
      int count = Integer.parseInt(relative.group(1) + relative.group(2));
      Period period =
          switch (Character.toLowerCase(relative.group(3).charAt(0))) {
            case 'd' -> Period.ofDays(count);
            case 'm' -> Period.ofMonths(count);
            default -> Period.ofYears(count);
          };
      return Optional.of(new DayBound(Optional.empty(), period));
    }
    try {
      return Optional.of(new DayBound(Optional.of(LocalDate.parse(text.strip())), Period.ZERO));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** The day, seen from today. */
  public LocalDate on(LocalDate today) {
    return fixed.orElseGet(() -> today.plus(fromToday));
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    if (fixed.isPresent()) {
      return fixed.get().toString();
    }
    if (fromToday.isZero()) {
      return "today";
    }
    int count =
        fromToday.getDays() != 0
            ? fromToday.getDays()
            : fromToday.getMonths() != 0 ? fromToday.getMonths() : fromToday.getYears();
    char unit = fromToday.getDays() != 0 ? 'd' : fromToday.getMonths() != 0 ? 'm' : 'y';
    return "today" + (count < 0 ? "" : "+") + count + unit;
  }
}
