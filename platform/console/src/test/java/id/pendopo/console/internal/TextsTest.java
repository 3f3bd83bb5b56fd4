package id.pendopo.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern USED =
      Pattern.compile("Texts\\s*\\.(?:say|both)\\(\\s*\"([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"[,)\\s]");

  @Test
  void both_languages_say_the_same_things_with_the_same_parts() throws IOException {
    Properties indonesian = load("id");
    Properties english = load("en");
    assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
    for (String key : indonesian.stringPropertyNames()) {
      assertThat(parts(english.getProperty(key)))
          .as(key)
          .isEqualTo(parts(indonesian.getProperty(key)));
    }
  }

  @Test
  void every_text_that_the_sources_name_is_there() throws IOException {
    Properties texts = load("id");
    TreeSet<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher found = USED.matcher(Files.readString(file));
        while (found.find()) {
          if (!texts.containsKey(found.group(1))) {
            missing.add(found.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void numbers_are_written_as_each_language_writes_them() {
    assertThat(Texts.in(Locale.of("id", "ID"), "audit.total", 12_500)).isEqualTo("12.500 catatan");
    assertThat(Texts.in(Locale.ENGLISH, "audit.total", 12_500)).isEqualTo("12,500 entries");
  }

  private static TreeSet<String> parts(String text) {
    TreeSet<String> parts = new TreeSet<>();
    Matcher found = Pattern.compile("\\{\\d}").matcher(text);
    while (found.find()) {
      parts.add(found.group());
    }
    return parts;
  }

  private static Properties load(String language) throws IOException {
    Properties texts = new Properties();
    try (var in =
        new InputStreamReader(
            TextsTest.class.getResourceAsStream("/i18n/texts_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }
}
