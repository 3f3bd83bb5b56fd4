package id.pendopo.search.internal.query;

import id.pendopo.search.internal.text.IndonesianText;
import id.pendopo.search.internal.text.IndonesianText.QueryWord;
import id.pendopo.search.internal.text.PublicText;
import id.pendopo.search.internal.text.Regulations;
import id.pendopo.search.internal.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A query as it was understood. There is no syntax that could be wrong: words, words in double
 * quotes, what {@link Asides} knows; everything else is a space.
 *
 * @param all what a document must have; empty when the text holds no word
 * @param inOrder the words as typed, for documents whose title reads like the query
 * @param none what a document must not have
 * @param narrowed what {@code unit:}, {@code tahun:} and {@code jenis:} ask for
 */
record ReadQuery(
    List<Wanted> all, List<String> inOrder, List<Wanted> none, Asides.Narrowed narrowed) {

  /** More words than this add nothing; the rest of a pasted paragraph is left out. */
  private static final int MOST = 24;

  private static final Set<String> COUNTRY = Set.of("republik", "indonesia", "ri");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "DAN", "ATAU", "TIDAK");

  ReadQuery {
    all = List.copyOf(all);
    inOrder = List.copyOf(inOrder);
    none = List.copyOf(none);
  }

  /** Reads what was typed. */
  static ReadQuery of(String typed, IndonesianText analyzer, Words lists) {
    Asides asides =
        Asides.of(
            PublicText.clean(typed).replace('“', '"').replace('”', '"').replace('„', '"'),
            analyzer,
            lists);
    String text = asides.rest();
    if (operatorsOnly(text)) {
      return new ReadQuery(asides.wanted(), List.of(), asides.none(), asides.narrowed());
    }
    Set<Wanted> required = new LinkedHashSet<>();
    Set<Wanted> little = new LinkedHashSet<>();
    List<String> inOrder = new ArrayList<>();
    String[] parts = text.split("\"", -1);
    for (int i = 0; i < parts.length; i++) {
      List<QueryWord> words = analyzer.wordsOf(parts[i], lists);
      words.forEach(word -> inOrder.add(word.at().text()));
      boolean quoted = i % 2 == 1 && i < parts.length - 1;
      if (quoted && words.size() > 1) {
        required.add(new Wanted.Together(forms(words)));
      } else {
        new Reader(parts[i], words, lists, required, little).read();
      }
    }
    required.addAll(asides.wanted());
    Set<Wanted> all = required.isEmpty() ? little : required;
    return new ReadQuery(
        all.stream().limit(MOST).toList(),
        inOrder.stream().limit(MOST).toList(),
        asides.none(),
        asides.narrowed());
  }

  /** The same with other words in it. */
  ReadQuery with(List<Wanted> other) {
    return new ReadQuery(other, inOrder, none, narrowed);
  }

  /** Whether nothing is asked for, not even a unit, a year or a type. */
  boolean empty() {
    return all.isEmpty() && narrowed.isNothing();
  }

  private static boolean operatorsOnly(String text) {
    for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !OPERATORS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> forms(List<QueryWord> words) {
    return words.stream().map(word -> word.at().text()).toList();
  }

  /** Reads the words outside quotes from left to right. */
  private record Reader(
      String text, List<QueryWord> words, Words lists, Set<Wanted> required, Set<Wanted> little) {

    void read() {
      boolean[] used = new boolean[words.size()];
      regulations(used);
      for (int i = 0; i < words.size(); i++) {
        if (!used[i]) {
          i += synonym(i, used).orElseGet(single(i)) - 1;
        }
      }
    }

    private Supplier<Integer> single(int i) {
      return () -> {
        Wanted word = word(words.get(i));
        (lists.isStop(words.get(i).at().text()) ? little : required).add(word);
        return 1;
      };
    }

    /** "PP No. 11 Tahun 2017" asks for that number of that year, however the document writes it. */
    private void regulations(boolean[] used) {
      List<Regulations.Word> run = words.stream().map(QueryWord::at).toList();
      for (int i = 0; i < run.size(); i++) {
        Optional<Regulations.Reference> found = Regulations.at(run, i);
        if (found.isEmpty() || !(found.get().spelledOut() || joined(run, found.get()))) {
          continue;
        }
        Regulations.Reference reference = found.get();
        required.add(new Wanted.Word(reference.mostPrecise(), Optional.empty()));
        mark(used, i, reference.last());
        if (reference.kindFirst() >= 0) {
          mark(used, reference.kindFirst(), reference.kindLast());
          country(run, reference, used);
        }
        if (i > 0 && Regulations.announcesNumber(run.get(i - 1).text())) {
          used[i - 1] = true;
        }
        i = reference.last();
      }
    }

    /** "11/2017" always means a number of a year, "11-2017" only behind a kind. */
    private boolean joined(List<Regulations.Word> run, Regulations.Reference reference) {
      int from = run.get(reference.number()).end();
      int to = run.get(reference.last()).start();
      String between = text.substring(from, to);
      return between.contains("/") || between.contains("-") && reference.kind().isPresent();
    }

    /** "PP Republik Indonesia Nomor 11" is the same as "PP 11"; the name of a region is not. */
    private static void country(
        List<Regulations.Word> run, Regulations.Reference reference, boolean[] used) {
      for (int i = reference.kindLast() + 1; i < reference.number(); i++) {
        used[i] |= COUNTRY.contains(run.get(i).text());
      }
    }

    private static void mark(boolean[] used, int first, int last) {
      for (int i = first; i <= last; i++) {
        used[i] = true;
      }
    }

    /** The longest run of words from here that has synonyms; answers its length. */
    private Optional<Integer> synonym(int from, boolean[] used) {
      int longest = 0;
      while (longest < lists.longestSynonym()
          && from + longest < words.size()
          && !used[from + longest]) {
        longest++;
      }
      for (int length = longest; length > 0; length--) {
        List<QueryWord> run = words.subList(from, from + length);
        Optional<List<List<String>>> same = sameAs(run);
        if (same.isPresent()) {
          List<Wanted> choices = new ArrayList<>();
          choices.add(asTyped(run));
          same.get().forEach(side -> choices.add(together(side)));
          required.add(new Wanted.AnyOf(List.copyOf(choices)));
          return Optional.of(length);
        }
      }
      return Optional.empty();
    }

    private Optional<List<List<String>>> sameAs(List<QueryWord> run) {
      Optional<List<List<String>>> same = lists.sameAs(forms(run));
      return same.isEmpty() && run.size() == 1
          ? run.getFirst().stem().flatMap(stem -> lists.sameAs(List.of(stem)))
          : same;
    }

    private Wanted asTyped(List<QueryWord> run) {
      List<Wanted> meaningful =
          run.stream()
              .filter(word -> !lists.isStop(word.at().text()))
              .<Wanted>map(Reader::word)
              .toList();
      return meaningful.size() == 1 ? meaningful.getFirst() : new Wanted.AllOf(meaningful);
    }

    private static Wanted together(List<String> side) {
      return side.size() == 1
          ? new Wanted.Word(side.getFirst(), Optional.empty())
          : new Wanted.Together(side);
    }

    private static Wanted word(QueryWord word) {
      return new Wanted.Word(word.at().text(), word.stem());
    }
  }
}
