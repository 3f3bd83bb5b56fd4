package id.pendopo.api.number;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a register.
 *
 * @param id identity in the agency, positive
 * @param book code of the book
 * @param period in which its serial is counted, see {@link NumberReset#period}
 * @param serial 1 or more, without a gap in its period
 * @param suffix {@code a} to {@code z} for an inserted number; else empty
 * @param number as it stands on the document
 * @param on its date in the agency's time zone
 * @param classification code of the classification, where one was given
 * @param unit code of the unit, where one was given
 * @param subject what the document is about; empty for a reserved number
 * @param document key of the document, where it was given to one
 * @param state what has become of it
 * @param reason why it was reserved, inserted or made void; else empty
 * @param madeAt when it was given
 * @param version grows with each change
 */
public record NumberEntry(
    long id,
    String book,
    String period,
    long serial,
    String suffix,
    String number,
    LocalDate on,
    Optional<String> classification,
    Optional<String> unit,
    String subject,
    Optional<String> document,
    NumberState state,
    String reason,
    Instant madeAt,
    long version) {}
