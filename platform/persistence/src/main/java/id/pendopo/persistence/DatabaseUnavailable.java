package id.pendopo.persistence;

/**
 * The database cannot be used, so that the platform cannot start. The message says why and what to
 * do, for the operator; it holds no password.
 */
public final class DatabaseUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
