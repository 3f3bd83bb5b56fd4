package id.pendopo.office.internal.form.expression;

import id.pendopo.office.internal.form.expression.Expression.Binary;
import id.pendopo.office.internal.form.expression.Expression.Call;
import id.pendopo.office.internal.form.expression.Expression.Column;
import id.pendopo.office.internal.form.expression.Expression.Function;
import id.pendopo.office.internal.form.expression.Expression.Literal;
import id.pendopo.office.internal.form.expression.Expression.Name;
import id.pendopo.office.internal.form.expression.Expression.Operator;
import id.pendopo.office.internal.form.expression.Expression.Unary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads an expression by recursive descent; bounded in length, nodes and depth. */
final class Parser {

  private static final int LONGEST_NUMBER = 30;

  private final String text;
  private int next;
  private int nodes;
  private int depth;

  Parser(String text) {
    if (text.length() > Expression.LONGEST) {
      throw new ExpressionProblem(
          Expression.LONGEST,
          "rumus terlalu panjang, paling banyak 1.000 huruf.",
          "the expression is too long, at most 1,000 characters.");
    }
    this.text = text;
  }

  Expression expression() {
    Expression whole = or();
    if (next() != 0) {
      throw here("tidak dimengerti.", "this is not understood.");
    }
    return whole;
  }

  private Expression or() {
    enter();
    Expression left = and();
    for (int at = next + 1; word("or") || word("atau"); at = next + 1) {
      left = node(new Binary(Operator.OR, left, and(), at));
    }
    depth--;
    return left;
  }

  private Expression and() {
    Expression left = not();
    for (int at = next + 1; word("and") || word("dan"); at = next + 1) {
      left = node(new Binary(Operator.AND, left, not(), at));
    }
    return left;
  }

  private Expression not() {
    next();
    int at = next + 1;
    if (word("not") || word("bukan") || word("tidak")) {
      enter();
      Expression of = not();
      depth--;
      return node(new Unary(Operator.NOT, of, at));
    }
    return comparison();
  }

  private Expression comparison() {
    Expression left = sum();
    next();
    int at = next + 1;
    Operator operator = null;
    if (sign("<=") || sign("≤")) {
      operator = Operator.AT_MOST;
    } else if (sign(">=") || sign("≥")) {
      operator = Operator.AT_LEAST;
    } else if (sign("!=") || sign("<>") || sign("≠")) {
      operator = Operator.UNEQUAL;
    } else if (sign("==") || sign("=")) {
      operator = Operator.EQUAL;
    } else if (sign("<")) {
      operator = Operator.LESS;
    } else if (sign(">")) {
      operator = Operator.MORE;
    }
    return operator == null ? left : node(new Binary(operator, left, sum(), at));
  }

  private Expression sum() {
    Expression left = product();
    while (true) {
      next();
      int at = next + 1;
      if (sign("+")) {
        left = node(new Binary(Operator.PLUS, left, product(), at));
      } else if (sign("-") || sign("−")) {
        left = node(new Binary(Operator.MINUS, left, product(), at));
      } else {
        return left;
      }
    }
  }

  private Expression product() {
    Expression left = signed();
    while (true) {
      next();
      int at = next + 1;
      if (sign("*") || sign("×")) {
        left = node(new Binary(Operator.TIMES, left, signed(), at));
      } else if (sign("/") || sign("÷")) {
        left = node(new Binary(Operator.DIVIDED, left, signed(), at));
      } else {
        return left;
      }
    }
  }

  private Expression signed() {
    next();
    int at = next + 1;
    if (sign("-") || sign("−")) {
      enter();
      Expression of = signed();
      depth--;
      return node(new Unary(Operator.NEGATIVE, of, at));
    }
    return part();
  }

