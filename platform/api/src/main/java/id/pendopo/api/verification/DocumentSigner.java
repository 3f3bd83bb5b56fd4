package id.pendopo.api.verification;

import java.time.LocalDate;

/**
 * Who signed a document, as its page shows it: no number of the person.
 *
 * @param name with titles, as printed; one line of at most 150 characters
 * @param position with {@code a.n.}, {@code Plh.} and the like, as printed; one line of at most 200
 * @param on day of the signature
 * @param kind how it was signed
 */
public record DocumentSigner(String name, String position, LocalDate on, SignatureKind kind) {}
