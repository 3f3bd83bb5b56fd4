package id.pendopo.api.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The record by which a document can be checked.
 *
 * @param id what its QR code leads to
 * @param document what is said of it
 * @param state on the day of the question, in the agency's time zone
 * @param sha256 checksums of its final files, 64 hexadecimal digits each; empty while prepared
 * @param reason why it was replaced or revoked; empty otherwise
 * @param replacedBy the record of the newer document, where it was replaced
 * @param issuedAt when its files became final; empty while prepared
 * @param version counts changes
 */
public record Verification(
    VerificationId id,
    IssuedDocument document,
    VerificationState state,
    List<String> sha256,
    String reason,
    Optional<VerificationId> replacedBy,
    Optional<Instant> issuedAt,
    long version) {

  public Verification {
    sha256 = List.copyOf(sha256);
  }
}
