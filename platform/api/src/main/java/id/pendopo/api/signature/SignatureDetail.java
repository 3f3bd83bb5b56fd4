package id.pendopo.api.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One signature in a PDF.
 *
 * @param signer name in the certificate
 * @param issuer name of who issued it
 * @param signedAt by the time stamp where there is one, else by the signer's own clock
 * @param timeStamped whether a time-stamp authority confirms it
 * @param revision in which it was made, counted from 1
 * @param trusted whether a trusted authority of the installation stands behind it
 * @param findings what speaks against it or is good to know
 */
public record SignatureDetail(
    String signer,
    String issuer,
    Optional<Instant> signedAt,
    boolean timeStamped,
    int revision,
    boolean trusted,
    List<SignatureFinding> findings) {

  public SignatureDetail {
    findings = List.copyOf(findings);
  }
}
