package id.pendopo.information;

import id.pendopo.api.problem.Problem;
import java.util.Optional;

/**
 * Which documents a list shows.
 *
 * @param text words that stand in the title or the summary; empty for all
 * @param state empty for all
 * @param classification empty for all
 * @param unit code of a unit, meaning itself and all below; empty for all
 */
public record DocumentFilter(
    String text,
    Optional<DocumentState> state,
    Optional<InformationClass> classification,
    Optional<String> unit) {

  /** Everything. */
  public static final DocumentFilter ALL =
      new DocumentFilter("", Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks the length.
   *
   * @throws Problem 400 when the text is longer than 300 characters
   */
  public DocumentFilter {
    text = text.strip();
    if (text.length() > DocumentContent.TITLE_LENGTH) {
      throw new Problem(
          400,
          "Kata yang dicari terlalu panjang: paling banyak 300 karakter.",
          "The words to look for are too long: at most 300 characters.");
    }
  }
}
