package id.pendopo.kernel.internal;

import id.pendopo.kernel.internal.ModuleRecord.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of installed modules below {@code DATA/modules}, and the signers that are trusted. */
final class ModuleFiles {

  private static final Logger LOG = LoggerFactory.getLogger(ModuleFiles.class);

  private final Path store;
  private final Path distribution;
  private final Path signers;

  ModuleFiles(Path data, Path home, Path signers) {
    this.store = data.resolve("modules");
    this.distribution = home.resolve("modules");
    this.signers = signers;
  }

  /** Copies a file in under its checksum; there at once, or not at all. */
  Revision keep(BundleFile bundle, Path file) {
    String name = bundle.version() + "-" + bundle.sha256().substring(0, 12) + ".jar";
    Path target = store.resolve(bundle.id()).resolve(name);
    try {
      Files.createDirectories(target.getParent());
      Path partial = target.resolveSibling(name + ".part");
      Files.copy(file, partial, StandardCopyOption.REPLACE_EXISTING);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Revision(
        bundle.version(), bundle.sha256(), name, bundle.dataVersion(), bundle.servesFrom());
  }

  Path path(String module, Revision revision) {
    return store.resolve(module).resolve(revision.file());
  }

  /** Whether the file is there and is the one that was installed. */
  boolean intact(String module, Revision revision) {
    Path file = path(module, revision);
    try {
      return Files.exists(file)
          && MessageDigest.isEqual(
              BundleFile.sha256(file).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
              revision.sha256().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes every file of a module but these. */
  void prune(String module, List<Revision> kept) {
    List<String> names = kept.stream().map(Revision::file).toList();
    Path folder = store.resolve(module);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!names.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
      if (names.isEmpty()) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      LOG.warn("Old files of module {} could not be removed", module, e);
    }
  }

  /** The files that the distribution brings. */
  List<Path> ofDistribution() {
    if (!Files.isDirectory(distribution)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(distribution)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Subject of the certificate when it is one of the trusted signers. */
  Optional<String> trusted(Optional<X509Certificate> signer) {
    return signer
        .filter(certificate -> trustedCertificates().contains(certificate))
        .map(certificate -> certificate.getSubjectX500Principal().getName());
  }

  private List<X509Certificate> trustedCertificates() {
    List<X509Certificate> certificates = new ArrayList<>();
    if (!Files.isDirectory(signers)) {
      return certificates;
    }
    try (Stream<Path> files = Files.list(signers)) {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Path file : files.toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          certificates.add((X509Certificate) factory.generateCertificate(in));
        } catch (GeneralSecurityException e) {
          LOG.warn("{} is no certificate and trusts nobody", file.getFileName());
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      LOG.warn("Trusted signers cannot be read", e);
    }
    return certificates;
  }
}
