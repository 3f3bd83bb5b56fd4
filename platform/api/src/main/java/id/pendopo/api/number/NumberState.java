package id.pendopo.api.number;

import id.pendopo.api.text.LocalText;

/**
 * What has become of a number. It stays in the register in every state and is never given again.
 *
 * <table>
 * <caption>States</caption>
 * <tr><th>state</th><th>meaning</th><th>becomes</th></tr>
 * <tr><td>{@link #ISSUED}</td><td>stands on a document</td><td>{@link #VOID}</td></tr>
 * <tr><td>{@link #RESERVED}</td><td>set aside, for instance for a counter without a network</td>
 * <td>{@link #ISSUED} or {@link #VOID}</td></tr>
 * <tr><td>{@link #VOID}</td><td>stands on nothing, with the reason</td><td>nothing else</td></tr>
 * </table>
 */
public enum NumberState {
  ISSUED("Terpakai", "Issued"),
  RESERVED("Dipesan", "Reserved"),
  VOID("Batal", "Void");

  private final LocalText displayName;

  NumberState(String id, String en) {
    displayName = new LocalText(id, en);
  }

  /** As it reads in the register. */
  public LocalText displayName() {
    return displayName;
  }
}
