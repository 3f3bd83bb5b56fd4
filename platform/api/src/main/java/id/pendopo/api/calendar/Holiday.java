package id.pendopo.api.calendar;

import id.pendopo.api.text.LocalText;
import java.time.LocalDate;

/**
 * A day off.
 *
 * @param date the day
 * @param kind why it is off
 * @param name what is celebrated, as in the decree
 */
public record Holiday(LocalDate date, HolidayKind kind, LocalText name) {}
