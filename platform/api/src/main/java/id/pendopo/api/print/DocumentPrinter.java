package id.pendopo.api.print;

import id.pendopo.api.document.IncomingFile;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Prints documents for modules: PDF/A-3A and PDF/UA-1 in one, with letterhead, page numbers,
 * Indonesian hyphenation and embedded fonts. Looks at no permission: whoever calls it has done so.
 * Any thread; a letter takes some ten milliseconds, the first after a start about a second.
 *
 * <p>The way of a letter: take its number in a transaction of its own, {@linkplain #print print}
 * outside any transaction, sign, {@linkplain #receive receive}, then keep the file in the
 * transaction that changes the case. A retry prints the same number with the same version of the
 * template.
 *
 * <p>The same order with the same template and letterhead gives the same pages; only the time of
 * making and the file's id differ.
 */
@ProviderType
public interface DocumentPrinter {

  /** A document has at most so many pages. */
  int MOST_PAGES = 300;

  /**
   * Makes a document.
   *
   * @throws id.pendopo.api.problem.Problem 404 for a kind, version or picture that is not there;
   *     422 for a required field without a value ({@code data.<field>}), a picture that cannot be
   *     read, attachments that are too many or too large, or a document with more than {@value
   *     #MOST_PAGES} pages or too much in it; 503 when the printers are busy or it took too long
   * @throws IllegalArgumentException when the data hold a field that the kind does not have, or of
   *     another type
   * @throws IllegalStateException inside a transaction
   */
  PrintedDocument print(PrintOrder order);

  /**
   * Brings a printed document into the store of files, outside a transaction; {@code Files.keep} in
   * the caller's transaction makes it stay.
   *
   * @param name file name without its ending
   */
  IncomingFile receive(PrintedDocument document, String name);
}
