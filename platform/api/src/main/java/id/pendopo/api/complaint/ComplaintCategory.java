package id.pendopo.api.complaint;

import id.pendopo.api.text.LocalText;
import java.util.Optional;

/**
 * A category of complaints, and whose work they become.
 *
 * @param key stays the same, {@code [a-z][a-z0-9.-]{1,59}}
 * @param name how it reads, each at most 120 characters
 * @param description what belongs to it, at most 300 characters; may be empty
 * @param unit code of the unit that handles it; empty for the agency as a whole
 * @param position code of the position that gets the task when it is handed over; empty for
 *     everybody in the unit who handles complaints
 * @param offered whether the public may choose it
 */
public record ComplaintCategory(
    String key,
    LocalText name,
    String description,
    Optional<String> unit,
    Optional<String> position,
    boolean offered) {}
