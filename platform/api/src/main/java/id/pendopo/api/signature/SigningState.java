package id.pendopo.api.signature;

import id.pendopo.api.text.LocalText;

/**
 * How far a signature is.
 *
 * <table>
 * <caption>States</caption>
 * <tr><th>state</th><th>meaning</th><th>becomes</th></tr>
 * <tr><td>WAITING</td><td>the signer has to enter the passphrase, for the first time or again</td>
 * <td>SIGNING, WITHDRAWN</td></tr>
 * <tr><td>SIGNING</td><td>a batch is at work on it</td><td>SIGNED, WAITING</td></tr>
 * <tr><td>SIGNED</td><td>the signed file is recorded</td><td>nothing else</td></tr>
 * <tr><td>WITHDRAWN</td><td>nobody wants it any more</td><td>nothing else</td></tr>
 * </table>
 */
public enum SigningState {
  WAITING(new LocalText("Menunggu tanda tangan", "Waiting")),
  SIGNING(new LocalText("Sedang ditandatangani", "Being signed")),
  SIGNED(new LocalText("Sudah ditandatangani", "Signed")),
  WITHDRAWN(new LocalText("Ditarik", "Withdrawn"));

  private final LocalText displayName;

  SigningState(LocalText displayName) {
    this.displayName = displayName;
  }

  public LocalText displayName() {
    return displayName;
  }
}
