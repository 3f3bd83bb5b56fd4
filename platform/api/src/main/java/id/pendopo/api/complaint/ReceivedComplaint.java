package id.pendopo.api.complaint;

/**
 * A complaint that was taken in, with what the reporter is told this once.
 *
 * @param complaint as it stands
 * @param trackingCode for {@code /lacak}; only its hash is kept
 * @param pin opens the answers beside the code; only its hash is kept
 */
public record ReceivedComplaint(Complaint complaint, String trackingCode, String pin) {

  /** Without code and PIN. */
  @Override
  public String toString() {
    return "ReceivedComplaint[" + complaint.id() + "]";
  }
}
