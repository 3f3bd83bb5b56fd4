package id.pendopo.office.internal.form;

import id.pendopo.api.form.DayBound;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormField;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.form.DefinitionJson.FieldJson;
import id.pendopo.office.internal.form.DefinitionJson.OptionJson;
import id.pendopo.office.internal.form.DefinitionJson.TextJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a field as JSON, with the settings of its kind alone. */
final class FieldWriter {

  private final String kind;
  private @Nullable Integer longest;
  private @Nullable BigDecimal min;
  private @Nullable BigDecimal max;
  private @Nullable Integer decimals;
  private @Nullable TextJson unit;
  private @Nullable String earliest;
  private @Nullable String latest;
  private @Nullable List<OptionJson> options;
  private @Nullable Boolean many;
  private @Nullable Integer least;
  private @Nullable Integer most;
  private @Nullable List<String> types;
  private @Nullable Long largest;
  private @Nullable List<FieldJson> fields;
  private @Nullable String formula;

  private FieldWriter(FieldKind from) {
    kind = word(from);
    switch (from) {
      case FieldKind.ShortText text -> longest = text.longest();
      case FieldKind.LongText text -> longest = text.longest();
      case FieldKind.Amount amount -> {
        range(amount.least(), amount.most());
        decimals = amount.decimals();
        unit = TextJson.of(amount.unit());
      }
      case FieldKind.Money money -> range(money.least(), money.most());
      case FieldKind.Day day -> {
        earliest = day.earliest().map(DayBound::toString).orElse(null);
        latest = day.latest().map(DayBound::toString).orElse(null);
      }
      case FieldKind.Choice choice -> {
        options =
            choice.options().stream()
                .map(option -> new OptionJson(option.value(), TextJson.of(option.label())))
                .toList();
        many = choice.many();
        if (choice.many()) {
          count(choice.least(), choice.most());
        }
      }
      case FieldKind.Files files -> {
        types = files.types().stream().map(Enum::name).sorted().toList();
        count(files.least(), files.most());
        largest = files.largest();
      }
      case FieldKind.Rows rows -> {
        fields = rows.fields().stream().map(FieldWriter::write).toList();
        count(rows.least(), rows.most());
      }
      case FieldKind.Calculation calculation -> {
        formula = calculation.formula();
        decimals = calculation.decimals();
      }
      default -> {
        // no settings
      }
    }
  }

  private void range(Optional<BigDecimal> from, Optional<BigDecimal> to) {
    min = from.orElse(null);
    max = to.orElse(null);
  }

  private void count(int from, int to) {
    least = from;
    most = to;
  }

  /** The name of a kind. */
  static String word(FieldKind kind) {
    return switch (kind) {
      case FieldKind.ShortText ignored -> "TEXT";
      case FieldKind.LongText ignored -> "LONG_TEXT";
      case FieldKind.Amount ignored -> "NUMBER";
      case FieldKind.Money ignored -> "MONEY";
      case FieldKind.Day ignored -> "DATE";
      case FieldKind.Choice ignored -> "CHOICE";
      case FieldKind.YesNo ignored -> "YES_NO";
      case FieldKind.Nik ignored -> "NIK";
      case FieldKind.Phone ignored -> "PHONE";
      case FieldKind.Email ignored -> "EMAIL";
      case FieldKind.Place ignored -> "ADDRESS";
      case FieldKind.Files ignored -> "FILE";
      case FieldKind.Rows ignored -> "LIST";
      case FieldKind.Calculation ignored -> "CALCULATION";
      case FieldKind.Heading ignored -> "HEADING";
      case FieldKind.Note ignored -> "NOTE";
    };
  }

  static FieldJson write(FormField field) {
    FieldWriter settings = new FieldWriter(field.kind());
    return new FieldJson(
        field.key(),
        settings.kind,
        TextJson.of(field.label()),
        TextJson.of(field.help()),
        field.required(),
        field.sensitive(),
        field.showWhen().orElse(null),
        settings.longest,
        settings.min,
        settings.max,
        settings.decimals,
        settings.unit,
        settings.earliest,
        settings.latest,
        settings.options,
        settings.many,
        settings.least,
        settings.most,
        settings.types,
        settings.largest,
        settings.fields,
        settings.formula);
  }

  /** In both languages, for lists and comparisons. */
  static LocalText kindName(FieldKind kind) {
    return switch (kind) {
      case FieldKind.ShortText ignored -> new LocalText("Teks satu baris", "Short text");
      case FieldKind.LongText ignored -> new LocalText("Teks panjang", "Long text");
      case FieldKind.Amount ignored -> new LocalText("Bilangan", "Number");
      case FieldKind.Money ignored -> new LocalText("Uang (Rp)", "Money (Rp)");
      case FieldKind.Day ignored -> new LocalText("Tanggal", "Date");
      case FieldKind.Choice choice ->
          choice.many()
              ? new LocalText("Pilihan, boleh beberapa", "Choice of many")
              : new LocalText("Pilihan, satu saja", "Choice of one");
      case FieldKind.YesNo ignored -> new LocalText("Ya atau tidak", "Yes or no");
      case FieldKind.Nik ignored -> LocalText.same("NIK");
      case FieldKind.Phone ignored -> new LocalText("Nomor telepon", "Telephone");
      case FieldKind.Email ignored -> LocalText.same("E-mail");
      case FieldKind.Place ignored -> new LocalText("Alamat", "Address");
      case FieldKind.Files ignored -> new LocalText("Berkas", "File");
      case FieldKind.Rows ignored -> new LocalText("Daftar berulang", "Repeating list");
      case FieldKind.Calculation ignored -> new LocalText("Hitungan", "Calculation");
      case FieldKind.Heading ignored -> new LocalText("Judul bagian", "Heading");
      case FieldKind.Note ignored -> new LocalText("Penjelasan", "Text to read");
    };
  }
}
