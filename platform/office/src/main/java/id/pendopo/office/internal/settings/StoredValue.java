package id.pendopo.office.internal.settings;

/** A value in one of the two tables. */
interface StoredValue {

  String field();

  /** As text; a secret encrypted. */
  String value();

  void value(String changed);
}
