package id.pendopo.api.verification;

import id.pendopo.api.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the public page of a document says. Leave out whom it is about: a title such as <em>Surat
 * Keterangan Domisili</em> is enough to compare with the paper.
 *
 * @param document key of the document at its module, {@code <module>/<key>}, at most 160
 *     characters; no personal data
 * @param unit code of the unit whose people look after it; empty for the agency as a whole
 * @param type what it is; each at most 120 characters
 * @param number as printed, at most 250 characters; empty where it has none
 * @param title what may be public of its subject, one line of at most 300 characters
 * @param on date of the document
 * @param signers in the order of their signatures, 1 to 10
 * @param validUntil last day on which it is in force; empty without an end
 */
public record IssuedDocument(
    String document,
    Optional<String> unit,
    LocalText type,
    String number,
    String title,
    LocalDate on,
    List<DocumentSigner> signers,
    Optional<LocalDate> validUntil) {

  public IssuedDocument {
    signers = List.copyOf(signers);
  }
}
