package id.pendopo.identity.key;

import id.pendopo.api.problem.Problem;

/** The key that made a cipher text is not in the folder of keys: 503, and what to do. */
public final class KeyLostException extends Problem {

  private static final long serialVersionUID = 1L;

  private final String key;

  /**
   * @param purpose what the key is for
   * @param key its id
   */
  public KeyLostException(String purpose, String key) {
    super(
        503,
        "Kunci "
            + purpose
            + " "
            + key
            + " tidak ada di folder kunci, jadi data ini tidak dapat dibaca. Kembalikan berkas"
            + " kunci itu dari cadangan.",
        "The key "
            + purpose
            + " "
            + key
            + " is not in the folder of keys, so this cannot be read. Bring that key file back"
            + " from the backup.");
    this.key = key;
  }

  public String key() {
    return key;
  }
}
