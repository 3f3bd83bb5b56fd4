package id.pendopo.documents.internal.signature.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The authorities that the operator of the installation trusts. */
public final class TrustedAuthorities {

  private static final Logger LOG = LoggerFactory.getLogger(TrustedAuthorities.class);

  private final List<X509Certificate> certificates;

  public TrustedAuthorities(List<X509Certificate> certificates) {
    this.certificates = List.copyOf(certificates);
  }

  /**
   * Reads every {@code .pem}, {@code .crt} and {@code .cer} of a folder; what cannot be read is
   * left out and named in the log.
   */
  public static TrustedAuthorities of(Path folder) {
    List<X509Certificate> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file :
            files
                .filter(one -> one.toString().matches("(?i).*\\.(pem|crt|cer)"))
                .sorted()
                .toList()) {
          found.addAll(read(file));
        }
      } catch (IOException e) {
        LOG.warn("The folder of trusted authorities cannot be read", e);
      }
    }
    return new TrustedAuthorities(found);
  }

  private static List<X509Certificate> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (IOException | GeneralSecurityException e) {
      LOG.warn("{} holds no certificate that can be read", file.getFileName());
      return List.of();
    }
  }

  public List<X509Certificate> certificates() {
    return certificates;
  }

  /**
   * Whether a path leads from a certificate to a trusted one (RFC 5280 section 6, without
   * revocation).
   *
   * @param others certificates that may lie between
   * @param at moment at which all have to be valid
   */
  boolean vouchFor(X509Certificate certificate, Collection<X509Certificate> others, Instant at) {
    if (certificates.isEmpty()) {
      return false;
    }
    if (certificates.contains(certificate)) {
      return true;
    }
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(certificate);
      PKIXBuilderParameters parameters =
          new PKIXBuilderParameters(
              certificates.stream()
                  .map(authority -> new TrustAnchor(authority, null))
                  .collect(Collectors.toSet()),
              target);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      parameters.addCertStore(
          CertStore.getInstance(
              "Collection",
              new CollectionCertStoreParameters(
                  Stream.concat(Stream.of(certificate), others.stream()).toList())));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (GeneralSecurityException noPath) {
      return false;
    }
  }
}
