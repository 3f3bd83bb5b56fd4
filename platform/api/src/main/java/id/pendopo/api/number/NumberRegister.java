package id.pendopo.api.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Books and their registers, as the people of an office keep them. Every call asks for a permission
 * of the account: {@link #READ}, {@link #WRITE} for the unit of the number (for the whole agency
 * where it has none), {@link #MANAGE} for the whole agency. Every change is audited. Any thread.
 *
 * <p>Changes take part in the caller's transaction, so a caller opens a short one or none: the
 * counter of a period stays locked to its end.
 *
 * <p>All methods throw a {@link id.pendopo.api.problem.Problem}: 401 and 403 without the right, 404
 * without the book or line, 422 for wrong input, 409 when the state of things does not allow it,
 * 412 when the caller saw an older version. Then nothing was changed.
 */
@ProviderType
public interface NumberRegister {

  /** Permission: see books and registers. */
  String READ = "office.numbers.read";

  /** Permission: take, reserve, insert and void numbers. */
  String WRITE = "office.numbers.write";

  /** Permission: make and change books. */
  String MANAGE = "office.numbers.manage";

  /**
   * What a book should be.
   *
   * @param name how it reads; empty means its code
   * @param pattern as for {@link NumberPattern#of}
   * @param reset name of a {@link NumberReset}
   */
  record BookInput(String name, String pattern, String reset) {}

  /** The books of the agency, by code. */
  List<NumberBook> books();

  /**
   * Makes a book.
   *
   * @throws id.pendopo.api.problem.Problem 409 when the code is used; 422 also when the pattern
   *     could write one number twice in a year under this reset
   */
  NumberBook create(String code, BookInput input);

  /**
   * Changes name, pattern and, while no number was given, reset. Numbers that were given stay as
   * they are.
   *
   * @param version the version the caller saw; empty when they did not look
   */
  NumberBook change(String code, BookInput input, OptionalLong version);

  /**
   * Goes on from a book on paper: the next number of the period is the one after the last on paper.
   * Only before the first number of the period, and with a reason, which stands in the audit trail.
   *
   * @param on a day of the period
   * @param classification where the book counts each by itself
   * @param last serial of the last number on paper, 1 to 999 999
   */
  void takeOver(
      String code, LocalDate on, Optional<String> classification, long last, String reason);

  /** Gives a number that no module asked for. */
  NumberEntry issue(String code, NumberRequest request);

  /**
   * Sets the next numbers aside, for instance for a counter that will be without a network.
   *
   * @param request its subject is not looked at
   * @param count 1 to 200
   */
  List<NumberEntry> reserve(String code, NumberRequest request, int count, String reason);

  /**
   * Puts a reserved number on a document. Its text stays, so its date can only move where the text
   * would remain the same.
   */
  NumberEntry use(String code, long id, Optional<LocalDate> on, String subject);

  /**
   * Puts a number between two others, for instance {@code 123a}: for a letter that should have had
   * a number on that day.
   *
   * @param after serial of the number before it, in the period of the request's date and
   *     classification; at most the last one given
   */
  NumberEntry insert(String code, long after, NumberRequest request, String reason);

  /**
   * Makes a number void. It stays in the register and is never given again.
   *
   * @param version the version the caller saw; empty when they did not look
   * @throws id.pendopo.api.problem.Problem 409 when it is void already
   */
  NumberEntry cancel(String code, long id, String reason, OptionalLong version);

  /** The number that would be given now; somebody else may take it first. */
  String preview(String code, NumberRequest request);

  /**
   * Which lines of a register are wanted.
   *
   * @param text part of the number, subject or document key, whatever the case; empty for all
   * @param from first day
   * @param until last day
   * @param classification exactly this one
   * @param unit this unit and all below it
   * @param state in this state
   * @param newestFirst from the last line to the first; else as in the book
   */
  record Filter(
      String text,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<String> classification,
      Optional<String> unit,
      Optional<NumberState> state,
      boolean newestFirst) {

    /** Everything, as in the book. */
    public static final Filter ALL =
        new Filter(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
  }

  /**
   * Some lines of a register.
   *
   * @param entries in the order asked for
   * @param total how many there are in all
   */
  record Lines(List<NumberEntry> entries, long total) {
    public Lines {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Reads a register: the lines of the units for which the account may read, and those without a
   * unit for who may read in the whole agency.
   *
   * @param offset 0 or more
   * @param limit 1 to 500
   */
  Lines lines(String code, Filter filter, int offset, int limit);
}
