package id.pendopo.documents.internal.verification.console;

import id.pendopo.api.identity.Access;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.verification.Verification;
import id.pendopo.api.verification.VerificationRegister;
import id.pendopo.api.verification.Verifications;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;

/**
 * What the view of verification records works with.
 *
 * @param register the records
 * @param verifications their addresses and QR codes
 * @param access rights of the visitor
 * @param zone of the agency
 */
record VerificationDesk(
    VerificationRegister register, Verifications verifications, Access access, ZoneId zone) {

  boolean mayManage(Verification record) {
    return access.may(VerificationRegister.MANAGE, record.document().unit());
  }

  /** The public address and its QR code as a data address; empty while none is configured. */
  Optional<Link> link(Verification record) {
    try {
      return Optional.of(
          new Link(
              verifications.address(record.id()).toString(),
              "data:image/svg+xml;base64,"
                  + Base64.getEncoder()
                      .encodeToString(
                          verifications.qrSvg(record.id()).getBytes(StandardCharsets.UTF_8))));
    } catch (Problem notConfigured) {
      return Optional.empty();
    }
  }

  /**
   * Where the public checks a record.
   *
   * @param address public page
   * @param picture QR code for an image
   */
  record Link(String address, String picture) {}
}
