package id.pendopo.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short statements on the platform's own tables, each set of them in a transaction of its own. */
final class Sql {

  /** Work on one connection. */
  interface Work<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  /** Reads the current row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private Sql() {}

  /** Commits what the work did, or rolls it back. */
  static <T extends @Nullable Object> T commit(PooledDatabase database, Work<T> work) {
    try (Connection connection = database.take()) {
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new TransactionFailed(e);
    }
  }

  /** Reads; nothing is kept. */
  static <T extends @Nullable Object> T read(PooledDatabase database, Work<T> work) {
    try (Connection connection = database.take()) {
      try {
        return work.on(connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new TransactionFailed(e);
    }
  }

  static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  static <T> List<T> list(Connection connection, Row<T> row, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(row.of(rows));
        }
        return found;
      }
    }
  }

  static <T> Optional<T> first(
      Connection connection, Row<T> row, String sql, @Nullable Object... values)
      throws SQLException {
    return list(connection, row, sql, values).stream().findFirst();
  }

  static long number(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    return first(connection, row -> row.getLong(1), sql, values).orElse(0L);
  }

  static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    int i = 1;
    for (Object value : values) {
      if (value instanceof Instant at) {
        statement.setObject(i++, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
      } else {
        statement.setObject(i++, value);
      }
    }
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    LocalDateTime at = row.getObject(column, LocalDateTime.class);
    return Optional.ofNullable(at).map(t -> t.toInstant(ZoneOffset.UTC));
  }

  /** A text cut to what the column takes. */
  static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
