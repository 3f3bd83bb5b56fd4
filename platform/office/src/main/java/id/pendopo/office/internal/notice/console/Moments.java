package id.pendopo.office.internal.notice.console;

import id.pendopo.api.text.Dates;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes moments out as people read them. */
final class Moments {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

  private Moments() {}

  /** For instance <em>Rabu, 1 April 2026 14.05</em>. */
  static String written(Instant moment, ZoneId zone, Locale locale) {
    ZonedDateTime local = moment.atZone(zone);
    return Dates.written(local.toLocalDate(), locale) + " " + local.format(CLOCK);
  }
}
