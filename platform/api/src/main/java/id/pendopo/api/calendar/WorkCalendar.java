package id.pendopo.api.calendar;

import id.pendopo.api.explain.Explained;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The work calendar of the current agency: national tables, shared by the installation, and the
 * agency's own local holidays and work weeks.
 *
 * <p>Every answer names the days it went through and why each counts or not. An answer costs one or
 * two short queries; any thread with an agency set. Dates lie in the years 2000 to 2100.
 *
 * <p>When a table is amended, {@link CalendarAmended} is published; whoever stored a computed date
 * or number then computes it again.
 */
@ProviderType
public interface WorkCalendar {

  /** The most working days that {@link #after} counts. */
  int MOST_DAYS = 366;

  /** The longest period, in calendar days, that {@link #between} counts. */
  int LONGEST_PERIOD = 1100;

  /**
   * The n-th working day after a date: day 1 is the next working day after it, so the date itself
   * never counts. This is how deadlines of a number of working days since receipt are counted.
   *
   * @param date for instance the day of receipt; need not be a working day
   * @param days 1 to {@value #MOST_DAYS}
   * @throws id.pendopo.api.problem.Problem 422 for a number or a date out of range or an unknown
   *     unit
   */
  Explained<WorkDate> after(LocalDate date, int days, Counting how);

  /**
   * The working days of a period, both ends included.
   *
   * @param from first day
   * @param to last day, not before {@code from} and less than {@value #LONGEST_PERIOD} days later
   * @throws id.pendopo.api.problem.Problem 422 for a period or a date out of range or an unknown
   *     unit
   */
  Explained<WorkDays> between(LocalDate from, LocalDate to, Counting how);

  /**
   * The work week of a unit on a date: its own, else that of the nearest unit above that has one,
   * else that of the agency, else five days.
   *
   * @param unit code of a unit; empty means the agency itself
   * @throws id.pendopo.api.problem.Problem 422 for an unknown unit
   */
  WorkWeek week(Optional<String> unit, LocalDate on);

  /**
   * How collective leave counts for a purpose, by the policy book {@code calendar} in the version
   * of a date. A case keeps the version (see {@link id.pendopo.api.policy.Policies#on}) or the
   * answer.
   *
   * @param on the date of the case
   */
  Explained<CollectiveLeave> collectiveLeave(CalendarPurpose purpose, LocalDate on);

  /** Every version of the national table of a year, oldest first; empty when none is known. */
  List<HolidayTable> tables(int year);

  /** The years of which a national table is known. */
  SortedSet<Integer> years();
}
