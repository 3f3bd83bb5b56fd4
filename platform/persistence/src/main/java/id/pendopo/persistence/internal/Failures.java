package id.pendopo.persistence.internal;

import id.pendopo.api.problem.Problem;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.StaleStateException;
import org.hibernate.dialect.lock.OptimisticEntityLockException;
import org.hibernate.exception.LockAcquisitionException;

/** Says failures of the database so that the person who asked can act on them. */
final class Failures {

  private Failures() {}

  /** The failure as the outermost caller gets it. */
  static RuntimeException forCaller(RuntimeException failure) {
    if (failure instanceof Problem) {
      return failure;
    }
    int depth = 0;
    for (Throwable t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
      if (t instanceof OptimisticLockException
          || t instanceof StaleStateException
          || t instanceof OptimisticEntityLockException) {
        return changedMeanwhile().because(failure);
      }
      if (t instanceof PessimisticLockException
          || t instanceof LockTimeoutException
          || t instanceof LockAcquisitionException
          || (t instanceof SQLException sql && lostALock(sql))) {
        return busy().because(failure);
      }
      if (t instanceof SQLTransientConnectionException
          || (t instanceof SQLException sql && lostTheServer(sql))) {
        return unreachable().because(failure);
      }
    }
    return failure;
  }

  /**
   * A failure in one line for a ledger that people read: what the database says stays out of it,
   * because it repeats values of rows.
   */
  static String forLog(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return "Database error " + sql.getSQLState() + " (" + sql.getErrorCode() + ")";
      }
    }
    String message = failure.getMessage();
    return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  private static Problem changedMeanwhile() {
    return new Problem(
        409,
        "Data ini baru saja diubah orang lain. Muat ulang, periksa perubahannya, lalu simpan lagi.",
        "Somebody else has just changed this. Reload, look at the change, then save again.");
  }

  private static Problem busy() {
    return new Problem(
        409,
        "Data ini sedang diubah orang lain. Tunggu sebentar, lalu coba lagi.",
        "Somebody else is changing this right now. Wait a moment, then try again.");
  }

  private static Problem unreachable() {
    return new Problem(
        503,
        "Basis data sedang tidak dapat dihubungi. Coba lagi sebentar lagi.",
        "The database cannot be reached at the moment. Try again shortly.");
  }

  /** Class 40 is a roll-back by the server; H2 says HYT00 and MariaDB 1205 for a lock not got. */
  private static boolean lostALock(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("40") || state.equals("HYT00") || e.getErrorCode() == 1205;
  }

  private static boolean lostTheServer(SQLException e) {
    return String.valueOf(e.getSQLState()).startsWith("08");
  }
}
