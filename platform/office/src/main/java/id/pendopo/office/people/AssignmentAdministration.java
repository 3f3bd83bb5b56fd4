package id.pendopo.office.people;

import id.pendopo.api.people.Absences.Absence;
import id.pendopo.api.people.Capacity;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Says who holds and who acts in a position, and who is away, with the rights of the thread's
 * account ({@code platform.people.manage} for the unit of the position, or of whoever is away). All
 * times go from the first day to the day after the last. Any thread.
 */
@ProviderType
public interface AssignmentAdministration {

  /**
   * Makes somebody the holder of a position.
   *
   * @param until the day after the last one; empty while no end is known
   * @param endOthers whether a holder or a Plt of before steps back on that day
   * @throws Problem 404, 403, 409 when somebody else holds or acts on one of the days, 422
   */
  AssignmentDetail assign(
      String code,
      EmployeeId employee,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<String> decree,
      boolean endOthers);

  /**
   * Appoints an acting officer.
   *
   * @param capacity {@link Capacity#PLT} for a vacant position, {@link Capacity#PLH} where the
   *     holder is away
   * @param until the day after the last one
   * @throws Problem 404, 403, 409 when another one acts on one of the days, 422 with the fields
   *     {@code capacity}, {@code employee}, {@code from}, {@code until}, {@code decree}
   */
  AssignmentDetail appoint(
      String code,
      EmployeeId employee,
      Capacity capacity,
      LocalDate from,
      LocalDate until,
      Optional<String> decree);

  /**
   * Ends an assignment or an appointment, or moves its end. Ended on its first day it is removed,
   * as if it had never been entered.
   *
   * @param until the day after the last one
   * @throws Problem 404, 403, 409 when it would overlap another one, 422 when it is before the
   *     first day
   */
  void end(long assignment, LocalDate until);

  /** Everybody who held or acted in a position, the newest first. */
  List<AssignmentDetail> ofPosition(String code);

  /** Every position that somebody held or acted in, the newest first. */
  List<AssignmentDetail> ofEmployee(EmployeeId employee);

  /**
   * As {@code Absences.record}, with the rights of the thread's account over the employee and over
   * every position that gets a Plh.
   */
  Absence enter(
      EmployeeId employee,
      LocalDate from,
      LocalDate until,
      Optional<EmployeeId> substitute,
      Optional<String> decree);

  /** As {@code Absences.shorten}, with the rights of the thread's account over the employee. */
  void endAbsence(long absence, LocalDate until);

  /** As {@code Absences.of}, for whoever may see the employee. */
  List<Absence> absences(EmployeeId employee);
}
