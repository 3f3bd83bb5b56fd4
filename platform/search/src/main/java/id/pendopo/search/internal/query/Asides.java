package id.pendopo.search.internal.query;

import id.pendopo.search.internal.index.Fields;
import id.pendopo.search.internal.text.IndonesianText;
import id.pendopo.search.internal.text.IndonesianText.QueryWord;
import id.pendopo.search.internal.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a query is not plain words: {@code -word}, {@code -"two words"}, and a field before a
 * word or a phrase. An unknown field is a word like any other.
 *
 * @param rest the query without all this
 * @param wanted what must stand in one field
 * @param none what must not stand anywhere, or not in one field
 * @param narrowed what narrows the search down
 */
record Asides(String rest, List<Wanted> wanted, List<Wanted> none, Narrowed narrowed) {

  /**
   * What {@code unit:}, {@code tahun:} and {@code jenis:} ask for.
   *
   * @param unit its code or a part of its name
   * @param year year of the content's date
   * @param type a part of its name, or its name in addresses
   */
  record Narrowed(Optional<String> unit, OptionalInt year, Optional<String> type) {

    static final Narrowed NOTHING =
        new Narrowed(Optional.empty(), OptionalInt.empty(), Optional.empty());

    boolean isNothing() {
      return equals(NOTHING);
    }
  }

  /**
   * A phrase in quotes by itself is stepped over, so that nothing inside it is taken for a sign.
   */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<!\\S)(-?)(?:(judul|title|isi|body|unit|tahun|year|jenis|type):)?"
              + "(?:\"([^\"]+)\"|([\\p{L}\\p{N}][^\\s\"]*))|\"[^\"]*\"",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> IN_ENGLISH =
      Map.of("title", "judul", "body", "isi", "year", "tahun", "type", "jenis");

  static Asides of(String text, IndonesianText analyzer, Words lists) {
    if (text.indexOf('-') < 0 && text.indexOf(':') < 0) {
      return new Asides(text, List.of(), List.of(), Narrowed.NOTHING);
    }
    List<Wanted> wanted = new ArrayList<>();
    List<Wanted> none = new ArrayList<>();
    Narrowed narrowed = Narrowed.NOTHING;
    StringBuilder rest = new StringBuilder();
    Matcher part = PARTS.matcher(text);
    while (part.find()) {
      boolean minus = "-".equals(part.group(1));
      Optional<String> field = Optional.ofNullable(part.group(2)).map(Asides::indonesian);
      String words = part.group(3) == null ? part.group(4) : part.group(3);
      if (words == null || !(minus && notANumber(words)) && field.isEmpty()) {
        continue; // plain words, or a phrase
      }
      if (field.isPresent() && !field.get().equals("judul") && !field.get().equals("isi")) {
        Optional<Narrowed> more = minus ? Optional.empty() : narrow(narrowed, field.get(), words);
        if (more.isEmpty()) {
          continue;
        }
        narrowed = more.get();
      } else {
        List<Wanted> understood =
            understood(analyzer.wordsOf(words, lists), part.group(3) != null, field);
        (minus ? none : wanted).addAll(understood);
      }
      part.appendReplacement(rest, " ");
    }
    return new Asides(part.appendTail(rest).toString(), wanted, none, narrowed);
  }

  private static String indonesian(String field) {
    String name = field.toLowerCase(Locale.ROOT);
    return IN_ENGLISH.getOrDefault(name, name);
  }

  /** "Perbup 5 -2020" means a number, not the absence of one. */
  private static boolean notANumber(String words) {
    return !Character.isDigit(words.charAt(0));
  }

  private static Optional<Narrowed> narrow(Narrowed before, String field, String words) {
    return switch (field) {
      case "tahun" ->
          words.matches("\\d{4}")
              ? Optional.of(
                  new Narrowed(
                      before.unit(), OptionalInt.of(Integer.parseInt(words)), before.type()))
              : Optional.empty();
      case "unit" -> Optional.of(new Narrowed(Optional.of(words), before.year(), before.type()));
      default -> Optional.of(new Narrowed(before.unit(), before.year(), Optional.of(words)));
    };
  }

  private static List<Wanted> understood(
      List<QueryWord> words, boolean quoted, Optional<String> field) {
    List<Wanted> all = new ArrayList<>();
    if (quoted && words.size() > 1) {
      all.add(new Wanted.Together(words.stream().map(word -> word.at().text()).toList()));
    } else {
      words.forEach(word -> all.add(new Wanted.Word(word.at().text(), word.stem())));
    }
    // "-surat-pindah" leaves out what has all of it, not what has a part of it
    List<Wanted> one = all.size() > 1 ? List.of(new Wanted.AllOf(all)) : all;
    return field.isEmpty()
        ? one
        : all.stream()
            .<Wanted>map(
                what ->
                    new Wanted.In(field.get().equals("judul") ? Fields.TITLE : Fields.TEXT, what))
            .toList();
  }
}
