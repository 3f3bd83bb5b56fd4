package id.pendopo.office.internal.form.expression;

import id.pendopo.office.internal.form.expression.Expression.Binary;
import id.pendopo.office.internal.form.expression.Expression.Call;
import id.pendopo.office.internal.form.expression.Expression.Column;
import id.pendopo.office.internal.form.expression.Expression.Literal;
import id.pendopo.office.internal.form.expression.Expression.Name;
import id.pendopo.office.internal.form.expression.Expression.Unary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Computes what a typed expression gives. Never fails on an expression that {@link Typing} let
 * through: what cannot be computed (a missing answer, a division by zero, a number beyond 10^30) is
 * no answer. A missing answer makes a comparison false, so a field that depends on it stays hidden.
 * Its time is bounded by the size of the expression times the rows of the lists it names.
 */
public final class Evaluation {

  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(30);
  private static final int MOST_DECIMALS = 10;
  private static final long MOST_DAYS = 200_000;

  private final Scope scope;

  public Evaluation(Scope scope) {
    this.scope = scope;
  }

  /** Whether a condition holds; false when that cannot be said. */
  public boolean holds(Expression condition) {
    return of(condition) instanceof Value.Truth truth && truth.value();
  }

  /** What an expression gives. */
  public Value of(Expression expression) {
    return switch (expression) {
      case Literal literal -> literal.value();
      case Name name -> scope.field(name.name());
      case Column ignored -> Value.NONE;
      case Unary unary ->
          switch (of(unary.of())) {
            case Value.Truth truth -> new Value.Truth(!truth.value());
            case Value.Num num -> new Value.Num(num.value().negate());
            default -> Value.NONE;
          };
      case Binary binary -> binary(binary);
      case Call call -> call(call);
    };
  }

  private Value binary(Binary binary) {
    switch (binary.operator()) {
      case OR:
        return new Value.Truth(holds(binary.left()) || holds(binary.right()));
      case AND:
        return new Value.Truth(holds(binary.left()) && holds(binary.right()));
      default:
        break;
    }
    Value left = of(binary.left());
    Value right = of(binary.right());
    if (binary.operator().compares()) {
      return new Value.Truth(compare(binary.operator(), left, right));
    }
    if (left instanceof Value.Day day && right instanceof Value.Num days) {
      return moved(
          day.value(),
          binary.operator() == Expression.Operator.MINUS ? days.value().negate() : days.value());
    }
    if (!(left instanceof Value.Num a) || !(right instanceof Value.Num b)) {
      return Value.NONE;
    }
    return switch (binary.operator()) {
      case PLUS -> number(a.value().add(b.value(), DIGITS));
      case MINUS -> number(a.value().subtract(b.value(), DIGITS));
      case TIMES -> number(a.value().multiply(b.value(), DIGITS));
      default -> b.value().signum() == 0 ? Value.NONE : number(a.value().divide(b.value(), DIGITS));
    };
  }

  private static boolean compare(Expression.Operator operator, Value left, Value right) {
    if (left instanceof Value.None || right instanceof Value.None) {
      return false;
    }
    return switch (operator) {
      case EQUAL -> left.equals(right);
      case UNEQUAL -> !left.equals(right);
      default -> {
        int order;
        if (left instanceof Value.Num a && right instanceof Value.Num b) {
          order = a.value().compareTo(b.value());
        } else if (left instanceof Value.Day a && right instanceof Value.Day b) {
          order = a.value().compareTo(b.value());
        } else {
          yield false;
        }
        yield switch (operator) {
          case LESS -> order < 0;
          case AT_MOST -> order <= 0;
          case MORE -> order > 0;
          default -> order >= 0;
        };
      }
    };
  }

