package id.pendopo.office.internal.applicant;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with the key of one person: AES-256-GCM (NIST SP 800-38D), a random 96-bit nonce each
 * time. Whoever destroys the key has destroyed what it encrypted, wherever copies lie.
 */
final class PersonCipher {

  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PersonCipher() {}

  /** A new key, as text. */
  static String newKey() {
    byte[] key = new byte[KEY];
    RANDOM.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  static String seal(String key, String plain) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain.getBytes(StandardCharsets.UTF_8));
    byte[] whole = new byte[NONCE + sealed.length];
    System.arraycopy(nonce, 0, whole, 0, NONCE);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return Base64.getEncoder().encodeToString(whole);
  }

  /**
   * Decrypts.
   *
   * @throws IllegalArgumentException when it was changed or sealed with another key
   */
  static String open(String key, String sealed) {
    byte[] whole = Base64.getDecoder().decode(sealed);
    byte[] nonce = java.util.Arrays.copyOf(whole, NONCE);
    byte[] content = java.util.Arrays.copyOfRange(whole, NONCE, whole.length);
    return new String(run(Cipher.DECRYPT_MODE, key, nonce, content), StandardCharsets.UTF_8);
  }

  private static byte[] run(int mode, String key, byte[] nonce, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(Base64.getDecoder().decode(key), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Cannot be read with this person's key", e);
    }
  }
}
