package id.pendopo.api.people;

import java.time.LocalDate;

/**
 * Event: somebody was appointed to act in a position; told when it is decided, not when it begins.
 *
 * @param position code of the position
 * @param employee id of the acting officer
 * @param capacity {@code PLT} or {@code PLH}
 * @param from first day
 * @param until the day after the last one
 */
public record ActingOfficerAppointed(
    String position, long employee, String capacity, LocalDate from, LocalDate until) {}
