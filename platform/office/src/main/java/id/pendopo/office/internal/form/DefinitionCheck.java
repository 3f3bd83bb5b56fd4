package id.pendopo.office.internal.form;

import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.form.expression.Expression;
import id.pendopo.office.internal.form.expression.ExpressionProblem;
import id.pendopo.office.internal.form.expression.Names;
import id.pendopo.office.internal.form.expression.Typing;
import id.pendopo.office.internal.form.expression.Value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds everything that hinders a definition from being published; each fault names its field. */
final class DefinitionCheck {

  private static final int MOST_FIELDS = 200;
  private static final Set<String> RESERVED =
      Set.of("or", "and", "not", "atau", "dan", "bukan", "tidak", "true", "false", "ya");

  private final FormDefinition definition;
  private final List<FieldProblem> faults = new ArrayList<>();
  private final Map<String, Expression> conditions = new LinkedHashMap<>();
  private final Map<String, Expression> formulas = new LinkedHashMap<>();
  private final Map<String, FormField> lists = new HashMap<>();
  private final Set<String> circular = new HashSet<>();

  private DefinitionCheck(FormDefinition definition) {
    this.definition = definition;
  }

  /** Everything that is wrong; empty for a definition that can be published. */
  static List<FieldProblem> faults(FormDefinition definition) {
    DefinitionCheck check = new DefinitionCheck(definition);
    check.run();
    return List.copyOf(check.faults);
  }

  private void run() {
    fault(
        definition.title().id().length() <= 160 && definition.title().en().length() <= 160,
        "title",
        "Judul paling panjang 160 huruf.",
        "A title has at most 160 characters.");
    List<FormField> all = new ArrayList<>();
    definition
        .fields()
        .forEach(
            field -> {
              all.add(field);
              if (field.kind() instanceof FieldKind.Rows rows) {
                rows.fields().forEach(inner -> lists.put(inner.key(), field));
                all.addAll(rows.fields());
              }
            });
    fault(
        all.stream().anyMatch(field -> field.kind().asked()),
        "fields",
        "Formulir perlu sedikitnya satu isian.",
        "A form needs at least one field to answer.");
    fault(
        all.size() <= MOST_FIELDS,
        "fields",
        "Formulir paling banyak memuat 200 isian.",
        "A form has at most 200 fields.");
    Set<String> keys = new HashSet<>();
    for (FormField field : all) {
      key(field, keys);
      texts(field);
      new KindCheck(field, faults).run();
      parse(field);
    }
    if (faults.isEmpty()) {
      circles();
    }
    if (faults.isEmpty()) {
      types();
    }
  }

  private void key(FormField field, Set<String> keys) {
    String key = field.key();
    fault(
        key.matches("[a-z][a-z0-9_]{0,39}") && !RESERVED.contains(key),
        key,
        "Nama isian terdiri atas huruf kecil, angka, dan garis bawah, diawali huruf, paling panjang"
            + " 40; kata seperti dan, atau, bukan tidak boleh.",
        "A key consists of small letters, digits and underscores, begins with a letter and has at"
            + " most 40 of them; words such as and, or, not are taken.");
    fault(
        keys.add(key),
        key,
        "Nama isian " + key + " dipakai dua kali.",
        "The key " + key + " is used twice.");
  }

  private void texts(FormField field) {
    fault(
        longest(field.label()) <= 300,
        field.key(),
        "Pertanyaan paling panjang 300 huruf.",
        "A label has at most 300 characters.",
        !(field.kind() instanceof FieldKind.Note));
    fault(
        longest(field.label()) <= 4_000,
        field.key(),
        "Penjelasan paling panjang 4.000 huruf.",
        "A text to read has at most 4,000 characters.");
    fault(
        field.help().map(DefinitionCheck::longest).orElse(0) <= 1_000,
        field.key(),
        "Bantuan paling panjang 1.000 huruf.",
        "A help has at most 1,000 characters.");
  }

  private static int longest(LocalText text) {
    return Math.max(text.id().length(), text.en().length());
  }

  private void parse(FormField field) {
    field.showWhen().ifPresent(text -> parse(field, text, conditions));
    if (field.kind() instanceof FieldKind.Calculation calculation) {
      parse(field, calculation.formula(), formulas);
    }
  }

