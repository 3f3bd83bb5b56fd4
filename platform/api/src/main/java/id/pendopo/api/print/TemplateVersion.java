package id.pendopo.api.print;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of the template of a kind in an agency. Its text never changes.
 *
 * @param kind id of the {@link TemplateKind}
 * @param number counted from 1 in the agency and kind; 0 for the shipped template that was not used
 *     yet
 * @param paper paper of the document
 * @param text the template
 * @param note why it was made; for the shipped template empty
 * @param shipped whether it came with the module
 * @param validFrom first day on which it is used; empty for a draft and for the shipped one
 * @param author name of who made it; empty for the shipped one
 * @param madeAt when it was made
 */
public record TemplateVersion(
    String kind,
    int number,
    PaperSize paper,
    String text,
    String note,
    boolean shipped,
    Optional<LocalDate> validFrom,
    String author,
    Instant madeAt) {}
