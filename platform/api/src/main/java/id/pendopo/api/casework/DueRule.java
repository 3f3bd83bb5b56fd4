package id.pendopo.api.casework;

import id.pendopo.api.calendar.CalendarPurpose;
import id.pendopo.api.text.LocalText;
import java.util.Optional;

/**
 * By when something has to be done. The day from which it is counted never counts itself: day 1 is
 * the day after it, the next working day where working days are counted.
 *
 * @param counted in what days
 * @param days how many, 1 to 366; a field of the policy book goes before it
 * @param policy where the number stands as a rule with a date; the case keeps the version that was
 *     in force on the day from which it is counted
 * @param purpose decides by the policy book {@code calendar} whether collective leave is a working
 *     day; without it such days are off
 * @param from the day from which it is counted
 * @param source law and article, shown as the reason; empty when the policy version says it
 */
public record DueRule(
    Counted counted,
    int days,
    Optional<Policy> policy,
    Optional<CalendarPurpose> purpose,
    From from,
    Optional<LocalText> source) {

  /** In what days it is counted. */
  public enum Counted {
    WORKING_DAYS,
    CALENDAR_DAYS
  }

  /** The day from which it is counted. */
  public enum From {
    /** The day on which the state is reached; for the first state the day of receipt. */
    ENTRY,
    /** The due date that holds so far: an extension. Without one as {@link #ENTRY}. */
    DUE_DATE
  }

  /**
   * A whole number in a policy book.
   *
   * @param book code of the book
   * @param field name of a field of type {@code WholeNumber}
   */
  public record Policy(String book, String field) {}

  /**
   * @throws IllegalArgumentException when the days are out of range
   */
  public DueRule {
    if (days < 1 || days > 366) {
      throw new IllegalArgumentException("A due rule has 1 to 366 days: " + days);
    }
  }

  /** A number of working days that stands in the law and not in a policy book. */
  public static DueRule workingDays(int days) {
    return new DueRule(
        Counted.WORKING_DAYS,
        days,
        Optional.empty(),
        Optional.empty(),
        From.ENTRY,
        Optional.empty());
  }

  /** A number of calendar days. */
  public static DueRule calendarDays(int days) {
    return new DueRule(
        Counted.CALENDAR_DAYS,
        days,
        Optional.empty(),
        Optional.empty(),
        From.ENTRY,
        Optional.empty());
  }

  /** The number comes from a policy book. */
  public DueRule by(String book, String field) {
    return new DueRule(counted, days, Optional.of(new Policy(book, field)), purpose, from, source);
  }

  /** Collective leave counts as for this purpose. */
  public DueRule counting(CalendarPurpose wanted) {
    return new DueRule(counted, days, policy, Optional.of(wanted), from, source);
  }

  /** Begins where the present clock ends. */
  public DueRule extending() {
    return new DueRule(counted, days, policy, purpose, From.DUE_DATE, source);
  }

  /** What it rests on. */
  public DueRule because(LocalText law) {
    return new DueRule(counted, days, policy, purpose, from, Optional.of(law));
  }
}
