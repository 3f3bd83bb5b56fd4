package id.pendopo.office.internal.calendar;

import java.time.LocalDate;

/**
 * A national table became valid in the agency where it was confirmed; every agency is to be told.
 *
 * @param from first day that may count differently
 * @param to last day that may count differently
 * @param decree what it rests on
 */
public record NationalTableValid(LocalDate from, LocalDate to, String decree) {}
