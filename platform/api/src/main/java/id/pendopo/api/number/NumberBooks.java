package id.pendopo.api.number;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Numbers for documents, as a module asks for them. Nobody's permission is looked at: whoever calls
 * has checked that the document may be signed. Any thread, with the current agency set.
 *
 * <p>The order of signing is: number, then the file, then the signature. The number is given in a
 * transaction of its own and stays, whatever becomes of the caller; who starts again asks with the
 * same document key and gets the same number; who gives up says so with {@link #giveUp}.
 *
 * <p>Serials of a period are 1, 2, 3 … without a gap and without a double, also when many ask at
 * once on several nodes and processes are killed. A number is never given again. (Serials begin
 * again on 1 January and void numbers stay in the book: tata naskah dinas, Permendagri 1/2023.)
 */
@ProviderType
public interface NumberBooks {

  /** The books of the agency, by code. */
  List<NumberBook> all();

  Optional<NumberBook> find(String code);

  /**
   * Gives a document its number; a document that has one in this book keeps it, whatever the
   * request says now. Costs one short transaction of its own, also inside the caller's; it waits
   * for others who take a number of the same book and period.
   *
   * @param book code of the book
   * @param document key of the document, {@code <module>/<id>}, 1 to 160 characters
   * @throws id.pendopo.api.problem.Problem 404 without such a book, 422 when the request lacks what
   *     the book asks for, 409 or 503 when the database cannot serve it now: then nothing was given
   *     and the call may be repeated
   */
  NumberEntry assign(String book, String document, NumberRequest request);

  /** The number that a document has in a book; empty when it has none or it was made void. */
  Optional<NumberEntry> of(String book, String document);

  /**
   * Makes the number of a document void, in the caller's transaction. It stays in the register; the
   * document may get another one later.
   *
   * @param reason why, 1 to 500 characters
   * @return the void number; empty when the document has none
   * @throws id.pendopo.api.problem.Problem 422 without a reason
   */
  Optional<NumberEntry> giveUp(String book, String document, String reason);
}
