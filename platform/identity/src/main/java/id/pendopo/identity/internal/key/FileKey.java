package id.pendopo.identity.internal.key;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** One key: half of it encrypts, the other half hashes. */
final class FileKey {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int HALF = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final String id;
  private final int number;
  private final SecretKeySpec cipher;
  private final SecretKeySpec mac;

  FileKey(String id, int number, byte[] bytes) {
    this.id = id;
    this.number = number;
    this.cipher = new SecretKeySpec(bytes, 0, HALF, "AES");
    this.mac = new SecretKeySpec(bytes, HALF, HALF, "HmacSHA256");
  }

  String id() {
    return id;
  }

  int number() {
    return number;
  }

  byte[] seal(byte[] plain, byte[] context) {
    try {
      byte[] nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
      aes.init(Cipher.ENCRYPT_MODE, cipher, new GCMParameterSpec(TAG_BITS, nonce));
      aes.updateAAD(context);
      byte[] sealed = aes.doFinal(plain);
      byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
      return whole;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has AES-GCM", missing);
    }
  }

  byte[] open(byte[] whole, byte[] context) {
    if (whole.length < NONCE + TAG_BITS / 8) {
      throw new IllegalArgumentException("This cipher text was cut off");
    }
    try {
      Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
      aes.init(Cipher.DECRYPT_MODE, cipher, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE));
      aes.updateAAD(context);
      return aes.doFinal(whole, NONCE, whole.length - NONCE);
    } catch (AEADBadTagException changed) {
      throw new IllegalArgumentException(
          "This cipher text was changed or belongs elsewhere", changed);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has AES-GCM", missing);
    }
  }

  byte[] mark(byte[] value, byte[] context) {
    try {
      Mac hmac = Mac.getInstance("HmacSHA256");
      hmac.init(mac);
      hmac.update(context);
      hmac.update((byte) 0);
      return hmac.doFinal(value);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", missing);
    }
  }

  @Override
  public String toString() {
    return "key " + id;
  }
}
