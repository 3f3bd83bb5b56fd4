package id.pendopo.search.internal.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recognises the number of a regulation in a run of words, in all the ways people write it: "PP
 * 11/2017", "PP No. 11 Tahun 2017", "Peraturan Pemerintah Republik Indonesia Nomor 11 Tahun 2017".
 */
public final class Regulations {

  /** How many words may stand between the kind and the number ("Republik Indonesia Nomor"). */
  private static final int REACH = 6;

  private static final Set<String> YEAR_WORDS = Set.of("tahun", "thn", "th");
  private static final Set<String> NUMBER_WORDS = Set.of("nomor", "no", "nomer", "nmr");

  private record Kind(List<String> words, String name) {}

  /** The kinds as they are written out and abbreviated, the longest first. */
  private static final List<Kind> KINDS =
      Stream.of(
              kind("perppu", "peraturan pemerintah pengganti undang undang"),
              kind("uu", "undang undang"),
              kind("pp", "peraturan pemerintah"),
              kind("perpres", "peraturan presiden"),
              kind("keppres", "keputusan presiden"),
              kind("inpres", "instruksi presiden"),
              kind("permen", "peraturan menteri"),
              kind("kepmen", "keputusan menteri"),
              kind("perda", "peraturan daerah"),
              kind("pergub", "peraturan gubernur"),
              kind("kepgub", "keputusan gubernur"),
              kind("perbup", "peraturan bupati"),
              kind("kepbup", "keputusan bupati"),
              kind("perwali", "peraturan wali kota"),
              kind("perwali", "peraturan walikota"),
              kind("perdes", "peraturan desa"),
              kind("perka", "peraturan kepala"),
              kind("perban", "peraturan badan"),
              kind("se", "surat edaran"))
          .sorted(Comparator.comparingInt((Kind kind) -> kind.words().size()).reversed())
          .toList();

  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("perppu", "perppu"),
          Map.entry("perpu", "perppu"),
          Map.entry("uu", "uu"),
          Map.entry("pp", "pp"),
          Map.entry("perpres", "perpres"),
          Map.entry("keppres", "keppres"),
          Map.entry("kepres", "keppres"),
          Map.entry("inpres", "inpres"),
          Map.entry("perda", "perda"),
          Map.entry("pergub", "pergub"),
          Map.entry("kepgub", "kepgub"),
          Map.entry("perbup", "perbup"),
          Map.entry("kepbup", "kepbup"),
          Map.entry("perwali", "perwali"),
          Map.entry("perwal", "perwali"),
          Map.entry("perwako", "perwali"),
          Map.entry("perdes", "perdes"),
          Map.entry("perka", "perka"),
          Map.entry("perban", "perban"),
          Map.entry("se", "se"));

  private Regulations() {}

  private static Kind kind(String name, String words) {
    return new Kind(List.of(words.split(" ", -1)), name);
  }

  /**
   * One word of a text.
   *
   * @param text lower case, folded
   * @param start where it begins in the text
   * @param end where it ends
   */
  public record Word(String text, int start, int end) {}

  /**
   * A number of a regulation, as places in the run of words.
   *
   * @param kind short name of the kind, where one stands before
   * @param kindFirst place of the first word of the kind, or -1
   * @param kindLast place of its last word, or -1
   * @param number place of the number
   * @param last place of the year
   * @param spelledOut whether a word for year stands between number and year
   * @param term number and year as they are indexed, without the kind
   */
  public record Reference(
      Optional<String> kind,
      int kindFirst,
      int kindLast,
      int number,
      int last,
      boolean spelledOut,
      String term) {

    /** Number and year as they are indexed, with the kind where there is one. */
    public String mostPrecise() {
      return kind.map(k -> k + "/" + term).orElse(term);
    }
  }

  /** Whether a word can be the number of a regulation. */
  static boolean isNumber(CharSequence word) {
    if (word.isEmpty() || word.length() > 4) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && isNumber(word) && (word.startsWith("19") || word.startsWith("20"));
  }

  /** Whether the word announces a number ("Nomor"). */
  public static boolean announcesNumber(String word) {
    return NUMBER_WORDS.contains(word);
  }

  /** The reference whose number stands at a place, if there is one. */
  public static Optional<Reference> at(List<Word> words, int place) {
    if (place + 1 >= words.size() || !isNumber(words.get(place).text())) {
      return Optional.empty();
    }
    boolean spelledOut = YEAR_WORDS.contains(words.get(place + 1).text());
    int last = spelledOut ? place + 2 : place + 1;
    if (last >= words.size() || !isYear(words.get(last).text())) {
      return Optional.empty();
    }
    if (!spelledOut && words.get(last).start() - words.get(place).end() > 3) {
      return Optional.empty();
    }
    String term = withoutZeros(words.get(place).text()) + "/" + words.get(last).text();
    for (int end = place - 1; end >= Math.max(0, place - REACH); end--) {
      String word = words.get(end).text();
      if (isNumber(word)) {
        break;
      }
      Optional<Reference> found = kindEnding(words, end, place, last, spelledOut, term);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.of(new Reference(Optional.empty(), -1, -1, place, last, spelledOut, term));
  }

  private static Optional<Reference> kindEnding(
      List<Word> words, int end, int place, int last, boolean spelledOut, String term) {
    for (Kind kind : KINDS) {
      int first = end - kind.words().size() + 1;
      if (first >= 0
          && words.subList(first, end + 1).stream().map(Word::text).toList().equals(kind.words())) {
        return Optional.of(
            new Reference(Optional.of(kind.name()), first, end, place, last, spelledOut, term));
      }
    }
    return abbreviation(words.get(end).text())
        .map(name -> new Reference(Optional.of(name), end, end, place, last, spelledOut, term));
  }

  /** A ministry's short name may stick to the kind: Permendagri, Permenkes, Kepmenaker. */
  private static Optional<String> abbreviation(String word) {
    if (word.startsWith("permen")) {
      return Optional.of("permen");
    }
    if (word.startsWith("kepmen")) {
      return Optional.of("kepmen");
    }
    return Optional.ofNullable(ABBREVIATIONS.get(word));
  }

  private static String withoutZeros(String number) {
    String short0 = number.replaceFirst("^0+", "");
    return short0.isEmpty() ? "0" : short0;
  }
}
