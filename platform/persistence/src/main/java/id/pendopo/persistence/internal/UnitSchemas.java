package id.pendopo.persistence.internal;

import id.pendopo.persistence.SchemaMigrations.DataRange;
import id.pendopo.persistence.SchemaMigrations.MigrationFailed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables of the units: which migrations they have seen, and which data they hold. */
final class UnitSchemas {

  /** The platform's own tables, which hold the records about all others. */
  static final String OWN = "persistence";

  private static final Logger log = LoggerFactory.getLogger(UnitSchemas.class);

  private final PooledDatabase database;

  UnitSchemas(PooledDatabase database) {
    this.database = database;
  }

  /** How the names of a unit's tables begin: its id, with an underscore for a dash, and another. */
  static String prefix(String unit) {
    return unit.replace('-', '_') + "_";
  }

  /** Runs what is pending; at once when nothing was changed since the last time. */
  void migrate(String unit, Scripts scripts) throws MigrationFailed {
    if (scripts.isEmpty()) {
      return;
    }
    String checksum = scripts.checksum();
    try {
      if (checksum.equals(recordedChecksum(unit))) {
        return;
      }
      Flyway flyway = flyway(unit, scripts);
      if (leftAFailure(flyway)) {
        // The files can run again by rule, so the failed attempt is forgotten.
        flyway.repair();
      }
      int done = flyway.migrate().migrationsExecuted;
      if (done > 0) {
        log.info("Ran {} migrations of unit {}", done, unit);
      }
      recordChecksum(unit, checksum);
    } catch (FlywayException | SQLException e) {
      throw failed(unit, e);
    }
  }

  private static boolean leftAFailure(Flyway flyway) {
    return Arrays.stream(flyway.info().all())
        .map(MigrationInfo::getState)
        .anyMatch(state -> state == MigrationState.FAILED || state == MigrationState.FUTURE_FAILED);
  }

  /** Names of the files that the database has not seen. */
  List<String> pending(String unit, Scripts scripts) {
    if (scripts.isEmpty()) {
      return List.of();
    }
    try {
      if (scripts.checksum().equals(recordedChecksum(unit))) {
        return List.of();
      }
    } catch (SQLException e) {
      throw new TransactionFailed(e);
    }
    return Arrays.stream(flyway(unit, scripts).info().all())
        .filter(
            info ->
                info.getState() == MigrationState.PENDING
                    || info.getState() == MigrationState.FAILED)
        .map(MigrationInfo::getScript)
        .toList();
  }

  private Flyway flyway(String unit, Scripts scripts) {
    return Flyway.configure(Flyway.class.getClassLoader())
        .dataSource(database.dataSource())
        .table("flyway_" + unit.replace('-', '_'))
        .locations(new String[0])
        .resourceProvider(scripts)
        .javaMigrationClassProvider(List::of)
        // the schema is never empty for the second unit
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .validateMigrationNaming(true)
        .placeholderReplacement(false)
        .loggers("slf4j")
        .load();
  }

  /** Says which file failed and why; the values of rows stay out of it. */
  private static MigrationFailed failed(String unit, Exception failure) {
    String script = "";
    if (failure instanceof FlywayMigrateException migrate && migrate.getMigration() != null) {
      script = migrate.getMigration().getScript() + " ";
    }
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String reason =
        String.valueOf(deepest.getMessage()).lines().map(String::strip).findFirst().orElse("");
    return new MigrationFailed(
        "Migration " + script + "of unit '" + unit + "' failed: " + reason, failure);
  }

  private @Nullable String recordedChecksum(String unit) throws SQLException {
    try (Connection connection = database.take();
        PreparedStatement query =
            connection.prepareStatement("select checksum from persistence_unit where unit = ?")) {
      query.setString(1, unit);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      if (unit.equals(OWN) && String.valueOf(e.getSQLState()).startsWith("42")) {
        return null; // the first start: the table is not there yet
      }
      throw e;
    }
  }

  private void recordChecksum(String unit, String checksum) throws SQLException {
    upsert(
        unit,
        "update persistence_unit set checksum = ?, migrated_at = ? where unit = ?",
        "insert into persistence_unit (checksum, migrated_at, unit, data_version, serves_from)"
            + " values (?, ?, ?, 0, 0)",
        checksum,
        LocalDateTime.now(ZoneOffset.UTC));
  }

  /** Notes what the data is like now; a version never goes back, because data does not. */
  void recordRange(String unit, DataRange range) {
    Optional<DataRange> known = range(unit);
    if (known.isPresent() && known.get().version() > range.version()) {
      return;
    }
    try {
      upsert(
          unit,
          "update persistence_unit set data_version = ?, serves_from = ? where unit = ?",
          "insert into persistence_unit (data_version, serves_from, unit) values (?, ?, ?)",
          range.version(),
          range.serves());
    } catch (SQLException e) {
      throw new TransactionFailed(e);
    }
  }

  private void upsert(String unit, String update, String insert, Object... values)
      throws SQLException {
    try (Connection connection = database.take()) {
      if (execute(connection, update, unit, values) == 0) {
        execute(connection, insert, unit, values);
      }
      connection.commit();
      database.harden(connection);
    }
  }

  private static int execute(Connection connection, String sql, String unit, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int i = 1;
      for (Object value : values) {
        statement.setObject(i++, value);
      }
      statement.setString(i, unit);
      return statement.executeUpdate();
    }
  }

  Optional<DataRange> range(String unit) {
    try (Connection connection = database.take();
        PreparedStatement query =
            connection.prepareStatement(
                "select data_version, serves_from from persistence_unit where unit = ?")) {
      query.setString(1, unit);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getInt(1) > 0
            ? Optional.of(new DataRange(row.getInt(1), row.getInt(2)))
            : Optional.empty();
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new TransactionFailed(e);
    }
  }

  /** Drops every table of a unit, its history and its record. */
  void drop(String unit) {
    try (Connection connection = database.take();
        Statement statement = connection.createStatement()) {
      if (!database.isH2()) {
        statement.execute("set foreign_key_checks = 0");
      }
      try {
        for (String table : tables(connection, unit)) {
          statement.execute(
              database.isH2()
                  ? "drop table \"" + table + "\" cascade"
                  : "drop table `" + table + "`");
        }
      } finally {
        if (!database.isH2()) {
          statement.execute("set foreign_key_checks = 1");
        }
      }
      execute(connection, "delete from persistence_unit where unit = ?", unit);
      connection.commit();
      database.harden(connection);
    } catch (SQLException e) {
      throw new TransactionFailed(e);
    }
  }

  /** A table belongs to the unit with the longest prefix that fits its name. */
  private static List<String> tables(Connection connection, String unit) throws SQLException {
    List<String> longer = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select unit from persistence_unit")) {
      while (rows.next()) {
        String other = prefix(rows.getString(1));
        if (other.startsWith(prefix(unit)) && !other.equals(prefix(unit))) {
          longer.add(other);
        }
      }
    }
    String history = "flyway_" + unit.replace('-', '_');
    List<String> found = new ArrayList<>();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select table_name from information_schema.tables"
                    + " where table_schema = "
                    + "schema()"
                    + " and table_type in ('BASE TABLE', 'TABLE')");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String table = rows.getString(1);
        String name = table.toLowerCase(Locale.ROOT);
        if (name.equals(history)
            || (name.startsWith(prefix(unit)) && longer.stream().noneMatch(name::startsWith))) {
          found.add(table);
        }
      }
    }
    return found;
  }
}
