package id.pendopo.api.persistence;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises that a unique key was violated, so that it can be said in plain words: „this number is
 * taken“. A row that must be unique is best tried and the failure understood, because a look before
 * the write can be overtaken.
 */
public final class UniqueKey {

  private static final String H2_DUPLICATE = "23505";
  private static final int MARIADB_DUPLICATE = 1062;

  private UniqueKey() {}

  /**
   * Whether a failure of {@link Store#write} comes from the unique key of this name.
   *
   * @param failure what was thrown
   * @param key name of the constraint or unique index as in the migration; case does not matter
   */
  public static boolean violated(Throwable failure, String key) {
    Pattern name =
        Pattern.compile("(?<![\\w])" + Pattern.quote(key.toLowerCase(Locale.ROOT)) + "(?![\\w])");
    int depth = 0;
    for (Throwable t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
      if (t instanceof SQLException sql
          && (H2_DUPLICATE.equals(sql.getSQLState()) || sql.getErrorCode() == MARIADB_DUPLICATE)) {
        return name.matcher(String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT)).find();
      }
    }
    return false;
  }
}
