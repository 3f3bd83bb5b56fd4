package id.pendopo.office.internal.form.expression;

import id.pendopo.office.internal.form.expression.Expression.Binary;
import id.pendopo.office.internal.form.expression.Expression.Call;
import id.pendopo.office.internal.form.expression.Expression.Column;
import id.pendopo.office.internal.form.expression.Expression.Function;
import id.pendopo.office.internal.form.expression.Expression.Literal;
import id.pendopo.office.internal.form.expression.Expression.Name;
import id.pendopo.office.internal.form.expression.Expression.Unary;
import id.pendopo.office.internal.form.expression.Value.Type;
import java.util.List;

/** Says before there are any answers what an expression gives, and refuses what makes no sense. */
public final class Typing {

  private final Names names;

  public Typing(Names names) {
    this.names = names;
  }

  /**
   * What an expression gives.
   *
   * @throws ExpressionProblem for an unknown field or parts that do not go together
   */
  public Type of(Expression expression) {
    return switch (expression) {
      case Literal literal ->
          switch (literal.value()) {
            case Value.Num ignored -> Type.NUMBER;
            case Value.Truth ignored -> Type.TRUTH;
            default -> Type.TEXT;
          };
      case Name name -> field(name);
      case Column column ->
          throw new ExpressionProblem(
              column.at(),
              "kolom daftar hanya dapat dipakai di dalam sum, min, max, atau count.",
              "a column of a list stands only inside sum, min, max or count.");
      case Unary unary -> {
        Type wanted = unary.operator() == Expression.Operator.NOT ? Type.TRUTH : Type.NUMBER;
        demand(unary.of(), wanted);
        yield wanted;
      }
      case Binary binary -> binary(binary);
      case Call call -> call(call);
    };
  }

  /** As {@link #of}, for what must be a condition. */
  public void condition(Expression expression) {
    demand(expression, Type.TRUTH);
  }

  private Type field(Name name) {
    return names
        .field(name.name())
        .orElseThrow(
            () ->
                names.list(name.name())
                    ? new ExpressionProblem(
                        name.at(),
                        name.name() + " adalah daftar; pakai count(" + name.name() + ").",
                        name.name() + " is a list; use count(" + name.name() + ").")
                    : unknown(name.at(), name.name()));
  }

  private Type column(Column column) {
    return names
        .column(column.list(), column.field())
        .orElseThrow(() -> unknown(column.at(), column.list() + "." + column.field()));
  }

  private Type binary(Binary binary) {
    Type left = of(binary.left());
    Type right = of(binary.right());
    return switch (binary.operator()) {
      case OR, AND -> {
        same(binary.left(), left, Type.TRUTH);
        same(binary.right(), right, Type.TRUTH);
        yield Type.TRUTH;
      }
      case EQUAL, UNEQUAL -> {
        if (left != right || left == Type.OPAQUE || left == Type.CHOICES) {
          throw apart(binary.at());
        }
        yield Type.TRUTH;
      }
      case LESS, AT_MOST, MORE, AT_LEAST -> {
        if (left != right || left != Type.NUMBER && left != Type.DATE) {
          throw apart(binary.at());
        }
        yield Type.TRUTH;
      }
      case PLUS, MINUS -> {
        if (left == Type.DATE && right == Type.NUMBER) {
          yield Type.DATE; // a number of days later or earlier
        }
        same(binary.left(), left, Type.NUMBER);
        same(binary.right(), right, Type.NUMBER);
        yield Type.NUMBER;
      }
      default -> {
        same(binary.left(), left, Type.NUMBER);
        same(binary.right(), right, Type.NUMBER);
        yield Type.NUMBER;
      }
    };
  }

  private Type call(Call call) {
    List<Expression> arguments = call.arguments();
    return switch (call.function()) {
      case SUM -> {
        if (!(arguments.getFirst() instanceof Column column)) {
          throw new ExpressionProblem(
              call.at(),
              "tulis kolom daftar di dalam sum, misalnya sum(daftar.jumlah).",
              "sum takes a column of a list, such as sum(list.amount).");
        }
        same(column, column(column), Type.NUMBER);
        yield Type.NUMBER;
      }
      case COUNT -> {
        Expression of = arguments.getFirst();
        if (of instanceof Column column) {
          column(column);
        } else if (!(of instanceof Name name && names.list(name.name()))) {
          throw new ExpressionProblem(
              of.at(), "count hanya untuk daftar.", "count is for lists alone.");
        }
        yield Type.NUMBER;
      }
      case MIN, MAX -> {
        for (Expression argument : arguments) {
          same(argument, argument instanceof Column c ? column(c) : of(argument), Type.NUMBER);
        }
        yield Type.NUMBER;
      }
      case ROUND, ABS -> {
        arguments.forEach(argument -> demand(argument, Type.NUMBER));
        yield Type.NUMBER;
      }
      case IF -> {
        demand(arguments.get(0), Type.TRUTH);
        Type then = of(arguments.get(1));
        if (then != of(arguments.get(2)) || then == Type.OPAQUE) {
          throw apart(call.at());
        }
        yield then;
      }
      case AGE, YEARS, DAYS -> {
        arguments.forEach(argument -> demand(argument, Type.DATE));
        yield Type.NUMBER;
      }
      case TODAY -> Type.DATE;
      case FILLED -> {
        Expression of = arguments.getFirst();
        if (!(of instanceof Name name)) {
          throw new ExpressionProblem(
              of.at(), "filled hanya untuk satu isian.", "filled is for one field.");
        }
        if (!names.list(name.name())) {
          field(name);
        }
        yield Type.TRUTH;
      }
      case HAS -> {
        demand(arguments.get(0), Type.CHOICES);
        demand(arguments.get(1), Type.TEXT);
        yield Type.TRUTH;
      }
    };
  }

  private void demand(Expression expression, Type wanted) {
    same(expression, of(expression), wanted);
  }

  private static void same(Expression expression, Type found, Type wanted) {
    if (found != wanted) {
      throw new ExpressionProblem(
          expression.at(),
          "di sini seharusnya " + word(wanted, true) + ", bukan " + word(found, true) + ".",
          "this should be " + word(wanted, false) + ", not " + word(found, false) + ".");
    }
  }

  private static String word(Type type, boolean indonesian) {
    return switch (type) {
      case NUMBER -> indonesian ? "bilangan" : "a number";
      case TEXT -> indonesian ? "teks" : "a text";
      case TRUTH -> indonesian ? "ya atau tidak" : "yes or no";
      case DATE -> indonesian ? "tanggal" : "a date";
      case CHOICES -> indonesian ? "pilihan ganda" : "a choice of many";
      case OPAQUE -> indonesian ? "berkas atau alamat" : "a file or an address";
    };
  }

  private static ExpressionProblem unknown(int at, String name) {
    return new ExpressionProblem(
        at, "isian " + name + " tidak ada.", "there is no field " + name + ".");
  }

  private static ExpressionProblem apart(int at) {
    return new ExpressionProblem(
        at,
        "kedua bagian ini tidak dapat dibandingkan atau digabung.",
        "these two parts do not go together.");
  }

  /** The functions with what they do, for the editor. */
  public static List<Function> functions() {
    return List.of(Function.values());
  }
}
