package id.pendopo.api.privacy;

import id.pendopo.api.people.EmployeeId;
import java.util.List;
import java.util.Optional;

/**
 * Whose data is meant. A source takes what it knows persons by; the others are none of its
 * business.
 *
 * @param employee as an employee of the agency
 * @param account as an account, by its id
 * @param applicant as an applicant, by the id in the register of applicants
 * @param nikMarks keyed hashes of the NIK in this agency, the newest first; empty when none is
 *     known
 */
public record PersonReference(
    Optional<EmployeeId> employee,
    Optional<Long> account,
    Optional<Long> applicant,
    List<String> nikMarks) {

  public PersonReference {
    nikMarks = List.copyOf(nikMarks);
  }
}
