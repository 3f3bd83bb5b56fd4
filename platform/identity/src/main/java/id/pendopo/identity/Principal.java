package id.pendopo.identity;

import id.pendopo.api.identity.Account;

/**
 * An account together with how it came in. A session may keep it; whether it is still in force is
 * asked of {@link Principals} at every use.
 *
 * @param account who
 * @param via how it came in
 * @param token id of the API token; 0 without one
 * @param stamp stamp of the account at sign-in: a password change or a lock-out by an administrator
 *     raises the account's and so ends every session that began before
 * @param address address the request came from, for the audit; empty when unknown
 */
public record Principal(Account account, Via via, long token, int stamp, String address) {

  /** How somebody came in. */
  public enum Via {
    /** Signed in at the console. */
    SESSION,
    /** With an API token that was issued in the console or over REST. */
    TOKEN,
    /** With an API token that was issued on the command line of the server. */
    COMMAND_LINE_TOKEN,
    /** On the command line itself: the owner of the data folder. */
    COMMAND_LINE,
    /** A part of the platform works in the name of an account. */
    INTERNAL
  }

  /**
   * Whether modules may be installed, updated and removed without asking for the password again:
   * only with what was made on the server's own command line, by an operator.
   */
  public boolean mayInstallModules() {
    return account.operator() && (via == Via.COMMAND_LINE_TOKEN || via == Via.COMMAND_LINE);
  }

  /** The same person at another address, for a session that moves between networks. */
  public Principal from(String newAddress) {
    return new Principal(account, via, token, stamp, newAddress);
  }
}
