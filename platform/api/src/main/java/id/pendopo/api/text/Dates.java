package id.pendopo.api.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates out as people read them. */
public final class Dates {

  private static final Locale INDONESIA = Locale.of("id", "ID");
  private static final DateTimeFormatter LONG_ID =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", INDONESIA);
  private static final DateTimeFormatter LONG_EN =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private Dates() {}

  /** For instance <em>Rabu, 1 April 2026</em>. */
  public static String written(LocalDate date, Locale locale) {
    return date.format("en".equals(locale.getLanguage()) ? LONG_EN : LONG_ID);
  }
}
