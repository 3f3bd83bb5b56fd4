package id.pendopo.api.calendar;

import id.pendopo.api.text.LocalText;
import java.time.DayOfWeek;

/** How many days of a week an office works, holidays aside. */
public enum WorkWeek {
  /** Monday to Friday. */
  FIVE_DAYS(5, new LocalText("5 hari (Senin–Jumat)", "5 days (Monday to Friday)")),
  /** Monday to Saturday. */
  SIX_DAYS(6, new LocalText("6 hari (Senin–Sabtu)", "6 days (Monday to Saturday)"));

  private final int days;
  private final LocalText title;

  WorkWeek(int days, LocalText title) {
    this.days = days;
    this.title = title;
  }

  /** 5 or 6. */
  public int days() {
    return days;
  }

  /** How it reads. */
  public LocalText title() {
    return title;
  }

  /** Whether this day of the week is a working day, holidays aside. */
  public boolean includes(DayOfWeek day) {
    return day.getValue() <= days;
  }

  /**
   * The week of so many days.
   *
   * @throws IllegalArgumentException for anything but 5 and 6
   */
  public static WorkWeek of(int days) {
    return switch (days) {
      case 5 -> FIVE_DAYS;
      case 6 -> SIX_DAYS;
      default -> throw new IllegalArgumentException("A work week has 5 or 6 days: " + days);
    };
  }
}
