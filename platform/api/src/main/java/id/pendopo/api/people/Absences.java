package id.pendopo.api.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * When employees cannot do their work (berhalangan): leave, illness, training. Somebody who is
 * travelling and decides from afar is not absent. Why somebody is away is not kept here.
 */
@ProviderType
public interface Absences {

  /**
   * An absence.
   *
   * @param id identity
   * @param employee who is away
   * @param from first day
   * @param until the day after the last one
   */
  record Absence(long id, EmployeeId employee, LocalDate from, LocalDate until) {}

  /**
   * Records an absence, and makes the substitute Plh of every position that others stand below and
   * that has no acting officer yet on these days; all of it or nothing, in the caller's transaction
   * where one is open. Looks at no permission.
   *
   * @param from first day
   * @param until the day after the last one, later than {@code from}
   * @param substitute needed where such a position would stand empty; not away on these days
   * @param decree number of the order that names the substitute, at most 120 characters
   * @throws id.pendopo.api.problem.Problem 404 for an unknown employee, 409 when they are away on
   *     one of the days already or some but not all of the days have an acting officer, 422 with
   *     the fields {@code from}, {@code until}, {@code substitute}, {@code decree}
   */
  Absence record(
      EmployeeId employee,
      LocalDate from,
      LocalDate until,
      Optional<EmployeeId> substitute,
      Optional<String> decree);

  /**
   * Ends an absence early, and with it the Plh appointments that were made with it.
   *
   * @param until the new end, not before its first day; equal to it removes the absence
   * @throws id.pendopo.api.problem.Problem 404, 422 with the field {@code until} when it is later
   *     than the end of before
   */
  void shorten(long absence, LocalDate until);

  /** The absences of an employee, the newest first. */
  List<Absence> of(EmployeeId employee);
}
