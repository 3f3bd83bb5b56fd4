package id.pendopo.office.internal.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours in which nothing should ring.
 *
 * @param from when they begin
 * @param until when they end; before {@code from} means on the next day, the same means never
 */
public record QuietHours(LocalTime from, LocalTime until) {

  /** The first moment from then on at which it is not quiet. */
  Instant over(Instant then, ZoneId zone) {
    ZonedDateTime local = then.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean quiet =
        from.isBefore(until)
            ? !time.isBefore(from) && time.isBefore(until)
            : from.isAfter(until) && (!time.isBefore(from) || time.isBefore(until));
    if (!quiet) {
      return then;
    }
    ZonedDateTime end = local.with(until);
    return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
  }

  /** The next time that a clock shows an hour. */
  static Instant next(LocalTime at, Instant then, ZoneId zone) {
    ZonedDateTime local = then.atZone(zone);
    ZonedDateTime today = local.with(at);
    return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
  }
}
