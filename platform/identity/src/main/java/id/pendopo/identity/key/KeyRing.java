package id.pendopo.identity.key;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The keys for one purpose, the newest in use and the older ones kept to read what they wrote. Each
 * result names its key, so that a key can be replaced without touching what is stored. Any thread;
 * some microseconds.
 */
@ProviderType
public interface KeyRing {

  /**
   * Encrypts with the newest key: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce; the
   * same text never gives the same result twice.
   *
   * @param plain any text
   * @param context must be the same at {@link #open}, for instance the agency, so that a cipher
   *     text is worth nothing in another place
   * @return {@code <key id>.<base64url>}, about 1.4 times as long as the text and 60 characters
   *     more
   */
  String seal(String plain, String context);

  /**
   * Decrypts.
   *
   * @throws KeyLostException when the key that is named is not in the folder
   * @throws IllegalArgumentException when it was changed, or sealed in another context
   */
  String open(String sealed, String context);

  /**
   * Keyed hashes to look a value up by: HMAC-SHA-256 (RFC 2104), one for each key, the newest
   * first. The first is to be stored; any of them may be in the database.
   *
   * @return each {@code <key id>.<64 hex digits>}
   */
  List<String> marks(String value, String context);

  /** Ids of the keys that are there. */
  Set<String> ids();

  /** The id of the key that made a sealed text or a mark. */
  static String keyOf(String sealedOrMark) {
    int dot = sealedOrMark.indexOf('.');
    return dot < 0 ? "" : sealedOrMark.substring(0, dot);
  }

  /**
   * Makes another key, which from now on is the newest; the old ones stay.
   *
   * @return its id
   */
  String rotate();
}
