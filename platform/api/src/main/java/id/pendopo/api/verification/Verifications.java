package id.pendopo.api.verification;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes the documents of the current agency checkable by everybody at {@code /verifikasi/{id}}.
 *
 * <p>In this order: {@link #prepare} gives the id whose QR code goes into the file; the file is
 * rendered and signed; {@link #issue} records its checksum, and from then on the page is there.
 * Each step may be repeated after a crash. Looks at no permission: the module has asked already.
 * Every change takes part in the caller's transaction, is audited and costs a few statements; any
 * thread.
 *
 * <p>All methods throw a {@link id.pendopo.api.problem.Problem} that names what is wrong; then
 * nothing was changed.
 */
@ProviderType
public interface Verifications {

  /** Smallest picture of a QR code. */
  int SMALLEST_QR = 64;

  /** Largest picture of a QR code. */
  int LARGEST_QR = 2_048;

  /**
   * Prepares the record of a document. The same key gives the same id again; while it is not issued
   * its details are replaced by those given now.
   *
   * @throws id.pendopo.api.problem.Problem 409 when the agency has no public address yet (its QR
   *     codes would lead nowhere), or when the document was issued with other details; 422 for
   *     wrong input
   */
  Verification prepare(IssuedDocument document);

  /**
   * Records the checksums of the final files; from the commit on the public page is there.
   * Repeating it with the same checksums changes nothing.
   *
   * @param sha256 1 to 10 checksums, 64 hexadecimal digits each, of files with the same content (a
   *     PDF and its copy for archives, say)
   * @throws id.pendopo.api.problem.Problem 404 for an unknown id; 409 when it was issued with other
   *     files: a changed document is a new one that replaces it
   */
  Verification issue(VerificationId id, List<String> sha256);

  /** The record, whatever its state; empty when there is none in this agency. */
  Optional<Verification> find(VerificationId id);

  /** The record of a document by its key. */
  Optional<Verification> ofDocument(String document);

  /**
   * Says that a newer document takes the place of this one.
   *
   * @param by the issued record of the newer one
   * @param reason shown to the public, so without personal data; one line of 5 to 300 characters
   * @throws id.pendopo.api.problem.Problem 404 for an unknown id; 409 when it is not issued, was
   *     revoked or replaced already, or when the newer one is itself replaced by this one
   */
  Verification replace(VerificationId id, VerificationId by, String reason);

  /**
   * Says that a document must not be used any more; this cannot be taken back.
   *
   * @param reason shown to the public, so without personal data; one line of 5 to 300 characters
   * @throws id.pendopo.api.problem.Problem 404 for an unknown id; 409 when it is not issued or was
   *     revoked already
   */
  Verification revoke(VerificationId id, String reason);

  /**
   * The public address of the page, from the configured address of the agency and never from a
   * request. It holds the id and nothing else.
   *
   * @throws id.pendopo.api.problem.Problem 409 when the agency has no public address yet
   */
  URI address(VerificationId id);

  /**
   * The QR code of the address (ISO/IEC 18004, error correction Q: a quarter of it may be dirty or
   * folded) with its quiet zone of four modules, black on white, without text.
   *
   * @param pixels wanted width and height, {@value #SMALLEST_QR} to {@value #LARGEST_QR}; rounded
   *     down to whole pixels a module
   * @return a PNG
   * @throws id.pendopo.api.problem.Problem as {@link #address}
   */
  byte[] qrPng(VerificationId id, int pixels);

  /**
   * The QR code as an SVG of its own size, with the id in groups of four under it.
   *
   * @throws id.pendopo.api.problem.Problem as {@link #address}
   */
  String qrSvg(VerificationId id);
}
