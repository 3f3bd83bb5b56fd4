package id.pendopo.api.identity;

/**
 * A person (or a program with a token) that is signed in.
 *
 * @param id identity of the account, positive
 * @param username name typed at sign-in
 * @param displayName how the console greets them
 * @param operator whether the account operates the whole installation: it holds every permission in
 *     every agency, and alone may install modules
 */
public record Account(long id, String username, String displayName, boolean operator) {}
