package id.pendopo.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Accounts as services of the platform need them: by identity, and by what they may do. Looks at no
 * right of the caller. Answers come from memory; any thread.
 */
@ProviderType
public interface AccountDirectory {

  /**
   * An account.
   *
   * @param id identity
   * @param displayName how they are greeted
   * @param language {@code id} or {@code en}, as they chose
   * @param enabled whether it may sign in
   */
  record KnownAccount(long id, String displayName, Locale language, boolean enabled) {}

  Optional<KnownAccount> find(long account);

  /**
   * The enabled accounts that were given a role with this permission in the current agency, for the
   * unit, for one above it or for the whole agency; by identity. Operators count only with a role.
   *
   * @param unit code of the unit; empty asks for those of the agency as a whole
   */
  List<KnownAccount> holders(String permission, Optional<String> unit);
}