  private void parse(FormField field, String text, Map<String, Expression> into) {
    try {
      into.put(field.key(), Expression.of(text));
    } catch (ExpressionProblem unreadable) {
      faults.add(new FieldProblem(field.key(), unreadable.text()));
    }
  }

  /** A field must not depend on itself, by whatever way; a list depends on what its rows name. */
  private void circles() {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    Map<String, Set<String>> rowNeeds = new LinkedHashMap<>();
    for (Map<String, Expression> expressions : List.of(conditions, formulas)) {
      expressions.forEach(
          (key, expression) -> {
            Optional<FormField> list = Optional.ofNullable(lists.get(key));
            String holder = list.map(FormField::key).orElse(key);
            for (String name : outer(expression)) {
              boolean sibling =
                  list.isPresent()
                      && list.get().equals(lists.get(name))
                      && !isColumnOf(expression, list.get().key(), name);
              if (sibling) {
                rowNeeds.computeIfAbsent(key, k -> new HashSet<>()).add(name);
              } else if (!lists.containsKey(name)) {
                needs.computeIfAbsent(holder, k -> new HashSet<>()).add(name);
              }
            }
          });
    }
    report(needs);
    report(rowNeeds);
  }

  private static Set<String> outer(Expression expression) {
    return FormModel.named(expression);
  }

  private static boolean isColumnOf(Expression expression, String list, String field) {
    return expression
        .all()
        .anyMatch(
            part ->
                part instanceof Expression.Column column
                    && column.list().equals(list)
                    && column.field().equals(field));
  }

  private void report(Map<String, Set<String>> needs) {
    for (String key : needs.keySet()) {
      List<String> way = way(key, key, needs, new HashSet<>());
      if (!way.isEmpty() && circular.add(key)) {
        String words = String.join(" → ", way);
        faults.add(
            new FieldProblem(
                key,
                new LocalText(
                    "Isian ini bergantung pada dirinya sendiri: " + words + ".",
                    "This field depends on itself: " + words + ".")));
      }
    }
  }

  /** The way from a field back to another; empty when there is none. */
  private static List<String> way(
      String from, String to, Map<String, Set<String>> needs, Set<String> seen) {
    for (String next : needs.getOrDefault(from, Set.of())) {
      if (next.equals(to)) {
        return List.of(from, to);
      }
      if (seen.add(next)) {
        List<String> rest = way(next, to, needs, seen);
        if (!rest.isEmpty()) {
          List<String> way = new ArrayList<>(List.of(from));
          way.addAll(rest);
          return way;
        }
      }
    }
    return List.of();
  }

  /**
   * Formulas first, because what they give is named elsewhere; in the order they need each other.
   */
  private void types() {
    Map<String, Type> known = formulaTypes(definition, this::typed);
    if (known.size() < formulas.size()) {
      return; // reported where it stands
    }
    conditions.forEach(
        (key, expression) -> {
          try {
            new Typing(names(key, known)).condition(expression);
          } catch (ExpressionProblem nonsense) {
            faults.add(new FieldProblem(key, nonsense.text()));
          }
        });
  }

  private Optional<Type> typed(String key, Expression expression, Map<String, Type> known) {
    try {
      Type type = new Typing(names(key, known)).of(expression);
      if (type == Type.CHOICES || type == Type.OPAQUE) {
        faults.add(
            new FieldProblem(
                key,
                new LocalText(
                    "Hitungan ini tidak menghasilkan bilangan, tanggal, atau teks.",
                    "This calculation gives no number, date or text.")));
        return Optional.empty();
      }
      return Optional.of(type);
    } catch (ExpressionProblem nonsense) {
      faults.add(new FieldProblem(key, nonsense.text()));
      return Optional.empty();
    }
  }

  private Names names(String key, Map<String, Type> known) {
    return FormModel.names(definition, Optional.ofNullable(lists.get(key)), known);
  }

  /** Says what one formula gives. */
  interface TypeOf {
    Optional<Type> of(String key, Expression expression, Map<String, Type> known);
  }

  /** What each calculation gives, found in the order in which they need each other. */
  static Map<String, Type> formulaTypes(FormDefinition definition, TypeOf typing) {
    Map<String, Type> known = new HashMap<>();
    typeAll(FormModel.of(definition).order(), known, typing);
    return known;
  }

  private static void typeAll(List<FormModel.Node> order, Map<String, Type> known, TypeOf typing) {
    for (FormModel.Node node : order) {
      typeAll(node.row(), known, typing);
      node.formula()
          .flatMap(formula -> typing.of(node.field().key(), formula, known))
          .ifPresent(type -> known.put(node.field().key(), type));
    }
  }

