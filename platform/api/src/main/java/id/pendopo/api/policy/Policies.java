package id.pendopo.api.policy;

import id.pendopo.api.explain.Explained;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The policy books of the current agency: shipped versions, and the agency's own, which go before
 * them while they are in force. Each call costs a short query; any thread with an agency set.
 */
@ProviderType
public interface Policies {

  /**
   * The version in force on a date, with the reason why it is that one.
   *
   * @param book code of the book
   * @throws id.pendopo.api.problem.Problem 404 for an unknown book, 422 for a date before its first
   *     version
   */
  Explained<PolicyVersion> on(String book, LocalDate date);

  /**
   * A version by its identity, withdrawn or not.
   *
   * @throws id.pendopo.api.problem.Problem 404 for an unknown book
   */
  Optional<PolicyVersion> version(String book, String id);

  /**
   * Every version, newest first.
   *
   * @throws id.pendopo.api.problem.Problem 404 for an unknown book
   */
  List<PolicyVersion> versions(String book);
}
