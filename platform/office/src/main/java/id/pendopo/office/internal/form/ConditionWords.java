package id.pendopo.office.internal.form;

import id.pendopo.api.form.FieldKind;
import id.pendopo.api.form.FormDefinition;
import id.pendopo.api.form.FormField;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.form.expression.Expression;
import id.pendopo.office.internal.form.expression.ExpressionProblem;
import id.pendopo.office.internal.form.expression.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says a condition in words, with the labels of fields and options in the place of their keys. */
public final class ConditionWords {

  private final FormDefinition definition;
  private final boolean english;

  private ConditionWords(FormDefinition definition, boolean english) {
    this.definition = definition;
    this.english = english;
  }

  /** The words; the expression itself where it cannot be read. */
  public static LocalText of(String expression, FormDefinition definition) {
    try {
      Expression parsed = Expression.of(expression);
      return new LocalText(
          new ConditionWords(definition, false).words(parsed),
          new ConditionWords(definition, true).words(parsed));
    } catch (ExpressionProblem unreadable) {
      return LocalText.same(expression);
    }
  }

  private String words(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal ->
          switch (literal.value()) {
            case Value.Str str -> "“" + str.value() + "”";
            case Value.Truth truth -> truth.value() ? say("ya", "yes") : say("tidak", "no");
            default -> literal.written();
          };
      case Expression.Name name -> "“" + label(name.name()) + "”";
      case Expression.Column column -> "“" + label(column.field()) + "”";
      case Expression.Unary unary ->
          unary.operator() == Expression.Operator.NOT
              ? say("bukan ", "not ") + inner(unary.of())
              : "-" + words(unary.of());
      case Expression.Binary binary -> binary(binary);
      case Expression.Call call -> call(call);
    };
  }

  private String inner(Expression expression) {
    return expression instanceof Expression.Binary
        ? "(" + words(expression) + ")"
        : words(expression);
  }

  private String binary(Expression.Binary binary) {
    String right = option(binary.left(), binary.right()).orElseGet(() -> words(binary.right()));
    String between =
        switch (binary.operator()) {
          case OR -> say("atau", "or");
          case AND -> say("dan", "and");
          case EQUAL -> say("adalah", "is");
          case UNEQUAL -> say("bukan", "is not");
          case LESS -> say("kurang dari", "is less than");
          case AT_MOST -> say("paling banyak", "is at most");
          case MORE -> say("lebih dari", "is more than");
          case AT_LEAST -> say("paling sedikit", "is at least");
          default -> binary.operator().sign();
        };
    return words(binary.left()) + " " + between + " " + right;
  }

  private String call(Expression.Call call) {
    return switch (call.function()) {
      case FILLED -> words(call.arguments().getFirst()) + say(" diisi", " is filled in");
      case HAS ->
          words(call.arguments().get(0))
              + say(" memuat ", " includes ")
              + option(call.arguments().get(0), call.arguments().get(1))
                  .orElseGet(() -> words(call.arguments().get(1)));
      case AGE -> say("umur dari ", "the age from ") + words(call.arguments().getFirst());
      case COUNT ->
          say("jumlah baris ", "the number of rows of ") + words(call.arguments().getFirst());
      case SUM -> say("jumlah ", "the sum of ") + words(call.arguments().getFirst());
      case TODAY -> say("hari ini", "today");
      default ->
          call.function().name().toLowerCase(Locale.ROOT)
              + "("
              + String.join(", ", call.arguments().stream().map(this::words).toList())
              + ")";
    };
  }

  /** The label of an option, where a choice is compared with one. */
  private Optional<String> option(Expression field, Expression value) {
    return field instanceof Expression.Name name
            && value instanceof Expression.Literal literal
            && literal.value() instanceof Value.Str str
        ? find(name.name())
            .filter(found -> found.kind() instanceof FieldKind.Choice)
            .flatMap(
                found ->
                    ((FieldKind.Choice) found.kind())
                        .options().stream()
                            .filter(option -> option.value().equals(str.value()))
                            .findFirst())
            .map(option -> "“" + in(option.label()) + "”")
        : Optional.empty();
  }

  private String label(String key) {
    return find(key).map(field -> in(field.label())).orElse(key);
  }

  private Optional<FormField> find(String key) {
    return definition.fields().stream()
        .flatMap(
            field ->
                field.kind() instanceof FieldKind.Rows rows
                    ? Stream.concat(Stream.of(field), rows.fields().stream())
                    : Stream.of(field))
        .filter(field -> field.key().equals(key))
        .findFirst();
  }

  private String in(LocalText text) {
    return english ? text.en() : text.id();
  }

  private String say(String id, String en) {
    return english ? en : id;
  }
}