  private void fault(boolean holds, String key, String id, String en) {
    fault(holds, key, id, en, true);
  }

  private void fault(boolean holds, String key, String id, String en, boolean applies) {
    if (applies && !holds) {
      faults.add(new FieldProblem(key, new LocalText(id, en)));
    }
  }

  /** The limits of one field's kind. */
  private record KindCheck(FormField field, List<FieldProblem> faults) {

    void run() {
      switch (field.kind()) {
        case FieldKind.ShortText text ->
            check(
                text.longest() >= 1 && text.longest() <= 1_000,
                "Panjang teks antara 1 dan 1.000 huruf.",
                "A text has 1 to 1,000 characters.");
        case FieldKind.LongText text ->
            check(
                text.longest() >= 1 && text.longest() <= 20_000,
                "Panjang teks antara 1 dan 20.000 huruf.",
                "A long text has 1 to 20,000 characters.");
        case FieldKind.Amount amount -> {
          check(
              amount.decimals() >= 0 && amount.decimals() <= 6,
              "Angka di belakang koma antara 0 dan 6.",
              "A number has 0 to 6 decimals.");
          range(amount.least(), amount.most());
        }
        case FieldKind.Money money -> range(money.least(), money.most());
        case FieldKind.Choice choice -> choice(choice);
        case FieldKind.Files files ->
            check(
                files.least() >= 1
                    && files.least() <= files.most()
                    && files.most() <= 20
                    && files.largest() >= 1
                    && files.largest() <= 20_000_000
                    && !files.types().isEmpty(),
                "Jumlah berkas antara 1 dan 20, masing-masing paling besar 20 MB.",
                "A field takes 1 to 20 files of at most 20 MB each.");
        case FieldKind.Rows rows ->
            check(
                rows.least() >= 0
                    && rows.least() <= rows.most()
                    && rows.most() >= 1
                    && rows.most() <= 50
                    && rows.fields().stream().anyMatch(inner -> inner.kind().asked())
                    && rows.fields().stream()
                        .noneMatch(inner -> inner.kind() instanceof FieldKind.Rows),
                "Daftar memuat sedikitnya satu isian dan paling banyak 50 baris.",
                "A list has at least one field and at most 50 rows.");
        case FieldKind.Calculation calculation ->
            check(
                calculation.decimals() >= 0 && calculation.decimals() <= 6,
                "Angka di belakang koma antara 0 dan 6.",
                "A number has 0 to 6 decimals.");
        default -> {
          // nothing to limit
        }
      }
    }

    private void choice(FieldKind.Choice choice) {
      List<String> values = choice.options().stream().map(FieldKind.Option::value).toList();
      check(
          !values.isEmpty() && values.size() <= 200,
          "Pilihan berjumlah 1 sampai 200.",
          "A choice has 1 to 200 options.");
      check(
          values.stream().allMatch(value -> value.matches("[A-Za-z0-9_-]{1,60}")),
          "Nilai pilihan terdiri atas huruf, angka, garis bawah, dan tanda hubung.",
          "The value of an option consists of letters, digits, underscores and hyphens.");
      check(
          Set.copyOf(values).size() == values.size(),
          "Ada dua pilihan dengan nilai yang sama.",
          "Two options have the same value.");
      check(
          !choice.many()
              || choice.least() >= 1
                  && choice.least() <= choice.most()
                  && choice.most() <= Math.max(1, values.size()),
          "Jumlah pilihan paling sedikit dan paling banyak tidak cocok.",
          "The least and the most options do not go together.");
    }

    private void range(Optional<BigDecimal> least, Optional<BigDecimal> most) {
      boolean readable = NumberBounds.hold(least) && NumberBounds.hold(most);
      check(readable, NumberBounds.MALFORMED_ID, NumberBounds.MALFORMED_EN);
      check(
          !readable || least.isEmpty() || most.isEmpty() || least.get().compareTo(most.get()) <= 0,
          "Nilai terkecil lebih besar dari nilai terbesar.",
          "The smallest value is above the largest.");
    }

    private void check(boolean holds, String id, String en) {
      if (!holds) {
        faults.add(new FieldProblem(field.key(), new LocalText(id, en)));
      }
    }
  }
}
