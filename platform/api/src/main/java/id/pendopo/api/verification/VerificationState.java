package id.pendopo.api.verification;

import id.pendopo.api.text.LocalText;

/**
 * What became of an issued document.
 *
 * <table>
 * <caption>What each state means to whoever holds the paper</caption>
 * <tr><th>state</th><th>public page</th><th>what follows</th></tr>
 * <tr><td>PREPARED</td><td>none: 404</td><td>the file is not ready yet</td></tr>
 * <tr><td>VALID</td><td>shown</td><td>may be relied on</td></tr>
 * <tr><td>EXPIRED</td><td>shown</td><td>was genuine, its last day is over</td></tr>
 * <tr><td>REPLACED</td><td>shown, with a link</td><td>only the newer one counts</td></tr>
 * <tr><td>REVOKED</td><td>shown, with the reason</td><td>must not be used</td></tr>
 * </table>
 */
public enum VerificationState {
  PREPARED(new LocalText("Disiapkan", "Being prepared")),
  VALID(new LocalText("Berlaku", "Valid")),
  EXPIRED(new LocalText("Masa berlaku habis", "Expired")),
  REPLACED(new LocalText("Sudah diganti", "Replaced")),
  REVOKED(new LocalText("Dicabut", "Revoked"));

  private final LocalText displayName;

  VerificationState(LocalText displayName) {
    this.displayName = displayName;
  }

  public LocalText displayName() {
    return displayName;
  }
}
