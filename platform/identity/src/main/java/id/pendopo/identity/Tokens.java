package id.pendopo.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * API tokens: 256 random bits, of which only the SHA-256 is kept. A token has the rights of its
 * account, at any time.
 */
@ProviderType
public interface Tokens {

  /**
   * A token without its secret.
   *
   * @param id identity
   * @param name given by its owner
   * @param commandLine whether it was issued on the server's command line
   * @param created when it was issued
   * @param expires when it ends
   * @param lastUsed when it was last used, to the minute
   */
  record TokenDetail(
      long id,
      String name,
      boolean commandLine,
      Instant created,
      Instant expires,
      Optional<Instant> lastUsed) {}

  /**
   * A token at the one moment its secret is known.
   *
   * @param secret what goes behind {@code Authorization: Bearer}
   * @param detail all else
   */
  record IssuedToken(String secret, TokenDetail detail) {

    @Override
    public String toString() {
      return "IssuedToken[" + detail.id() + "]";
    }
  }

  /**
   * Who a bearer token stands for. From memory, some microseconds; any thread.
   *
   * @param secret as sent
   * @param address where the request came from
   * @return empty for an unknown, revoked or expired token or a disabled account
   */
  Optional<Principal> verify(String secret, String address);

  /**
   * Issues a token for the thread's own account. Not with a token: a stolen one must not make more
   * of itself.
   *
   * @param validFor 1 to 730 days
   * @throws id.pendopo.api.problem.Problem 401, 403 when signed in with a token, 422 with {@code
   *     name} or {@code days}
   */
  IssuedToken issue(String name, Duration validFor);

  /**
   * Issues a token on the command line for any account.
   *
   * @throws id.pendopo.api.problem.Problem 403 anywhere else, 404 for an unknown user name
   */
  IssuedToken issueOnCommandLine(String username, String name, Duration validFor);

  /** The thread's own tokens that are neither revoked nor expired, newest first. */
  List<TokenDetail> own();

  /** Revokes one of the thread's own tokens; felt at once here and within a second elsewhere. */
  void revoke(long id);
}
