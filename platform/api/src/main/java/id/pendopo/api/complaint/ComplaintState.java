package id.pendopo.api.complaint;

import id.pendopo.api.text.LocalText;
import java.util.stream.Stream;

/**
 * Where a complaint stands.
 *
 * <table>
 * <caption>States</caption>
 * <tr><th>state</th><th>clock</th><th>who acts</th></tr>
 * <tr><td>{@link #RECEIVED}</td><td>verification</td><td>whoever verifies</td></tr>
 * <tr><td>{@link #VERIFIED}</td><td>that of its {@link FollowUpClass}, begun by the
 *     verification</td><td>whoever verifies</td></tr>
 * <tr><td>{@link #HANDED_OVER}, {@link #IN_PROGRESS}</td><td>goes on</td><td>the desk of the
 *     category</td></tr>
 * <tr><td>{@link #WAITING_FOR_REPORTER}</td><td>stands</td><td>the reporter</td></tr>
 * <tr><td>{@link #ANSWERED}</td><td>days for the reporter to respond</td><td>the reporter; then it
 *     closes by itself</td></tr>
 * <tr><td>the others</td><td>ended</td><td>nobody</td></tr>
 * </table>
 */
public enum ComplaintState {
  RECEIVED("diterima", "Diterima", "Received"),
  VERIFIED("terverifikasi", "Terverifikasi", "Verified"),
  HANDED_OVER("diteruskan", "Diteruskan", "Handed over"),
  IN_PROGRESS("diproses", "Dikerjakan", "In progress"),
  WAITING_FOR_REPORTER("menunggu-pelapor", "Menunggu pelapor", "Waiting for the reporter"),
  ANSWERED("dijawab", "Dijawab", "Answered"),
  CLOSED("selesai", "Selesai", "Closed"),
  /** Not of this agency: handed to another one or to SP4N-LAPOR!, as a recorded act. */
  NOT_OURS("bukan-wewenang", "Bukan kewenangan", "Not ours"),
  /** Refused as abuse, with the reason. */
  REFUSED("ditolak", "Ditolak", "Refused"),
  WITHDRAWN("dicabut", "Dicabut pelapor", "Withdrawn");

  private final String code;
  private final LocalText displayName;

  ComplaintState(String code, String id, String en) {
    this.code = code;
    displayName = new LocalText(id, en);
  }

  /** Code of the state of its case; a verified case adds its class to it. */
  public String code() {
    return code;
  }

  /** How it reads. */
  public LocalText displayName() {
    return displayName;
  }

  /**
   * The state of a case.
   *
   * @throws IllegalArgumentException for the code of no such state
   */
  public static ComplaintState of(String caseState) {
    return Stream.of(values())
        .filter(one -> caseState.equals(one.code) || caseState.startsWith(one.code + "-"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No state of a complaint: " + caseState));
  }
}
