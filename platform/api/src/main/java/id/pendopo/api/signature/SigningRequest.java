package id.pendopo.api.signature;

import id.pendopo.api.document.FileId;
import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.verification.VerificationId;
import java.util.Optional;

/**
 * A document that somebody has to sign. Its number stands in the file already: number, file,
 * signature, in this order.
 *
 * @param document key of the document, {@code <module>/<key>}, at most 160 characters
 * @param title how the signer recognises it, one line of at most 300 characters
 * @param number as printed, at most 250 characters; may be empty
 * @param file the PDF to be signed; of the current agency
 * @param signer who signs
 * @param name of the signer as printed, at most 150 characters
 * @param position of the signer with {@code a.n.} or {@code Plh.} as printed, at most 200
 * @param way with what
 * @param place of the visible block; empty for an invisible signature
 * @param verification record whose QR code stands in the block
 * @param last whether nobody signs after this: then the verification record is issued with the
 *     checksum of the signed file
 */
public record SigningRequest(
    String document,
    String title,
    String number,
    FileId file,
    EmployeeId signer,
    String name,
    String position,
    SigningWay way,
    Optional<SignaturePlace> place,
    Optional<VerificationId> verification,
    boolean last) {}
