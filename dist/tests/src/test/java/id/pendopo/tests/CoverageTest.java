package id.pendopo.tests;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that say where each requirement stands leave none out and name what exists. */
class CoverageTest {

  private static final Pattern NUMBER = Pattern.compile("\\bR\\d{3}-\\d+[a-z]?\\b");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  private static Path folder() {
    return Server.checkout().resolve("docs/coverage");
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return pages;
  }

  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<String> expected() throws IOException {
    try (InputStream list =
        Objects.requireNonNull(CoverageTest.class.getResourceAsStream("/coverage/platform.txt"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void every_row_of_the_platform_stands_exactly_once_on_its_page() throws IOException {
    assertThat(expected()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    assertThat(numbers(Files.readString(folder().resolve("platform.md"))))
        .containsExactlyElementsOf(expected());
  }

  @Test
  void no_row_stands_twice_anywhere() throws IOException {
    Map<String, Long> times =
        pages().values().stream()
            .flatMap(page -> numbers(page).stream())
            .collect(groupingBy(number -> number, counting()));
    assertThat(times).allSatisfy((number, count) -> assertThat(count).as(number).isEqualTo(1));
  }

  @Test
  void every_row_says_where_it_stands() throws IOException {
    Pattern row = Pattern.compile("\\| R\\d{3}-.*");
    Pattern full =
        Pattern.compile(
            "\\| R[\\d-]+ \\| [^|]+ \\| (stands|partly|later|left out) \\| [^|]{5,} \\|");
    pages()
        .forEach(
            (page, text) ->
                text.lines()
                    .filter(line -> row.matcher(line).matches())
                    .forEach(line -> assertThat(line).as(page).matches(full)));
  }

  @Test
  void every_test_that_is_named_exists() throws IOException {
    Map<String, List<String>> sources = new TreeMap<>();
    for (String top : List.of("platform", "modules", "themes", "dist")) {
      try (Stream<Path> files = Files.walk(Server.checkout().resolve(top))) {
        for (Path file :
            files
                .filter(f -> f.toString().matches(".*/src/test/java/.*Test\\.java"))
                .sorted()
                .toList()) {
          sources
              .computeIfAbsent(
                  file.getFileName().toString().replace(".java", ""), name -> new ArrayList<>())
              .add(Files.readString(file));
        }
      }
    }
    for (Map.Entry<String, String> page : pages().entrySet()) {
      List<MatchResult> named = NAMED.matcher(page.getValue()).results().toList();
      for (MatchResult one : named) {
        assertThat(sources).as(page.getKey()).containsKey(one.group(1));
        if (one.group(2) != null) {
          assertThat(sources.get(one.group(1)))
              .as(page.getKey() + ": " + one.group())
              .anyMatch(source -> source.contains("void " + one.group(2) + "("));
        }
      }
    }
  }
}
