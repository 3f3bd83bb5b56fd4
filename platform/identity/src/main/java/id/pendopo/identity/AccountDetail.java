package id.pendopo.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as its administrators see it.
 *
 * @param id identity
 * @param username name typed at sign-in, lower case, {@code [a-z0-9][a-z0-9._-]{1,59}}
 * @param displayName how the console greets them
 * @param locale {@code id} or {@code en}
 * @param operator whether it operates the whole installation
 * @param enabled whether it may sign in
 * @param hasPassword whether a password was set
 * @param lastSignIn when it last signed in with a password or link
 * @param lockedUntil until when sign-in rests after failures; empty when it does not
 * @param version for {@code If-Match}
 */
public record AccountDetail(
    long id,
    String username,
    String displayName,
    String locale,
    boolean operator,
    boolean enabled,
    boolean hasPassword,
    Optional<Instant> lastSignIn,
    Optional<Instant> lockedUntil,
    long version) {}
