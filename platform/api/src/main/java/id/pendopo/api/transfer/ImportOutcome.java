package id.pendopo.api.transfer;

/** What a row does or would do. */
public enum ImportOutcome {
  /** Stores something new. */
  NEW,
  /** Changes what is known. */
  CHANGED,
  /** Says what is known. */
  SAME,
  /** Cannot be stored. */
  ERROR
}
