package id.pendopo.documents.internal.signature.pdf;

import id.pendopo.api.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The private key and the certificates of a PKCS#12 file (RFC 7292), ready to sign. Lives only as
 * long as it is used; its text tells nothing.
 */
public final class LocalKey {

  private static final int SHORTEST_RSA = 2_048;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  private LocalKey(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = chain;
  }

  /**
   * Opens a file and checks that one can sign with it now.
   *
   * @param password not kept; the caller clears it
   * @throws Problem 422 that names what is wrong with the file, the password or the certificate
   */
  public static LocalKey open(byte[] pkcs12, char[] password, Instant now) {
    KeyStore store = load(pkcs12, password);
    try {
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          Key key = store.getKey(alias, password);
          Certificate[] certificates = store.getCertificateChain(alias);
          if (key instanceof PrivateKey found && certificates != null && certificates.length > 0) {
            LocalKey opened =
                new LocalKey(
                    found, Stream.of(certificates).map(X509Certificate.class::cast).toList());
            opened.check(now);
            return opened;
          }
        }
      }
    } catch (UnrecoverableKeyException wrong) {
      throw wrongPassword();
    } catch (GeneralSecurityException e) {
      throw unreadable().because(e);
    }
    throw Problem.invalid(
        "file",
        "Berkas ini tidak berisi kunci privat beserta sertifikatnya. Ekspor sertifikat dengan kunci"
            + " privatnya (.p12 atau .pfx).",
        "This file holds no private key with its certificate. Export the certificate with its"
            + " private key (.p12 or .pfx).");
  }

  private static KeyStore load(byte[] pkcs12, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(pkcs12), password);
      return store;
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException ? wrongPassword() : unreadable();
    } catch (GeneralSecurityException e) {
      throw unreadable();
    }
  }

  private void check(Instant now) {
    X509Certificate certificate = certificate();
    boolean[] usage = certificate.getKeyUsage();
    new Problem.Collector()
        .check(
            !now.isAfter(certificate.getNotAfter().toInstant()),
            "file",
            "Sertifikat ini sudah kedaluwarsa. Gunakan sertifikat yang masih berlaku.",
            "This certificate has expired. Use one that is still valid.")
        .check(
            !now.isBefore(certificate.getNotBefore().toInstant()),
            "file",
            "Sertifikat ini belum berlaku. Tunggu sampai tanggal mulainya atau gunakan yang lain.",
            "This certificate is not valid yet. Wait for its first day or use another.")
        .check(
            usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION],
            "file",
            "Sertifikat ini tidak diterbitkan untuk menandatangani.",
            "This certificate was not issued for signing.")
        .check(
            !(certificate.getPublicKey() instanceof RSAKey rsa)
                || rsa.getModulus().bitLength() >= SHORTEST_RSA,
            "file",
            "Kunci sertifikat ini terlalu pendek; RSA paling sedikit 2048 bit.",
            "The key of this certificate is too short; RSA needs at least 2048 bits.")
        .check(
            whole(),
            "file",
            "Rantai sertifikat di berkas ini tidak lengkap. Ekspor lagi beserta sertifikat"
                + " penerbitnya.",
            "The chain of certificates in this file is not complete. Export it again with the"
                + " certificates of its issuers.")
        .throwIfAny();
  }

  /** Each certificate is signed by the next, and the last one is signed by itself. */
  private boolean whole() {
    for (int i = 0; i < chain.size(); i++) {
      X509Certificate issuer = chain.get(Math.min(i + 1, chain.size() - 1));
      try {
        chain.get(i).verify(issuer.getPublicKey());
      } catch (GeneralSecurityException notIssued) {
        return false;
      }
    }
    return true;
  }

  /** The signer's own certificate. */
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  PrivateKey key() {
    return key;
  }

  Certificate[] chain() {
    return chain.toArray(new Certificate[0]);
  }

  private static Problem wrongPassword() {
    return Problem.invalid(
        "password",
        "Kata sandi sertifikat salah. Tidak ada yang ditandatangani.",
        "The password of the certificate is wrong. Nothing was signed.");
  }

  private static Problem unreadable() {
    return Problem.invalid(
        "file",
        "Berkas ini bukan berkas sertifikat PKCS#12 (.p12 atau .pfx) yang dapat dibaca.",
        "This is no readable certificate file (PKCS#12, .p12 or .pfx).");
  }
}
