package id.pendopo.api.signature;

import id.pendopo.api.signature.SignatureFinding.Weight;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found out about a PDF.
 *
 * @param revisions of the file, 0 when it cannot be read
 * @param signatures in the order in which they were made
 * @param findings about the file as a whole
 */
public record SignatureReport(
    int revisions, List<SignatureDetail> signatures, List<SignatureFinding> findings) {

  public SignatureReport {
    signatures = List.copyOf(signatures);
    findings = List.copyOf(findings);
  }

  /** All findings, those about the file first. */
  public List<SignatureFinding> all() {
    return Stream.concat(
            findings.stream(), signatures.stream().flatMap(one -> one.findings().stream()))
        .toList();
  }

  /** Whether it is signed and nothing speaks against any signature. */
  public boolean intact() {
    return !signatures.isEmpty()
        && all().stream().noneMatch(finding -> finding.weight() == Weight.BAD);
  }

  /** Whether it is {@link #intact()} and a trusted authority stands behind every signature. */
  public boolean trusted() {
    return intact() && signatures.stream().allMatch(SignatureDetail::trusted);
  }
}
