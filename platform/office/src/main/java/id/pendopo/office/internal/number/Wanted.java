package id.pendopo.office.internal.number;

import id.pendopo.api.agency.Units;
import id.pendopo.api.number.NumberPattern.Token;
import id.pendopo.api.number.NumberRequest;
import id.pendopo.api.number.NumberReset;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request that was checked against its book: everything is there that the number needs.
 *
 * @param on the number's date
 * @param classification code, where there is one
 * @param unit code as the unit tree has it, where there is one
 * @param subject one line
 * @param period in which the serial is counted
 */
record Wanted(
    LocalDate on,
    Optional<String> classification,
    Optional<String> unit,
    String subject,
    String period) {

  static final int LONGEST_SUBJECT = 300;
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2999;
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,39}");

  /**
   * Checks a request.
   *
   * @param today used where the request has no date
   * @param needsSubject whether there must be a subject
   * @throws Problem 422 that names everything that is missing or wrong
   */
  static Wanted of(
      NumberBookRow book,
      NumberRequest request,
      LocalDate today,
      Units units,
      boolean needsSubject) {
    LocalDate on = request.on().orElse(today);
    Optional<String> classification = given(request.classification());
    Optional<String> unit = given(request.unit());
    String subject = request.subject().strip();
    boolean classNeeded =
        book.reset() == NumberReset.CLASS || book.pattern().has(Token.CLASSIFICATION);
    boolean unitNeeded = book.pattern().has(Token.UNIT);
    new Problem.Collector()
        .check(
            on.getYear() >= FIRST_YEAR && on.getYear() <= LAST_YEAR,
            "on",
            "Tahun pada tanggal nomor harus antara " + FIRST_YEAR + " dan " + LAST_YEAR + ".",
            "The year of the number's date must lie between "
                + FIRST_YEAR
                + " and "
                + LAST_YEAR
                + ".")
        .check(
            !classNeeded || classification.isPresent(),
            "classification",
            "Buku ini memerlukan kode klasifikasi, misalnya 140.",
            "This book needs the code of a classification, for instance 140.")
        .check(
            classification.isEmpty() || CODE.matcher(classification.get()).matches(),
            "classification",
            "Kode klasifikasi terdiri atas huruf, angka, titik, atau tanda hubung; paling banyak"
                + " 40 karakter.",
            "The code of a classification has letters, digits, dots or hyphens; at most 40"
                + " characters.")
        .check(
            !unitNeeded || unit.isPresent(),
            "unit",
            "Buku ini memerlukan kode unit.",
            "This book needs the code of a unit.")
        .check(
            unit.isEmpty() || units.byCode(unit.get()).isPresent(),
            "unit",
            "Unit dengan kode ini tidak ada.",
            "There is no unit with this code.")
        .check(
            (!needsSubject && subject.isEmpty()) || isLine(subject, LONGEST_SUBJECT),
            "subject",
            "Tulis perihal dalam satu baris, paling banyak " + LONGEST_SUBJECT + " karakter.",
            "Write the subject on one line, at most " + LONGEST_SUBJECT + " characters.")
        .throwIfAny();
    return new Wanted(on, classification, unit, subject, book.reset().period(on, classification));
  }

  /**
   * The period of a day, for a book that is taken over from paper.
   *
   * @throws Problem 422 without a classification where the book counts each by itself
   */
  static Wanted ofPeriod(NumberBookRow book, LocalDate on, Optional<String> classification) {
    Optional<String> code = given(classification);
    boolean needed = book.reset() == NumberReset.CLASS;
    new Problem.Collector()
        .check(
            code.isPresent() ? CODE.matcher(code.get()).matches() : !needed,
            "classification",
            "Buku ini memerlukan kode klasifikasi, misalnya 140.",
            "This book needs the code of a classification, for instance 140.")
        .throwIfAny();
    return new Wanted(on, code, Optional.empty(), "", book.reset().period(on, code));
  }

  /** Whether it is not blank and has no control characters but line breaks and tabs. */
  static boolean isText(String text, int longest) {
    return !text.isBlank()
        && text.length() <= longest
        && text.chars().noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0);
  }

  static boolean isLine(String text, int longest) {
    return !text.isBlank()
        && text.length() <= longest
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static Optional<String> given(Optional<String> text) {
    return text.map(String::strip).filter(plain -> !plain.isEmpty());
  }
}
