package id.pendopo.kernel.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The authorities behind servers: those of Java, and those that the operator trusts as well. */
final class Authorities {

  private static final Logger LOG = LoggerFactory.getLogger(Authorities.class);

  private Authorities() {}

  /** Both together; empty when the operator adds none, because then Java's own store is enough. */
  static Optional<KeyStore> with(Path folder) {
    List<Certificate> own = in(folder);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      List<Certificate> all = new ArrayList<>(own);
      TrustManagerFactory java =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      java.init((KeyStore) null);
      for (TrustManager manager : java.getTrustManagers()) {
        if (manager instanceof X509TrustManager known) {
          for (X509Certificate certificate : known.getAcceptedIssuers()) {
            all.add(certificate);
          }
        }
      }
      for (int i = 0; i < all.size(); i++) {
        store.setCertificateEntry("authority-" + i, all.get(i));
      }
      return Optional.of(store);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The authorities of Java cannot be read", e);
    }
  }

  private static List<Certificate> in(Path folder) {
    List<Certificate> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(one -> one.toString().matches("(?i).*\\.(pem|crt|cer)")).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          found.addAll(CertificateFactory.getInstance("X.509").generateCertificates(in));
        } catch (IOException | GeneralSecurityException e) {
          LOG.warn("{} holds no certificate that can be read", file.getFileName());
        }
      }
    } catch (IOException e) {
      LOG.warn("The folder of trusted servers cannot be read", e);
    }
    return found;
  }
}
