package id.pendopo.office.internal.complaint;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How alike two texts are: the words that they share of all their words (Jaccard). */
final class Likeness {

  private static final Set<String> COMMON =
      Set.of(
          "yang", "dan", "dari", "pada", "untuk", "dengan", "tidak", "ini", "itu", "ada", "sudah",
          "belum", "akan", "kami", "saya", "mohon", "karena", "sangat", "juga", "oleh", "sebagai",
          "agar", "sejak", "telah", "bisa", "dapat", "the", "and", "was", "for");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Likeness() {}

  /** Percent, 0 to 100. */
  static int percent(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    if (all.isEmpty()) {
      return 0;
    }
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    return 100 * shared.size() / all.size();
  }

  private static Set<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 2 && !COMMON.contains(word))
        .collect(Collectors.toSet());
  }
}
