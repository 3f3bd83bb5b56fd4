package id.pendopo.search.internal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.lucene.analysis.CharArraySet;

/** Word lists by which texts and queries are read: stop words, protected words, synonyms. */
public final class Words {

  /** Words that say little; asked for only when a query has no other. */
  public static final List<String> STOP = lines("stop-words.txt");

  /** Words that must not be stemmed, most of them names of places. */
  public static final List<String> PROTECTED = lines("protected-words.txt");

  /** What means the same, sides parted by an equals sign. */
  public static final List<String> SYNONYMS = lines("synonyms.txt");

  private static final Words SHIPPED = new Words(STOP, PROTECTED, SYNONYMS);

  private final Set<String> stop;
  private final CharArraySet unstemmed;
  private final Map<List<String>, List<List<String>>> same;
  private final int longest;

  /**
   * @param stop words, lower case, folded
   * @param unstemmed words, lower case, folded
   * @param synonyms lines of sides parted by an equals sign; a side is words parted by blanks
   */
  public Words(Collection<String> stop, Collection<String> unstemmed, Collection<String> synonyms) {
    this.stop = Set.copyOf(stop);
    this.unstemmed = CharArraySet.unmodifiableSet(new CharArraySet(unstemmed, false));
    this.same = same(synonyms);
    this.longest = same.keySet().stream().mapToInt(List::size).max().orElse(1);
  }

  /** The lists that ship with the platform. */
  public static Words shipped() {
    return SHIPPED;
  }

  /** Whether the word (lower case, folded) says little by itself. */
  public boolean isStop(String word) {
    return stop.contains(word);
  }

  /** Whether the word (lower case, folded) must not be stemmed. */
  boolean isUnstemmed(char[] word, int length) {
    return unstemmed.contains(word, 0, length);
  }

  /** What means the same as a run of words, without the run itself. */
  public Optional<List<List<String>>> sameAs(List<String> words) {
    return Optional.ofNullable(same.get(words));
  }

  /** The most words that {@link #sameAs} can know. */
  public int longestSynonym() {
    return longest;
  }

  /** The sides of a line of synonyms. */
  public static List<List<String>> sides(String line) {
    List<List<String>> sides = new ArrayList<>();
    for (String side : line.split("=", -1)) {
      sides.add(List.of(side.strip().split(" +", -1)));
    }
    return sides;
  }

  /** Checksum of what decides how text is indexed; a change asks for a new index. */
  static long checksum() {
    CRC32 crc = new CRC32();
    for (String word : PROTECTED) {
      crc.update((word + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return crc.getValue();
  }

  private static Map<List<String>, List<List<String>>> same(Collection<String> synonyms) {
    Map<List<String>, Set<List<String>>> all = new HashMap<>();
    for (String line : synonyms) {
      List<List<String>> sides = sides(line);
      for (List<String> side : sides) {
        Set<List<String>> others = all.computeIfAbsent(side, unused -> new LinkedHashSet<>());
        sides.stream().filter(other -> !other.equals(side)).forEach(others::add);
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
