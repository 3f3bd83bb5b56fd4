package id.pendopo.api.policy;

import java.time.LocalDate;

/**
 * A version of a policy book was entered, ended or withdrawn in the current agency. A case keeps
 * the version it was computed under; whoever offers to compute open cases again, or keeps a value
 * that follows the version in force, looks again. May come twice.
 *
 * @param book code of the book
 * @param from first day on which another version may be in force than before
 * @param to last such day, at most 31 December 2100
 */
public record PolicyAmended(String book, LocalDate from, LocalDate to) {}