  private Expression part() {
    char c = next();
    int at = next + 1;
    if (c == '(') {
      next++;
      Expression inner = or();
      close();
      return inner;
    }
    if (c == '"') {
      return node(new Literal(new Value.Str(quoted()), at));
    }
    if (isDigit(c)) {
      return node(new Literal(new Value.Num(number()), at));
    }
    if (isLetter(c)) {
      String name = name();
      if (next < text.length() && text.charAt(next) == '.') {
        next++;
        if (!isLetter(next < text.length() ? text.charAt(next) : 0)) {
          throw here("tulis nama kolom sesudah titik.", "a column's name belongs behind the dot.");
        }
        return node(new Column(name, name(), at));
      }
      if (next() == '(') {
        return call(name, at);
      }
      return switch (name) {
        case "true", "ya" -> node(new Literal(new Value.Truth(true), at));
        case "false" -> node(new Literal(new Value.Truth(false), at));
        default -> node(new Name(name, at));
      };
    }
    throw here("di sini ada yang kurang.", "something is missing here.");
  }

  private Expression call(String name, int at) {
    Function function =
        Function.named(name)
            .orElseThrow(
                () ->
                    new ExpressionProblem(
                        at,
                        "fungsi " + name + " tidak ada.",
                        "there is no function " + name + "."));
    next++;
    List<Expression> arguments = new ArrayList<>();
    if (next() == ')') {
      next++;
    } else {
      arguments.add(or());
      while (next() == ',' || next() == ';') {
        next++;
        arguments.add(or());
      }
      close();
    }
    if (arguments.size() < function.least() || arguments.size() > function.most()) {
      throw new ExpressionProblem(
          at,
          "jumlah isi dalam kurung " + name + " tidak sesuai.",
          name + " does not take this number of arguments.");
    }
    return node(new Call(function, arguments, at));
  }

  private void close() {
    if (next() != ')') {
      throw here("kurung tutup kurang.", "a closing bracket is missing.");
    }
    next++;
  }

  private String quoted() {
    int at = next + 1;
    StringBuilder content = new StringBuilder();
    for (next++; next < text.length(); next++) {
      char c = text.charAt(next);
      if (c == '"') {
        if (next + 1 < text.length() && text.charAt(next + 1) == '"') {
          next++;
        } else {
          next++;
          return content.toString();
        }
      }
      content.append(c);
    }
    throw new ExpressionProblem(at, "tanda kutip tidak ditutup.", "this quotation is not closed.");
  }

  private BigDecimal number() {
    int from = next;
    while (next < text.length() && isDigit(text.charAt(next))) {
      next++;
    }
    if (next + 1 < text.length() && text.charAt(next) == '.' && isDigit(text.charAt(next + 1))) {
      next++;
      while (next < text.length() && isDigit(text.charAt(next))) {
        next++;
      }
    }
    if (next - from > LONGEST_NUMBER) {
      throw new ExpressionProblem(
          from + 1, "bilangan ini terlalu panjang.", "this number is too long.");
    }
    return new BigDecimal(text.substring(from, next));
  }

  private String name() {
    int from = next;
    while (next < text.length() && (isLetter(text.charAt(next)) || isDigit(text.charAt(next)))) {
      next++;
    }
    return text.substring(from, next);
  }

  /** The next character that is no space; 0 at the end. */
  private char next() {
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() ? text.charAt(next) : 0;
  }

  private boolean sign(String sign) {
    next();
    if (!text.startsWith(sign, next)) {
      return false;
    }
    next += sign.length();
    return true;
  }

  /** Whether a whole word stands here, which is then passed. */
  private boolean word(String word) {
    next();
    int end = next + word.length();
    if (!text.startsWith(word, next)
        || end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
      return false;
    }
    next = end;
    return true;
  }

  private void enter() {
    if (++depth > Expression.DEEPEST) {
      throw here("terlalu banyak kurung bersarang.", "this is nested too deeply.");
    }
  }

  private <T extends Expression> T node(T made) {
    if (++nodes > Expression.MOST_NODES) {
      throw here("rumus terlalu rumit.", "the expression has too many parts.");
    }
    return made;
  }

  private ExpressionProblem here(String id, String en) {
    return new ExpressionProblem(next + 1, id, en);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }
}
