package id.pendopo.site.internal.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * The texts of one bundle: {@code i18n/texts_id.properties} and {@code i18n/texts_en.properties},
 * in UTF-8.
 */
final class Texts {

  private final Map<String, String> indonesian;
  private final Map<String, String> english;

  private Texts(Map<String, String> indonesian, Map<String, String> english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  static Texts of(Bundle bundle) {
    return new Texts(read(bundle, "id"), read(bundle, "en"));
  }

  private static Map<String, String> read(Bundle bundle, String language) {
    @Nullable URL file = bundle.getEntry("i18n/texts_" + language + ".properties");
    if (file == null) {
      return Map.of();
    }
    Properties texts = new Properties();
    try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
  }

  /** The text of a key with its arguments filled in; Indonesian where English is missing. */
  Optional<String> find(String key, Locale locale, List<Object> arguments) {
    @Nullable String text = "en".equals(locale.getLanguage()) ? english.get(key) : null;
    if (text == null) {
      text = indonesian.get(key);
    }
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(
        arguments.isEmpty() ? text : new MessageFormat(text, locale).format(arguments.toArray()));
  }
}
