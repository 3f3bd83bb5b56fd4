package id.pendopo.api.applicant;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Applicants for modules, without regard to anybody's permission: who may apply and who may look is
 * the module's question. Takes part in the caller's transaction. Any thread; a query or two.
 */
@ProviderType
public interface Applicants {

  /**
   * Finds the applicant with this NIK, else with this telephone number and name, or takes them in.
   * What is known and not given stays. What is given while an account is signed in replaces what is
   * known; without an account it fills gaps and replaces nothing, since nobody has seen who it is.
   * The audit names the fields that changed.
   *
   * @param unit unit for which they apply; it sees them from now on
   * @throws id.pendopo.api.problem.Problem 422, 503 when a key is lost
   * @throws IllegalStateException when no write transaction is open
   */
  Applicant enter(ApplicantData data, Optional<String> unit);

  /**
   * As {@link #enter} for no unit, for somebody who must not be found by when they came: neither
   * account nor address nor time is written down, the day alone. What is given of somebody who is
   * known fills gaps and replaces nothing.
   *
   * @throws id.pendopo.api.problem.Problem 422, 503 when a key is lost
   * @throws IllegalStateException when no write transaction is open
   */
  Applicant enterConfidentially(ApplicantData data);

  /** An applicant, masked; one that was merged gives the one that stands for it. */
  Optional<Applicant> find(long id);

  /**
   * The data in full, for the module's own work such as writing a letter; recorded in the audit.
   *
   * @param purpose why, 5 to 200 characters
   * @throws id.pendopo.api.problem.Problem 404, 410 when it was erased, 503 when a key is lost
   * @throws IllegalStateException when no write transaction is open
   */
  ApplicantData open(long id, String purpose);
}
