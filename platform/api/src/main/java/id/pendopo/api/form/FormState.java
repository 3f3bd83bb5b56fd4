package id.pendopo.api.form;

import id.pendopo.api.text.LocalText;

/**
 * How far a version of a form is.
 *
 * <table>
 * <caption>States</caption>
 * <tr><th>state</th><th>who answers it</th><th>can change</th></tr>
 * <tr><td>DRAFT</td><td>nobody</td><td>yes; becomes PUBLISHED</td></tr>
 * <tr><td>PUBLISHED</td><td>everybody who starts now</td><td>no; becomes REPLACED</td></tr>
 * <tr><td>REPLACED</td><td>who started before; answers stay</td><td>no</td></tr>
 * </table>
 */
public enum FormState {
  DRAFT("Draf", "Draft"),
  PUBLISHED("Berlaku", "Published"),
  REPLACED("Diganti", "Replaced");

  private final LocalText displayName;

  FormState(String id, String en) {
    displayName = new LocalText(id, en);
  }

  /** How it reads. */
  public LocalText displayName() {
    return displayName;
  }
}
