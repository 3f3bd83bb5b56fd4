package id.pendopo.api.casework;

/**
 * A case that was opened, and its tracking code, which is told this once: only its hash is kept.
 *
 * @param opened the case
 * @param trackingCode 75 random bits and a check character in groups of four, for instance {@code
 *     7K3M-QX9T-02VB-H4RD}: give it to the applicant, and keep it out of logs and addresses
 */
public record OpenedCase(Case opened, String trackingCode) {

  /** Without the code. */
  @Override
  public String toString() {
    return "OpenedCase[" + opened.id() + "]";
  }
}
