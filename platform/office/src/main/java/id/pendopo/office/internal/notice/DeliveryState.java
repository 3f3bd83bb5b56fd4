package id.pendopo.office.internal.notice;

import id.pendopo.api.text.LocalText;

/**
 * How far a delivery is.
 *
 * <table>
 * <caption>States</caption>
 * <tr><th>state</th><th>what follows</th></tr>
 * <tr><td>WAITING</td><td>it is tried when its time comes</td></tr>
 * <tr><td>SENT</td><td>nothing; the next server took it</td></tr>
 * <tr><td>FAILED</td><td>it was refused for good or too often; somebody may try it again</td></tr>
 * <tr><td>LIMITED</td><td>the recipient got too much that hour; somebody may send it</td></tr>
 * <tr><td>DROPPED</td><td>nothing; there is no address or no text any more</td></tr>
 * </table>
 */
public enum DeliveryState {
  WAITING(new LocalText("Menunggu", "Waiting")),
  SENT(new LocalText("Terkirim", "Sent")),
  FAILED(new LocalText("Gagal", "Failed")),
  LIMITED(new LocalText("Ditahan (terlalu banyak)", "Held back (too many)")),
  DROPPED(new LocalText("Dibatalkan", "Dropped"));

  private final LocalText word;

  DeliveryState(LocalText word) {
    this.word = word;
  }

  /** How it reads. */
  public LocalText word() {
    return word;
  }
}
