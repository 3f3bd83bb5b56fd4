package id.pendopo.api.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The employees of the current agency and who stands above them.
 *
 * <p>Looks at no permission, because jobs and public pages ask too: a module shows an answer only
 * to whom it concerns. Every answer costs some short queries, inside the caller's transaction where
 * one is open; any thread. Nothing here tells a NIK.
 */
@ProviderType
public interface Employees {

  Optional<Employee> find(EmployeeId id);

  /** Several at once, in the order asked for; unknown ones are left out. */
  List<Employee> find(List<EmployeeId> ids);

  Optional<Employee> byNip(Nip nip);

  /**
   * The employee who works with an account.
   *
   * @param account id of the account, as {@code Access.account()} tells it
   */
  Optional<Employee> byAccount(long account);

  /** The id of the account with which an employee works, if one is linked. */
  Optional<Long> account(EmployeeId employee);

  /**
   * Those who still work in a unit or below it, by name.
   *
   * @param unit code of the unit; empty for the whole agency
   */
  List<Employee> ofUnit(Optional<String> unit);

  /**
   * The direct superior (atasan langsung) on a day: whoever fills the position above theirs, an
   * acting officer included. Somebody who fills the position above themselves is passed over for
   * the next one up. Empty when that position is vacant without a Plt, or its holder is away
   * without a Plh: nobody further up steps in by themselves, since somebody has to decide who does.
   *
   * @throws id.pendopo.api.problem.Problem 404 for an unknown employee
   */
  Officer directSuperior(EmployeeId employee, LocalDate on);

  /**
   * The officer who grants leave and the like on a day (pejabat yang berwenang; PP 11/2017 article
   * 309): whoever fills the nearest position above that {@linkplain Position#granting() grants}.
   *
   * @throws id.pendopo.api.problem.Problem 404 for an unknown employee
   */
  Officer grantingOfficer(EmployeeId employee, LocalDate on);
}
