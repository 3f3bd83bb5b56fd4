package id.pendopo.api.calendar;

import java.time.LocalDate;

/**
 * The calendar of the current agency was changed: a new version of a national table became valid, a
 * local holiday was entered or withdrawn, or a work week changed. Whoever stored a value that was
 * counted over a day of this period computes it again; values that stay the same need no notice.
 * Published to every agency that it concerns; may come twice.
 *
 * @param from first day that may count differently
 * @param to last day that may count differently
 * @param unit code of the unit that it holds for, with all below; empty text for the whole agency
 * @param decree what it rests on
 */
public record CalendarAmended(LocalDate from, LocalDate to, String unit, String decree) {}
