package id.pendopo.api.signature;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks at the signatures of a PDF: whether the signed bytes are unchanged, what was added
 * afterwards, whether the certificates were in force, and whether a trusted authority stands behind
 * them (ISO 32000-1 section 12.8, RFC 5280; ETSI EN 319 102-1 in part).
 *
 * <p>Works without a network: revocation is not asked. The trusted authorities are certificates
 * that the operator of the installation puts into {@code DATA/trust} (PEM or DER, {@code .pem},
 * {@code .crt}, {@code .cer}). Any thread; keeps nothing. Files are read one at a time by a process
 * of its own, some tenths of a second each, at most about 20 s; the caller waits for others.
 */
@ProviderType
public interface SignatureValidation {

  /** Largest file that is looked at, bytes. */
  int LARGEST = 30 * 1024 * 1024;

  /**
   * Looks at a file; whatever is wrong with it stands in the report.
   *
   * @param content at most {@link #LARGEST} bytes
   * @throws id.pendopo.api.problem.Problem 413 when it is larger, 422 when looking at it takes too
   *     long or too much memory, 503 when others are being looked at for minutes
   */
  SignatureReport validate(byte[] content);
}
