package id.pendopo.identity;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Accounts and what they were given in the current agency.
 *
 * <p>Every method looks at the rights of the thread's account itself ({@code
 * platform.users.manage}). An administrator sees and changes the people of their own agency and
 * units; nobody gives, resets or takes over what they do not hold themselves; operators are made
 * and changed by operators alone. Each change is audited in its own transaction.
 *
 * <p>All methods throw {@link id.pendopo.api.problem.Problem}: 401 without an account, 403 without
 * the right, 404 for what is not there or not visible, 409 for a name that is taken, 412 for a
 * version that is no longer the newest, 422 for wrong input.
 */
@ProviderType
public interface Accounts {

  /**
   * A new account.
   *
   * @param username as in {@link AccountDetail}; unique in the installation
   * @param displayName not blank, at most 120 characters
   * @param locale {@code id} or {@code en}
   * @param operator only an operator may make another
   */
  record NewAccount(String username, String displayName, String locale, boolean operator) {}

  /** What to change; empty leaves a value as it is. */
  record AccountChange(
      Optional<String> displayName,
      Optional<String> locale,
      Optional<Boolean> enabled,
      Optional<Boolean> operator) {}

  /**
   * A role given to an account in the current agency.
   *
   * @param id identity
   * @param username whose
   * @param role id of the role
   * @param unit code of the unit for which, and below which, it holds; empty for the whole agency
   */
  record GrantDetail(long id, String username, String role, Optional<String> unit) {}

  /** The visible accounts, by user name. */
  List<AccountDetail> list();

  Optional<AccountDetail> find(String username);

  /** Makes an account without a password; {@link #link} lets the person set one. */
  AccountDetail create(NewAccount account);

  AccountDetail change(String username, AccountChange change, OptionalLong version);

  /** Sets somebody's password and ends their sessions. */
  void setPassword(String username, String password);

  /** Makes a one-time link, good for 24 hours, by which the person sets a password. */
  URI link(String username);

  /** Lets somebody try again who is resting after failures. */
  void unlock(String username);

  /** Changes the password of the thread's own account and ends its other sessions. */
  void changeOwnPassword(String old, String replacement);

  /** Changes how the thread's own account is greeted and in which language. */
  AccountDetail changeOwnProfile(Optional<String> displayName, Optional<String> locale);

  /** The thread's own account. */
  AccountDetail own();

  /** What an account was given in the current agency, by role and unit. */
  List<GrantDetail> grants(String username);

  /**
   * Gives a role for a unit; giving it twice changes nothing.
   *
   * @param unit empty for the whole agency
   */
  GrantDetail grant(String username, String role, Optional<String> unit);

  void revoke(String username, long grant);
}
