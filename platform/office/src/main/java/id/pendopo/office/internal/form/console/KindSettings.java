package id.pendopo.office.internal.form.console;

import static id.pendopo.api.console.ConsoleLocale.show;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.pendopo.api.form.DayBound;
import id.pendopo.api.form.FieldKind;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.form.NumberBounds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The settings of one kind of field, as components, and read back again. */
final class KindSettings {

  private final FieldKind start;
  private final Map<String, Component> fields = new LinkedHashMap<>();
  private final Map<FieldKind.FileType, Checkbox> types = new LinkedHashMap<>();

  KindSettings(FieldKind start) {
    this.start = start;
    switch (start) {
      case FieldKind.ShortText text -> longest(text.longest());
      case FieldKind.LongText text -> longest(text.longest());
      case FieldKind.Amount amount -> {
        range(amount.least(), amount.most());
        number("decimals", "Angka di belakang koma", "Decimals", amount.decimals());
        line("unit", "Satuan, misalnya m²", "Unit, such as m²", amount.unit().map(LocalText::id));
      }
      case FieldKind.Money money -> range(money.least(), money.most());
      case FieldKind.Day day -> {
        line("earliest", "Paling awal", "Earliest", day.earliest().map(DayBound::toString))
            .setHelperText(
                show(
                    "2026-01-31, today, today-17y, today+30d; kosong bila bebas.",
                    "2026-01-31, today, today-17y, today+30d; empty for any."));
        line("latest", "Paling akhir", "Latest", day.latest().map(DayBound::toString));
      }
      case FieldKind.Choice choice -> {
        TextArea options = area("options", "Pilihan, satu tiap baris", "Options, one a line");
        options.setValue(
            choice.options().stream().map(KindSettings::written).collect(Collectors.joining("\n")));
        options.setHelperText(
            show(
                "Tulis Kawin, atau kawin = Kawin, atau kawin = Kawin / Married.",
                "Write Married, or kawin = Kawin, or kawin = Kawin / Married."));
        if (choice.many()) {
          count(choice.least(), choice.most());
        }
      }
      case FieldKind.Files files -> {
        for (FieldKind.FileType type : FieldKind.FileType.values()) {
          Checkbox check = new Checkbox(type.name(), files.types().contains(type));
          types.put(type, check);
          fields.put("type-" + type.name(), check);
        }
        count(files.least(), files.most());
        number(
            "largest",
            "Paling besar (kB tiap berkas)",
            "Largest (kB each)",
            (int) (files.largest() / 1_000));
      }
      case FieldKind.Rows rows -> count(rows.least(), rows.most());
      case FieldKind.Calculation calculation -> {
        TextArea formula = area("formula", "Rumus", "Formula");
        formula.setValue(calculation.formula());
        formula.setHelperText(
            show(
                "Misalnya sum(ahli_waris.bagian), age(tanggal_lahir), luas × 1000,"
                    + " if(status = \"kawin\", 1, 0). Fungsi: sum count min max round abs if age"
                    + " years days today filled has.",
                "For instance sum(heirs.share), age(born), area × 1000, if(status = \"kawin\","
                    + " 1, 0). Functions: sum count min max round abs if age years days today"
                    + " filled has."));
        number("decimals", "Angka di belakang koma", "Decimals", calculation.decimals());
      }
      default -> {
        // no settings
      }
    }
  }

  FieldKind start() {
    return start;
  }

  List<Component> components() {
    return new ArrayList<>(fields.values());
  }

  Map<String, HasValidation> fields() {
    Map<String, HasValidation> validated = new LinkedHashMap<>();
    fields.forEach(
        (name, component) -> {
          if (component instanceof HasValidation field) {
            validated.put(name, field);
          }
        });
    return validated;
  }

