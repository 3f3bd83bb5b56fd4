package id.pendopo.office.internal.form;

import id.pendopo.api.form.DayBound;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.api.form.FormLayout;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A definition as JSON: what is stored, exported, imported and sent over REST.
 *
 * @param title title
 * @param intro what to know before
 * @param layout name of a {@link FormLayout}; one page without it
 * @param fields fields in their order
 */
public record DefinitionJson(
    @Nullable TextJson title,
    @Nullable TextJson intro,
    @Nullable String layout,
    @Nullable List<FieldJson> fields) {

  /** A text in both languages; English may be left out where it is the same. */
  public record TextJson(@Nullable String id, @Nullable String en) {

    static @Nullable TextJson of(Optional<LocalText> text) {
      return text.map(TextJson::of).orElse(null);
    }

    static TextJson of(LocalText text) {
      return new TextJson(text.id(), text.en());
    }

    private Optional<LocalText> text() {
      Optional<String> indonesian = given(id);
      Optional<String> english = given(en);
      return indonesian.or(() -> english).map(words -> new LocalText(words, english.orElse(words)));
    }
  }

  /** An option of a choice. */
  public record OptionJson(@Nullable String value, @Nullable TextJson label) {}

  /**
   * A field; which of the settings count depends on its kind.
   *
   * @param kind TEXT, LONG_TEXT, NUMBER, MONEY, DATE, CHOICE, YES_NO, NIK, PHONE, EMAIL, ADDRESS,
   *     FILE, LIST, CALCULATION, HEADING or NOTE
   * @param longest characters of a text
   * @param min smallest number
   * @param max largest number
   * @param decimals digits behind the comma
   * @param unit what is counted
   * @param earliest first day, such as {@code 2026-01-31} or {@code today-17y}
   * @param latest last day
   * @param options of a choice
   * @param many whether several may be chosen
   * @param least choices, files or rows at least
   * @param most choices, files or rows at most
   * @param types PDF, PICTURE, DOCUMENT, SHEET
   * @param largest bytes of a file
   * @param fields of a list
   * @param formula of a calculation
   */
  public record FieldJson(
      @Nullable String key,
      @Nullable String kind,
      @Nullable TextJson label,
      @Nullable TextJson help,
      @Nullable Boolean required,
      @Nullable Boolean sensitive,
      @Nullable String showWhen,
      @Nullable Integer longest,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable Integer decimals,
      @Nullable TextJson unit,
      @Nullable String earliest,
      @Nullable String latest,
      @Nullable List<OptionJson> options,
      @Nullable Boolean many,
      @Nullable Integer least,
      @Nullable Integer most,
      @Nullable List<String> types,
      @Nullable Long largest,
      @Nullable List<FieldJson> fields,
      @Nullable String formula) {}

  /** Bytes that a file may have where the form says nothing. */
  static final long USUAL_FILE = 5_000_000;

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
  }

  // ---- reading

  /**
   * The definition.
   *
   * @throws Problem 422 naming what cannot be read, such as {@code fields[3].kind}
   */
  public FormDefinition definition() {
    List<FieldProblem> wrong = new ArrayList<>();
    LocalText name = Optional.ofNullable(title).flatMap(TextJson::text).orElse(LocalText.same("–"));
    if (name.id().equals("–")) {
      wrong.add(problem("title", "Isi judul formulir.", "Enter the form's title."));
    }
    FormLayout spread =
        given(layout)
            .map(
                word -> {
                  Optional<FormLayout> found = named(FormLayout.values(), word);
                  if (found.isEmpty()) {
                    wrong.add(problem("layout", "Susunan tidak dikenal.", "Unknown layout."));
                  }
                  return found.orElse(FormLayout.ONE_PAGE);
                })
            .orElse(FormLayout.ONE_PAGE);
    List<FormField> read = read(fields, "fields", wrong, true);
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong);
    }
    return new FormDefinition(
        name, Optional.ofNullable(intro).flatMap(TextJson::text), spread, read);
  }

  private static List<FormField> read(
      @Nullable List<FieldJson> fields, String path, List<FieldProblem> wrong, boolean lists) {
    if (fields == null) {
      return List.of();
    }
    return IntStream.range(0, fields.size())
        .mapToObj(i -> read(fields.get(i), path + "[" + i + "]", wrong, lists))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<FormField> read(
      @Nullable FieldJson json, String path, List<FieldProblem> wrong, boolean lists) {
    int before = wrong.size();
    if (json == null) {
      wrong.add(problem(path, "Isian ini kosong.", "This field is empty."));
      return Optional.empty();
    }
    Optional<String> key = given(json.key());
    if (key.isEmpty()) {
      wrong.add(problem(path + ".key", "Isi nama isian.", "Enter the field's key."));
    }
    Optional<LocalText> label = Optional.ofNullable(json.label()).flatMap(TextJson::text);
    if (label.isEmpty()) {
      wrong.add(problem(path + ".label", "Isi pertanyaannya.", "Enter the label."));
    }
    Optional<FieldKind> kind = kind(json, path, wrong, lists);
    if (wrong.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new FormField(
            key.orElseThrow(),
            label.orElseThrow(),
            Optional.ofNullable(json.help()).flatMap(TextJson::text),
            Boolean.TRUE.equals(json.required()),
            Boolean.TRUE.equals(json.sensitive()),
            given(json.showWhen()),
            kind.orElseThrow()));
  }

  private static Optional<FieldKind> kind(
      FieldJson json, String path, List<FieldProblem> wrong, boolean lists) {
    return switch (given(json.kind()).orElse("").toUpperCase(Locale.ROOT)) {
      case "TEXT" -> Optional.of(new FieldKind.ShortText(or(json.longest(), 200)));
      case "LONG_TEXT" -> Optional.of(new FieldKind.LongText(or(json.longest(), 4_000)));
      case "NUMBER" ->
          Optional.of(
              new FieldKind.Amount(
                  bound(json.min(), path + ".min", wrong),
                  bound(json.max(), path + ".max", wrong),
                  or(json.decimals(), 0),
                  Optional.ofNullable(json.unit()).flatMap(TextJson::text)));
      case "MONEY" ->
          Optional.of(
              new FieldKind.Money(
                  bound(json.min(), path + ".min", wrong),
                  bound(json.max(), path + ".max", wrong)));
      case "DATE" ->
          Optional.of(
              new FieldKind.Day(
                  bound(json.earliest(), path + ".earliest", wrong),
                  bound(json.latest(), path + ".latest", wrong)));
      case "CHOICE" -> {
        List<OptionJson> given = json.options() == null ? List.of() : json.options();
        List<FieldKind.Option> options =
            given.stream()
                .map(
                    option ->
                        new FieldKind.Option(
                            given(option.value()).orElse(""),
                            Optional.ofNullable(option.label())
                                .flatMap(TextJson::text)
                                .orElse(LocalText.same(given(option.value()).orElse("–")))))
                .toList();
        boolean many = Boolean.TRUE.equals(json.many());
        yield Optional.of(
            new FieldKind.Choice(
                options,
                many,
                or(json.least(), 1),
                many ? or(json.most(), Math.max(1, options.size())) : 1));
      }
      case "YES_NO" -> Optional.of(new FieldKind.YesNo());
      case "NIK" -> Optional.of(new FieldKind.Nik());
      case "PHONE" -> Optional.of(new FieldKind.Phone());
      case "EMAIL" -> Optional.of(new FieldKind.Email());
      case "ADDRESS" -> Optional.of(new FieldKind.Place());
      case "FILE" ->
          Optional.of(
              new FieldKind.Files(
                  types(json.types(), path, wrong),
                  or(json.least(), 1),
                  or(json.most(), 1),
                  json.largest() == null ? USUAL_FILE : json.largest()));
      case "LIST" -> {
        if (!lists) {
          wrong.add(
              problem(
                  path + ".kind",
                  "Daftar tidak dapat berada di dalam daftar.",
                  "A list cannot stand inside a list."));
        }
        yield Optional.of(
            new FieldKind.Rows(
                lists ? read(json.fields(), path + ".fields", wrong, false) : List.of(),
                or(json.least(), 0),
                or(json.most(), 20)));
      }
      case "CALCULATION" ->
          Optional.of(
              new FieldKind.Calculation(given(json.formula()).orElse(""), or(json.decimals(), 2)));
      case "HEADING" -> Optional.of(new FieldKind.Heading());
      case "NOTE" -> Optional.of(new FieldKind.Note());
      default -> {
        wrong.add(problem(path + ".kind", "Jenis isian tidak dikenal.", "Unknown kind of field."));
        yield Optional.empty();
      }
    };
  }

  private static Optional<BigDecimal> bound(
      @Nullable BigDecimal number, String path, List<FieldProblem> wrong) {
    Optional<BigDecimal> bound = Optional.ofNullable(number);
    if (!NumberBounds.hold(bound)) {
      wrong.add(problem(path, NumberBounds.MALFORMED_ID, NumberBounds.MALFORMED_EN));
      return Optional.empty();
    }
    return bound;
  }

  private static Optional<DayBound> bound(
      @Nullable String text, String path, List<FieldProblem> wrong) {
    Optional<String> words = given(text);
    Optional<DayBound> bound = words.flatMap(DayBound::of);
    if (words.isPresent() && bound.isEmpty()) {
      wrong.add(
          problem(
              path,
              "Tulis tanggal seperti 2026-01-31, today, today+30d, atau today-17y.",
              "Write a date such as 2026-01-31, today, today+30d or today-17y."));
    }
    return bound;
  }

  private static Set<FieldKind.FileType> types(
      @Nullable List<String> names, String path, List<FieldProblem> wrong) {
    if (names == null || names.isEmpty()) {
      return Set.of(FieldKind.FileType.PDF, FieldKind.FileType.PICTURE);
    }
    Set<FieldKind.FileType> types = new TreeSet<>();
    for (String name : names) {
      Optional<FieldKind.FileType> type = named(FieldKind.FileType.values(), name);
      type.ifPresentOrElse(
          types::add,
          () ->
              wrong.add(
                  problem(
                      path + ".types", "Jenis berkas tidak dikenal.", "Unknown type of file.")));
    }
    return types;
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
    return Stream.of(values).filter(value -> value.name().equalsIgnoreCase(name)).findFirst();
  }

  private static int or(@Nullable Integer number, int usual) {
    return number == null ? usual : number;
  }

  private static FieldProblem problem(String path, String id, String en) {
    return new FieldProblem(path, new LocalText(id, en));
  }

  // ---- writing

  /** A definition as JSON. */
  public static DefinitionJson of(FormDefinition definition) {
    return new DefinitionJson(
        TextJson.of(definition.title()),
        TextJson.of(definition.intro()),
        definition.layout().name(),
        definition.fields().stream().map(FieldWriter::write).toList());
  }
}
