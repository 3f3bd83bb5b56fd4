package id.pendopo.documents.internal.signature;

import id.pendopo.api.problem.Problem;
import id.pendopo.api.signature.SignatureReport;
import id.pendopo.api.signature.SignatureValidation;
import id.pendopo.documents.internal.signature.pdf.Inspection;
import id.pendopo.documents.internal.signature.pdf.TrustedAuthorities;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Looks at signed PDFs with the authorities of this installation. */
@Component
public final class SignatureValidationService implements SignatureValidation {

  private final Path trust;

  /** Reads {@code pendopo.data}; the authorities lie in its folder {@code trust}. */
  @Activate
  public SignatureValidationService(BundleContext context) {
    this.trust =
        Path.of(Optional.ofNullable(context.getProperty("pendopo.data")).orElse("data"), "trust");
  }

  @Override
  public SignatureReport validate(byte[] content) {
    if (content.length > LARGEST) {
      throw new Problem(
          413,
          "Berkas ini terlalu besar untuk diperiksa; paling besar 30 MB.",
          "This file is too large to be checked; at most 30 MB.");
    }
    return Inspection.of(content, TrustedAuthorities.of(trust), Instant.now());
  }
}
