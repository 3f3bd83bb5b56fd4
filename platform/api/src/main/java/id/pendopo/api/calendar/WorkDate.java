package id.pendopo.api.calendar;

import java.time.LocalDate;

/**
 * A date that was found by counting working days.
 *
 * @param date a working day
 * @param provisional whether it may still change, because the holidays of a year that it touches
 *     are not published yet: of such a year only the days fixed by date are taken off
 */
public record WorkDate(LocalDate date, boolean provisional) {}
