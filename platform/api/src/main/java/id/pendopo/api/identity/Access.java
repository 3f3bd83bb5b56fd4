package id.pendopo.api.identity;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who works on this thread, and what they may do in the current agency. Answers come from memory,
 * at most one second behind a change; any thread.
 */
@ProviderType
public interface Access {

  /** The signed-in account; empty for the public, for jobs and for event listeners. */
  Optional<Account> account();

  /** Whether the account holds the permission for at least one unit of the current agency. */
  boolean may(String permission);

  /**
   * Whether the account holds the permission for this unit.
   *
   * @param unit code of the unit; empty means the agency as a whole
   */
  boolean may(String permission, Optional<String> unit);

  /**
   * Demands a permission for a unit.
   *
   * @throws id.pendopo.api.problem.Problem 401 without an account, 403 without the permission
   */
  void require(String permission, Optional<String> unit);

  /**
   * The units for which a permission was given, each meaning itself and all below; an empty {@code
   * Optional} in the set means the whole agency. For filtering lists.
   */
  Set<Optional<String>> scopes(String permission);

  /** Works on this thread in the name of an account and returns to the one before. */
  <T> T callAs(Account account, Callable<T> work) throws Exception;
}
