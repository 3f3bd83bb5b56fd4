package id.pendopo.api.calendar;

/**
 * How days of collective leave (cuti bersama) are counted. Laws that give a deadline in working
 * days do not say it, so each purpose decides; see the policy book {@code calendar}.
 */
public enum CollectiveLeave {
  /** They are days off. */
  OFF,
  /** They count as working days. */
  WORK
}
