package id.pendopo.office.internal.form.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parsed expression: a tree of a fixed set of nodes, none of which can reach Java. Immutable.
 *
 * <p>Each node knows its place in the text, counted from 1.
 */
public sealed interface Expression {

  /** Longest text of an expression. */
  int LONGEST = 1_000;

  /** Most nodes of an expression. */
  int MOST_NODES = 200;

  /** Deepest nesting. */
  int DEEPEST = 30;

  int at();

  /** A number, a text, a truth. */
  record Literal(Value value, int at) implements Expression {}

  /** The answer to a field. */
  record Name(String name, int at) implements Expression {}

  /** One field over all rows of a list, as in {@code sum(ahli_waris.bagian)}. */
  record Column(String list, String field, int at) implements Expression {}

  /** A minus sign or a not. */
  record Unary(Operator operator, Expression of, int at) implements Expression {}

  /** Two parts and what is done with them. */
  record Binary(Operator operator, Expression left, Expression right, int at)
      implements Expression {}

  /** A function. */
  record Call(Function function, List<Expression> arguments, int at) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** What stands between or before parts. */
  enum Operator {
    OR("or", 1),
    AND("and", 2),
    NOT("not", 3),
    EQUAL("=", 4),
    UNEQUAL("!=", 4),
    LESS("<", 4),
    AT_MOST("<=", 4),
    MORE(">", 4),
    AT_LEAST(">=", 4),
    PLUS("+", 5),
    MINUS("-", 5),
    TIMES("*", 6),
    DIVIDED("/", 6),
    NEGATIVE("-", 7);

    private final String sign;
    private final int strength;

    Operator(String sign, int strength) {
      this.sign = sign;
      this.strength = strength;
    }

    public String sign() {
      return sign;
    }

    int strength() {
      return strength;
    }

    boolean compares() {
      return strength == 4;
    }
  }

  /** What can be called, with the number of arguments. */
  enum Function {
    SUM(1, 1),
    COUNT(1, 1),
    MIN(1, 10),
    MAX(1, 10),
    ROUND(1, 2),
    ABS(1, 1),
    IF(3, 3),
    AGE(1, 2),
    YEARS(2, 2),
    DAYS(2, 2),
    TODAY(0, 0),
    FILLED(1, 1),
    HAS(2, 2);

    private final int least;
    private final int most;

    Function(int least, int most) {
      this.least = least;
      this.most = most;
    }

    int least() {
      return least;
    }

    int most() {
      return most;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> named(String word) {
      return Stream.of(values()).filter(f -> f.word().equals(word)).findFirst();
    }
  }

  /**
   * Reads an expression.
   *
   * @throws ExpressionProblem with the place
   */
  static Expression of(String text) {
    return new Parser(text).expression();
  }

  /** The parts directly below. */
  default List<Expression> parts() {
    return switch (this) {
      case Literal ignored -> List.of();
      case Name ignored -> List.of();
      case Column ignored -> List.of();
      case Unary unary -> List.of(unary.of());
      case Binary binary -> List.of(binary.left(), binary.right());
      case Call call -> call.arguments();
    };
  }

  /** This and everything below. */
  default Stream<Expression> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
  }

  /** The expression as text, which reads back as an equal tree but for the places. */
  default String written() {
    return written(this, 0);
  }

  private static String written(Expression expression, int around) {
    return switch (expression) {
      case Literal literal ->
          switch (literal.value()) {
            case Value.Num num -> num.value().toPlainString();
            case Value.Str str -> '"' + str.value().replace("\"", "\"\"") + '"';
            case Value.Truth truth -> truth.value() ? "true" : "false";
            default -> throw new IllegalStateException("Not a literal: " + literal);
          };
      case Name name -> name.name();
      case Column column -> column.list() + "." + column.field();
      case Unary unary -> {
        int strength = unary.operator().strength();
        String words =
            unary.operator() == Operator.NOT
                ? "not " + written(unary.of(), strength)
                : "-" + written(unary.of(), strength + 1);
        yield strength < around || around > strength ? "(" + words + ")" : words;
      }
      case Binary binary -> {
        int strength = binary.operator().strength();
        boolean compares = binary.operator().compares();
        String words =
            written(binary.left(), compares ? strength + 1 : strength)
                + " "
                + binary.operator().sign()
                + " "
                + written(binary.right(), strength + 1);
        yield strength < around ? "(" + words + ")" : words;
      }
      case Call call ->
          call.function().word()
              + "("
              + String.join(", ", call.arguments().stream().map(a -> written(a, 0)).toList())
              + ")";
    };
  }
}
