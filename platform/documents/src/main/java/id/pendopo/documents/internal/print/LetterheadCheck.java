package id.pendopo.documents.internal.print;

import id.pendopo.api.print.Letterhead;
import id.pendopo.api.problem.Problem;
import java.util.List;

/** What a letterhead must be, so that it fits on the paper. */
final class LetterheadCheck {

  private static final int LINES = 3;
  private static final int LONGEST = 200;

  private LetterheadCheck() {}

  /**
   * Without blank lines and blanks around lines.
   *
   * @throws Problem 422
   */
  static Letterhead checked(Letterhead wanted) {
    Letterhead head =
        new Letterhead(
            stripped(wanted.above()),
            wanted.name().strip(),
            stripped(wanted.below()),
            wanted.logo());
    new Problem.Collector()
        .check(
            fits(head.above()),
            "above",
            "Paling banyak 3 baris, masing-masing 200 huruf.",
            "At most 3 lines of 200 characters each.")
        .check(
            !head.name().isEmpty() && fits(List.of(head.name())),
            "name",
            "Tulis nama instansi atau unit, paling banyak 200 huruf.",
            "Give the name of the agency or unit, at most 200 characters.")
        .check(
            fits(head.below()),
            "below",
            "Paling banyak 3 baris, masing-masing 200 huruf.",
            "At most 3 lines of 200 characters each.")
        .throwIfAny();
    return head;
  }

  private static List<String> stripped(List<String> lines) {
    return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static boolean fits(List<String> lines) {
    return lines.size() <= LINES
        && lines.stream()
            .allMatch(
                line ->
                    line.length() <= LONGEST && line.chars().noneMatch(Character::isISOControl));
  }
}
