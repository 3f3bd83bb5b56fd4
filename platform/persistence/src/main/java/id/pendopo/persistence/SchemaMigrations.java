package id.pendopo.persistence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Brings the tables of a unit up to what a bundle expects, before the bundle runs. */
@ProviderType
public interface SchemaMigrations {

  /**
   * Data of a unit as it stands in the database.
   *
   * @param version data version written there; 0 when there is none
   * @param serves oldest data version whose code works on it
   */
  record DataRange(int version, int serves) {}

  /** Raised when a migration failed; names the script and the reason, without data. */
  final class MigrationFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public MigrationFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Names of the migrations in a bundle's file that the database has not seen, in order. */
  List<String> pending(String unit, Path bundle);

  /**
   * Runs the pending migrations of the folder {@code db/<unit>} in a bundle's file and then records
   * the data range. Running bundles of the unit go on: migrations only expand.
   *
   * @throws MigrationFailed when one fails; those before it stay done and are not run again
   */
  void migrate(String unit, Path bundle, DataRange after) throws MigrationFailed;

  /** The data range of a unit; empty when it never had any. */
  Optional<DataRange> range(String unit);

  /** Drops every table of a unit with its history and data range. Its store must be closed. */
  void drop(String unit);

  /** Why the store of a unit could not be opened, if it could not. */
  Optional<String> failure(String unit);
}
