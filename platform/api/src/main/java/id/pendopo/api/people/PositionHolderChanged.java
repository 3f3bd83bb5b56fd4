package id.pendopo.api.people;

import java.time.LocalDate;

/**
 * Event: from a day on, a position has another definitive holder or none, or an acting officer
 * steps back earlier than planned. Ask {@link Positions#holder} for who it is.
 *
 * @param position code of the position
 * @param from first day on which the answer may be another one
 */
public record PositionHolderChanged(String position, LocalDate from) {}