  private Value call(Call call) {
    List<Expression> arguments = call.arguments();
    return switch (call.function()) {
      case SUM ->
          number(
              column((Column) arguments.getFirst())
                  .reduce(BigDecimal.ZERO, (a, b) -> bounded(a.add(b, DIGITS))));
      case COUNT ->
          new Value.Num(
              switch (arguments.getFirst()) {
                case Column column ->
                    BigDecimal.valueOf(
                        scope.column(column.list(), column.field()).stream()
                            .filter(value -> !(value instanceof Value.None))
                            .count());
                case Name name -> BigDecimal.valueOf(scope.rows(name.name()));
                default -> BigDecimal.ZERO;
              });
      case MIN -> extreme(arguments, BigDecimal::min);
      case MAX -> extreme(arguments, BigDecimal::max);
      case ROUND -> round(arguments);
      case ABS ->
          of(arguments.getFirst()) instanceof Value.Num num
              ? new Value.Num(num.value().abs())
              : Value.NONE;
      case IF -> of(arguments.get(holds(arguments.get(0)) ? 1 : 2));
      case AGE ->
          between(
              of(arguments.get(0)),
              arguments.size() > 1 ? of(arguments.get(1)) : new Value.Day(scope.today()),
              (from, until) -> (long) Period.between(from, until).getYears());
      case YEARS ->
          between(
              of(arguments.get(0)),
              of(arguments.get(1)),
              (from, until) -> (long) Period.between(from, until).getYears());
      case DAYS -> between(of(arguments.get(0)), of(arguments.get(1)), ChronoUnit.DAYS::between);
      case TODAY -> new Value.Day(scope.today());
      case FILLED -> {
        String name = ((Name) arguments.getFirst()).name();
        yield new Value.Truth(scope.rows(name) > 0 || !(scope.field(name) instanceof Value.None));
      }
      case HAS ->
          new Value.Truth(
              of(arguments.get(0)) instanceof Value.Chosen chosen
                  && of(arguments.get(1)) instanceof Value.Str wanted
                  && chosen.values().contains(wanted.value()));
    };
  }

  private Stream<BigDecimal> column(Column column) {
    return scope.column(column.list(), column.field()).stream()
        .filter(Value.Num.class::isInstance)
        .map(value -> ((Value.Num) value).value());
  }

  private Value extreme(List<Expression> arguments, BinaryOperator<BigDecimal> better) {
    return arguments.stream()
        .flatMap(
            argument ->
                argument instanceof Column column
                    ? column(column)
                    : of(argument) instanceof Value.Num num
                        ? Stream.of(num.value())
                        : Stream.empty())
        .reduce(better)
        .<Value>map(Value.Num::new)
        .orElse(Value.NONE);
  }

  private Value round(List<Expression> arguments) {
    if (!(of(arguments.getFirst()) instanceof Value.Num num)) {
      return Value.NONE;
    }
    int decimals = 0;
    if (arguments.size() > 1) {
      if (!(of(arguments.get(1)) instanceof Value.Num wanted)
          || wanted.value().signum() < 0
          || wanted.value().compareTo(BigDecimal.valueOf(MOST_DECIMALS)) > 0) {
        return Value.NONE;
      }
      decimals = wanted.value().intValue();
    }
    return new Value.Num(num.value().setScale(decimals, RoundingMode.HALF_UP));
  }

  private interface Span {
    long of(LocalDate from, LocalDate until);
  }

  private static Value between(Value from, Value until, Span span) {
    return from instanceof Value.Day a && until instanceof Value.Day b
        ? new Value.Num(BigDecimal.valueOf(span.of(a.value(), b.value())))
        : Value.NONE;
  }

  private static Value moved(LocalDate day, BigDecimal days) {
    return days.abs().compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0
        ? Value.NONE
        : new Value.Day(day.plusDays(days.setScale(0, RoundingMode.DOWN).longValue()));
  }

  /** Keeps a sum from growing without end; what is beyond is found by {@link #number}. */
  private static BigDecimal bounded(BigDecimal value) {
    return value.abs().compareTo(LARGEST) > 0 ? LARGEST.multiply(BigDecimal.TEN) : value;
  }

  /** A number, unless it is beyond what anybody counts. */
  private static Value number(BigDecimal value) {
    if (value.abs().compareTo(LARGEST) > 0) {
      return Value.NONE;
    }
    // what is far below a hundredth of a Rupiah is nothing, and would make exponents grow
    return new Value.Num(value.scale() > 40 ? value.setScale(40, RoundingMode.HALF_EVEN) : value);
  }
}
