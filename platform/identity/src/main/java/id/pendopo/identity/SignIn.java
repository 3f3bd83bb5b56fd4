package id.pendopo.identity;

import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.text.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sign-in with a password or a one-time link.
 *
 * <p>A password costs one Argon2id run (19 MiB, about 50 ms); at most two run at a time. Every
 * attempt is counted before its password is looked at, so that attempts made at the same moment
 * cannot slip by. From the fifth failure on, the account (or the unknown name) rests 1, 2, 4 … at
 * most 60 minutes; an address with 30 failures rests for the rest of ten minutes. Nothing tells a
 * caller whether a name exists.
 */
@ProviderType
public interface SignIn {

  /** How an attempt ended. */
  sealed interface Result {}

  /**
   * Let in.
   *
   * @param principal to be kept in the session (after changing the session's id)
   * @param agency the agency they work for now
   */
  record SignedIn(Principal principal, Agency agency) implements Result {}

  /**
   * The password is right; somebody who works for several agencies chooses one with {@link #enter}.
   *
   * @param principal not to be bound before the choice
   * @param agencies at least two, in the order of {@code Agencies.all()}
   */
  record ChooseAgency(Principal principal, List<Agency> agencies) implements Result {
    public ChooseAgency {
      agencies = List.copyOf(agencies);
    }
  }

  /**
   * Not let in.
   *
   * @param reason what to do, in plain words
   * @param retryAfter zero when it may be tried again at once
   */
  record Refused(LocalText reason, Duration retryAfter) implements Result {}

  /**
   * Checks a password.
   *
   * @param username as typed; case and surrounding space do not matter
   * @param password as typed
   * @param agency the agency whose console was opened; empty to choose afterwards
   * @param address where the request came from
   */
  Result withPassword(String username, String password, Optional<AgencyId> agency, String address);

  /**
   * Whose one-time link this is, for the form that asks for the new password; does not use it up.
   *
   * @return the user name; empty for an unknown, used or expired link
   */
  Optional<String> linkOwner(String token);

  /**
   * Uses up a one-time link: sets the password and lets in.
   *
   * @throws id.pendopo.api.problem.Problem 422 with the field {@code password} when it is too weak;
   *     the link stays good
   */
  Result withLink(String token, String newPassword, String address);

  /**
   * Enters an agency after {@link ChooseAgency}, or changes to another one in a session.
   *
   * @throws id.pendopo.api.problem.Problem 401 when no longer in force, 403 for an agency in which
   *     they have no role
   */
  SignedIn enter(Principal principal, AgencyId agency);

  /** The agencies an account works for; all of them for an operator. */
  List<Agency> agencies(Principal principal);

  /**
   * Asks for the password again before something grave, under the same counting.
   *
   * @return empty when it is right
   */
  Optional<Refused> confirm(Principal principal, String password);
}
