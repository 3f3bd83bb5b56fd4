package id.pendopo.tests;

import java.util.Map;

/** The databases on which everything must behave alike. */
enum DatabaseKind {
  H2,
  MARIADB;

  /** Environment for a server with a database of its own. */
  Map<String, String> environment() {
    return this == H2 ? Map.of() : MariaDb.newDatabase();
  }
}
