package id.pendopo.api.text;

import java.util.Locale;

/**
 * A short text in both languages of the platform.
 *
 * @param id the Indonesian text, shown unless English is asked for; never blank
 * @param en the English text; never blank
 */
public record LocalText(String id, String en) {

  public LocalText {
    if (id.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "A text needs both languages: '" + id + "' / '" + en + "'");
    }
  }

  /** A text that reads the same in both languages, such as a name. */
  public static LocalText same(String text) {
    return new LocalText(text, text);
  }

  /** The text in the given language; Indonesian for every language but English. */
  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : id;
  }
}