  /**
   * The kind with what is set.
   *
   * @param before the kind of before, whose fields a list keeps
   * @throws Problem 422 naming the setting
   */
  FieldKind kind(Optional<FieldKind> before) {
    return switch (start) {
      case FieldKind.ShortText ignored -> new FieldKind.ShortText(integer("longest"));
      case FieldKind.LongText ignored -> new FieldKind.LongText(integer("longest"));
      case FieldKind.Amount ignored ->
          new FieldKind.Amount(
              decimal("min"),
              decimal("max"),
              integer("decimals"),
              given("unit").map(LocalText::same));
      case FieldKind.Money ignored -> new FieldKind.Money(decimal("min"), decimal("max"));
      case FieldKind.Day ignored -> new FieldKind.Day(bound("earliest"), bound("latest"));
      case FieldKind.Choice choice -> {
        List<FieldKind.Option> options =
            text("options").lines().filter(line -> !line.isBlank()).map(this::option).toList();
        yield new FieldKind.Choice(
            options,
            choice.many(),
            choice.many() ? integer("least") : 1,
            choice.many()
                ? Math.min(Math.max(1, integer("most")), Math.max(1, options.size()))
                : 1);
      }
      case FieldKind.Files ignored -> {
        Set<FieldKind.FileType> chosen = new TreeSet<>();
        types.forEach(
            (type, check) -> {
              if (check.getValue()) {
                chosen.add(type);
              }
            });
        yield new FieldKind.Files(
            chosen, integer("least"), integer("most"), integer("largest") * 1_000L);
      }
      case FieldKind.Rows rows ->
          new FieldKind.Rows(
              before
                  .filter(FieldKind.Rows.class::isInstance)
                  .map(old -> ((FieldKind.Rows) old).fields())
                  .orElse(rows.fields()),
              integer("least"),
              integer("most"));
      case FieldKind.Calculation ignored ->
          new FieldKind.Calculation(text("formula").strip(), integer("decimals"));
      default -> start;
    };
  }

  private static String written(FieldKind.Option option) {
    String label =
        option.label().en().equals(option.label().id())
            ? option.label().id()
            : option.label().id() + " / " + option.label().en();
    return option.value() + " = " + label;
  }

  private FieldKind.Option option(String line) {
    int equal = line.indexOf('=');
    String label = line.substring(equal + 1).strip();
    int slash = label.indexOf(" / ");
    String id = slash < 0 ? label : label.substring(0, slash).strip();
    String en = slash < 0 ? label : label.substring(slash + 3).strip();
    String value = equal < 0 ? FieldDialog.keyOf(label, '_') : line.substring(0, equal).strip();
    if (value.isEmpty() || id.isEmpty() || en.isEmpty()) {
      throw Problem.invalid(
          "options",
          "Baris “" + line.strip() + "” tidak lengkap.",
          "The line “" + line.strip() + "” is not complete.");
    }
    return new FieldKind.Option(value, new LocalText(id, en));
  }

  // ---- components

  private void longest(int value) {
    number("longest", "Paling panjang (huruf)", "At most (characters)", value);
  }

  private void count(int least, int most) {
    number("least", "Paling sedikit", "At least", least);
    number("most", "Paling banyak", "At most", most);
  }

  private void range(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    line("min", "Nilai terkecil", "Smallest value", least.map(BigDecimal::toPlainString));
    line("max", "Nilai terbesar", "Largest value", most.map(BigDecimal::toPlainString));
  }

  private void number(String name, String id, String en, int value) {
    IntegerField field = new IntegerField(show(id, en));
    field.setValue(value);
    fields.put(name, field);
  }

  private TextField line(String name, String id, String en, Optional<String> value) {
    TextField field = new TextField(show(id, en));
    field.setValue(value.orElse(""));
    field.setWidthFull();
    fields.put(name, field);
    return field;
  }

  private TextArea area(String name, String id, String en) {
    TextArea field = new TextArea(show(id, en));
    field.setWidthFull();
    fields.put(name, field);
    return field;
  }

  // ---- reading

  private int integer(String name) {
    return fields.get(name) instanceof IntegerField field && field.getValue() != null
        ? field.getValue()
        : 0;
  }

  private String text(String name) {
    return fields.get(name) instanceof TextArea area
        ? area.getValue()
        : fields.get(name) instanceof TextField field ? field.getValue() : "";
  }

  private Optional<String> given(String name) {
    return Optional.of(text(name).strip()).filter(words -> !words.isEmpty());
  }

  private Optional<BigDecimal> decimal(String name) {
    return given(name)
        .map(
            words -> {
              BigDecimal number;
              try {
                number = new BigDecimal(words.replace(',', '.'));
              } catch (NumberFormatException malformed) {
                throw Problem.invalid(
                        name, "Tulis bilangan, misalnya 1000.", "Write a number such as 1000.")
                    .because(malformed);
              }
              if (!NumberBounds.hold(number)) {
                throw Problem.invalid(name, NumberBounds.MALFORMED_ID, NumberBounds.MALFORMED_EN);
              }
              return number;
            });
  }

  private Optional<DayBound> bound(String name) {
    return given(name)
        .map(
            words ->
                DayBound.of(words)
                    .orElseThrow(
                        () ->
                            Problem.invalid(
                                name,
                                "Tulis 2026-01-31, today, today-17y, atau today+30d.",
                                "Write 2026-01-31, today, today-17y or today+30d.")));
  }
}
