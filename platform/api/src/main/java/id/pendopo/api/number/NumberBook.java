package id.pendopo.api.number;

/**
 * A book from which numbers are given. Types of documents that name the same book share its
 * serials.
 *
 * @param code short, unique in the agency whatever the case, never changes: letters, digits, dots,
 *     hyphens and underscores, at most 40
 * @param name how it reads in lists; at most 120 characters
 * @param pattern how its numbers are written
 * @param reset when it begins again; never changes once a number was given
 * @param version grows with each change
 */
public record NumberBook(
    String code, String name, NumberPattern pattern, NumberReset reset, long version) {}
