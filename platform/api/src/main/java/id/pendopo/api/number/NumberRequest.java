package id.pendopo.api.number;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a number is wanted for.
 *
 * @param on the number's date; empty means today in the agency's time zone, which is what signing
 *     asks for: a draft of December that is signed in January gets a number of January
 * @param classification code of the classification of archives, for instance {@code 140} or {@code
 *     474.4}; needed where the book's pattern or reset asks for it
 * @param unit code of a unit of the agency; needed where the pattern asks for it
 * @param subject what the document is about, 1 to 300 characters, without personal data that the
 *     register need not show
 */
public record NumberRequest(
    Optional<LocalDate> on,
    Optional<String> classification,
    Optional<String> unit,
    String subject) {

  /** A number of today. */
  public static NumberRequest today(
      Optional<String> classification, Optional<String> unit, String subject) {
    return new NumberRequest(Optional.empty(), classification, unit, subject);
  }

  /** The same with a date. */
  public NumberRequest on(LocalDate date) {
    return new NumberRequest(Optional.of(date), classification, unit, subject);
  }
}
