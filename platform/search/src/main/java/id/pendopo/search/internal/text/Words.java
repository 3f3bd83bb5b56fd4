package id.pendopo.search.internal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.lucene.analysis.CharArraySet;

/** The word lists that ship with the platform: stop words, protected words, synonyms. */
public final class Words {

  /** Words that say little; asked for only when a query has no other. */
  private static final Set<String> STOP = Set.copyOf(lines("stop-words.txt"));

  private static final List<String> PROTECTED = lines("protected-words.txt");

  private static final Map<List<String>, List<List<String>>> SYNONYMS = synonyms();

  /** The most words that one side of a synonym has. */
  static final int LONGEST = SYNONYMS.keySet().stream().mapToInt(List::size).max().orElse(1);

  private Words() {}

  /** Whether the word (lower case, folded) says little by itself. */
  public static boolean isStop(String word) {
    return STOP.contains(word);
  }

  /** Words that must not be stemmed, most of them names of places. */
  static CharArraySet protectedWords() {
    return CharArraySet.unmodifiableSet(new CharArraySet(PROTECTED, false));
  }

  /** Checksum of what decides how text is indexed; a change asks for a new index. */
  static long checksum() {
    CRC32 crc = new CRC32();
    for (String word : PROTECTED) {
      crc.update((word + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return crc.getValue();
  }

  /** What means the same as a run of words, without the run itself. */
  public static Optional<List<List<String>>> sameAs(List<String> words) {
    return Optional.ofNullable(SYNONYMS.get(words));
  }

  /** The most words that {@link #sameAs} can know. */
  public static int longestSynonym() {
    return LONGEST;
  }

  private static Map<List<String>, List<List<String>>> synonyms() {
    Map<List<String>, Set<List<String>>> all = new HashMap<>();
    for (String line : lines("synonyms.txt")) {
      List<List<String>> same = new ArrayList<>();
      for (String side : line.split("=", -1)) {
        same.add(List.of(side.strip().split(" +", -1)));
      }
      for (List<String> side : same) {
        Set<List<String>> others = all.computeIfAbsent(side, unused -> new LinkedHashSet<>());
        same.stream().filter(other -> !other.equals(side)).forEach(others::add);
      }
    }
    Map<List<String>, List<List<String>>> result = new HashMap<>();
    all.forEach((side, others) -> result.put(side, List.copyOf(others)));
    return Map.copyOf(result);
  }

  private static List<String> lines(String name) {
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The bundle lacks " + name);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
