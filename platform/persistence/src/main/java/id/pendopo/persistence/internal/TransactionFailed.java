package id.pendopo.persistence.internal;

import java.sql.SQLException;

/** A statement of the platform itself, or a commit, was refused by the database. */
final class TransactionFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TransactionFailed(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
