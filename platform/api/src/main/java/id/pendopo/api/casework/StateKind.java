package id.pendopo.api.casework;

import id.pendopo.api.text.LocalText;

/**
 * What a state of a case means for its clock and for the public.
 *
 * <table>
 * <caption>Kinds of states</caption>
 * <tr><th>kind</th><th>the clock</th><th>on a desk</th><th>means</th></tr>
 * <tr><td>{@link #OPEN}</td><td>runs</td><td>yes</td><td>the office works on it</td></tr>
 * <tr><td>{@link #WAITING}</td><td>stands</td><td>yes</td><td>the applicant has to give
 *     something</td></tr>
 * <tr><td>{@link #DONE}</td><td>has ended</td><td>no</td><td>closed with what was asked for</td></tr>
 * <tr><td>{@link #REFUSED}</td><td>has ended</td><td>no</td><td>closed without it</td></tr>
 * <tr><td>{@link #WITHDRAWN}</td><td>has ended</td><td>no</td><td>the applicant does not want it any
 *     more, or it lapsed</td></tr>
 * </table>
 */
public enum StateKind {
  OPEN("Diproses", "In progress"),
  WAITING("Menunggu pemohon", "Waiting for the applicant"),
  DONE("Selesai", "Completed"),
  REFUSED("Ditolak", "Refused"),
  WITHDRAWN("Dibatalkan", "Withdrawn");

  private final LocalText displayName;

  StateKind(String id, String en) {
    this.displayName = new LocalText(id, en);
  }

  public LocalText displayName() {
    return displayName;
  }

  /** Whether the case has ended. */
  public boolean closed() {
    return this == DONE || this == REFUSED || this == WITHDRAWN;
  }
}
