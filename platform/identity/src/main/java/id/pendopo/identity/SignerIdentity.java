package id.pendopo.identity;

import id.pendopo.api.people.EmployeeId;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The NIK of whoever signs electronically, for the provider that issued their certificate. For the
 * platform alone; those who look after employees answer. The thread's account gets its own number
 * and nobody else's; each look is audited with its purpose in a transaction of its own.
 */
@ProviderType
public interface SignerIdentity {

  /**
   * Reads the NIK of the account's own employee.
   *
   * @param purpose what it is used for, without personal data
   * @return 16 digits; empty when none is recorded
   * @throws id.pendopo.api.problem.Problem 403 when the account is not this employee's
   */
  Optional<String> ownNik(EmployeeId employee, String purpose);
}
