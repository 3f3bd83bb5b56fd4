package id.pendopo.console.internal;

import id.pendopo.api.console.ConsoleLocale;
import id.pendopo.api.text.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** The console's own words, from {@code i18n/texts_id.properties} and {@code texts_en}. */
public final class Texts {

  private static final Locale INDONESIA = Locale.of("id", "ID");
  private static final Properties INDONESIAN = load("id");
  private static final Properties ENGLISH = load("en");
  private static final DateTimeFormatter MOMENT_ID =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH.mm", INDONESIA);
  private static final DateTimeFormatter MOMENT_EN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK_ID =
      DateTimeFormatter.ofPattern("HH.mm.ss", INDONESIA);
  private static final DateTimeFormatter CLOCK_EN =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

  private Texts() {}

  private static Properties load(String language) {
    Properties texts = new Properties();
    String name = "/i18n/texts_" + language + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /**
   * The words of a key in the visitor's language.
   *
   * @param parts put in the places {@code {0}}, {@code {1}} …; numbers and {@link LocalText}s as
   *     the language writes them
   * @throws IllegalArgumentException for an unknown key
   */
  public static String say(String key, Object... parts) {
    return in(ConsoleLocale.current(), key, parts);
  }

  /** The words of a key in both languages. */
  public static LocalText both(String key, Object... parts) {
    return new LocalText(in(INDONESIA, key, parts), in(Locale.ENGLISH, key, parts));
  }

  /** The words of a key in one language. */
  public static String in(Locale locale, String key, Object... parts) {
    boolean english = "en".equals(locale.getLanguage());
    String text = (english ? ENGLISH : INDONESIAN).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text " + key);
    }
    if (parts.length == 0) {
      return text;
    }
    Object[] words = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      words[i] = parts[i] instanceof LocalText part ? part.in(locale) : parts[i];
    }
    return new MessageFormat(text.replace("'", "''"), english ? Locale.ENGLISH : INDONESIA)
        .format(words);
  }

  /** A whole number as the visitor's language writes it. */
  public static String number(long number) {
    return NumberFormat.getIntegerInstance(ConsoleLocale.current()).format(number);
  }

  /** A moment to the minute, in the time zone of the agency. */
  public static String moment(Instant instant, ZoneId zone) {
    return (english() ? MOMENT_EN : MOMENT_ID).format(instant.atZone(zone));
  }

  /** The time of day to the second, for lines of a log. */
  public static String clock(Instant instant, ZoneId zone) {
    return (english() ? CLOCK_EN : CLOCK_ID).format(instant.atZone(zone));
  }

  private static boolean english() {
    return "en".equals(ConsoleLocale.current().getLanguage());
  }
}
