package id.pendopo.office.people;

import id.pendopo.api.document.FileId;
import id.pendopo.api.people.Employee;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks after the employees of the current agency, with the rights of the thread's account ({@code
 * platform.people.read}, {@code .manage}, {@code .unmask} for a unit and those below): what is of
 * another unit is not there for them. Every change and every look at a NIK is audited in its own
 * transaction.
 *
 * <p>Every method throws {@link Problem}: 401 without an account, 403 without the right, 404 for
 * what is not there or may not be seen, 409 for a number that is taken, 412 for a version that is
 * no longer the newest, 422 with the fields of {@link EmployeeInput} that are wrong. Any thread.
 */
@ProviderType
public interface PeopleAdministration {

  /**
   * A part of a list.
   *
   * @param total how many there are in all
   * @param employees those asked for
   */
  record Page(long total, List<Employee> employees) {}

  /** The employees who may be seen, by name. */
  Page list(PeopleFilter filter, int offset, int limit);

  /**
   * One employee.
   *
   * @throws Problem 404 when there is none that may be seen
   */
  EmployeeDetail get(EmployeeId id);

  /** Takes a new employee in. */
  EmployeeDetail create(EmployeeInput input);

  /**
   * Replaces what is known of an employee.
   *
   * @throws Problem 412 when it is no longer that version
   */
  EmployeeDetail change(EmployeeId id, OptionalLong version, EmployeeInput input);

  /**
   * Shows a NIK in full and records who wanted it for what.
   *
   * @param purpose 5 to 200 characters
   * @throws Problem 403, 404 without an employee or a NIK, 422 for a purpose that says nothing, 503
   *     when its key is lost
   */
  String unmask(EmployeeId id, String purpose);

  /**
   * Finds whoever has a NIK, by its keyed hash; the look-up is recorded.
   *
   * @throws Problem 422 when it is none
   */
  Optional<Employee> byNik(String text);

  /**
   * Says with which account an employee works. Needs {@code platform.users.manage} as well, since
   * the account then decides what the employee decides.
   *
   * @param username empty to take the account away
   */
  EmployeeDetail link(EmployeeId id, OptionalLong version, Optional<String> username);

  /**
   * Sets the photo.
   *
   * @param photo keeps the file in this transaction; empty takes the photo away
   */
  EmployeeDetail photo(EmployeeId id, OptionalLong version, Optional<Supplier<FileId>> photo);

  /** The file of somebody's photo. */
  Optional<FileId> photo(EmployeeId id);
}
