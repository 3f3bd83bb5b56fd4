package id.pendopo.office.internal.settings;

/** What a field of a form takes. */
public enum FieldType {
  /** One line. */
  TEXT,
  /** Several lines. */
  LINES,
  /** A line that is encrypted and never shown again. */
  SECRET,
  /** A whole number. */
  WHOLE,
  /** {@code true} or {@code false}. */
  YES_NO,
  /** One of some codes. */
  CHOICE,
  /** A length of time, ISO 8601. */
  DURATION,
  /** A time of day, {@code 07:00}. */
  TIME
}
