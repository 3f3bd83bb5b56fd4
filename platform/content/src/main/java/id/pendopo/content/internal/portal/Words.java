package id.pendopo.content.internal.portal;

import id.pendopo.api.text.LocalText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words of an agency, in one or both languages.
 *
 * @param id Indonesian; nothing is said without it
 * @param en English; the Indonesian ones are shown where it is missing
 */
public record Words(@Nullable String id, @Nullable String en) {

  /** Words that the Indonesian alone has. */
  public static Words of(String id) {
    return new Words(id, null);
  }

  /** The text; empty when nothing is said. */
  public Optional<LocalText> text() {
    String indonesian = id == null ? "" : id.strip();
    String english = en == null ? "" : en.strip();
    return indonesian.isEmpty()
        ? Optional.empty()
        : Optional.of(new LocalText(indonesian, english.isEmpty() ? indonesian : english));
  }

  /** The text of words that may be missing. */
  static Optional<LocalText> text(@Nullable Words words) {
    return words == null ? Optional.empty() : words.text();
  }

  /** Whether neither language has more characters. */
  static boolean fits(@Nullable Words words, int most) {
    return text(words).map(t -> t.id().length() <= most && t.en().length() <= most).orElse(true);
  }
}
