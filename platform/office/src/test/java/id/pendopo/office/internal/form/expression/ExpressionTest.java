package id.pendopo.office.internal.form.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.pendopo.office.internal.form.expression.Value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the small language of forms promises, also for expressions that nobody thought of. */
class ExpressionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final Map<String, Type> FIELDS =
      Map.of(
          "usia", Type.NUMBER,
          "luas", Type.NUMBER,
          "lahir", Type.DATE,
          "status", Type.TEXT,
          "setuju", Type.TRUTH,
          "hobi", Type.CHOICES,
          "ktp", Type.OPAQUE,
          "kosong", Type.NUMBER);

  private static final Names NAMES =
      new Names() {
        @Override
        public Optional<Type> field(String key) {
          return Optional.ofNullable(FIELDS.get(key));
        }

        @Override
        public boolean list(String key) {
          return key.equals("waris");
        }

        @Override
        public Optional<Type> column(String list, String field) {
          return list.equals("waris") && field.equals("bagian")
              ? Optional.of(Type.NUMBER)
              : Optional.empty();
        }
      };

  private static final Scope SCOPE =
      new Scope() {
        @Override
        public Value field(String key) {
          return switch (key) {
            case "usia" -> num("17");
            case "luas" -> num("12.5");
            case "lahir" -> new Value.Day(LocalDate.of(2007, 11, 22));
            case "status" -> new Value.Str("kawin");
            case "setuju" -> new Value.Truth(true);
            case "hobi" -> new Value.Chosen(Set.of("baca", "tani"));
            default -> Value.NONE;
          };
        }

        @Override
        public List<Value> column(String list, String field) {
          return List.of(num("1"), Value.NONE, num("2.5"));
        }

        @Override
        public int rows(String list) {
          return list.equals("waris") ? 3 : 0;
        }

        @Override
        public LocalDate today() {
          return TODAY;
        }
      };

  private static Value num(String text) {
    return new Value.Num(new BigDecimal(text));
  }

  private static Value result(String text) {
    Expression expression = Expression.of(text);
    new Typing(NAMES).of(expression);
    return new Evaluation(SCOPE).of(expression);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3|7",
        "(1 + 2) * 3|9",
        "10 - 4 - 3|3",
        "2 × 3 ÷ 4|1.5",
        "-usia + 20|3",
        "sum(waris.bagian)|3.5",
        "count(waris)|3",
        "count(waris.bagian)|2",
        "max(waris.bagian, usia)|17",
        "min(4, 2, 3)|2",
        "round(10 / 3, 2)|3.33",
        "round(2.5)|3",
        "abs(3 - 5)|2",
        "age(lahir)|18",
        "age(lahir, today() - 365)|17",
        "days(today() - 10, today())|10",
        "if(usia >= 17, 1, 2)|1"
      })
  void computes(String text, BigDecimal expected) {
    assertThat(result(text)).isEqualTo(new Value.Num(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usia >= 17 and status = \"kawin\"",
        "usia = 17.0",
        "bukan (usia < 17) dan setuju",
        "has(hobi, \"tani\")",
        "filled(lahir) and not filled(kosong)",
        "lahir < today()",
        "status != \"janda\" atau 1 = 2",
        "not kosong > 1"
      })
  void holds(String text) {
    Expression condition = Expression.of(text);
    new Typing(NAMES).condition(condition);
    assertThat(new Evaluation(SCOPE).holds(condition)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kosong + 1", "1 / 0", "1 / (usia - 17)", "10 * kosong", "max(kosong)"})
  void what_cannot_be_computed_is_no_answer(String text) {
    assertThat(result(text)).isEqualTo(Value.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "usia +|7",
        "1 + umur|5",
        "usia = \"17\"|6",
        "sum(usia)|1",
        "status > 3|8",
        "ktp = ktp|5",
        "(1 + 2|7",
        "java(1)|1",
        "usia.getClass()|14",
        "waris|1",
        "waris.nama + 1|1",
        "not usia|5",
        "if(1, 2, 3)|4",
        "1 2|3",
        "if(setuju, 1, \"a\")|1"
      })
  void says_where_it_is_wrong(String text, int at) {
    assertThatThrownBy(() -> new Typing(NAMES).of(Expression.of(text)))
        .isInstanceOfSatisfying(
            ExpressionProblem.class, problem -> assertThat(problem.at()).isEqualTo(at));
  }

  @Test
  void is_bounded_in_length_parts_and_depth() {
    assertThatThrownBy(() -> Expression.of("1+".repeat(600) + "1"))
        .isInstanceOf(ExpressionProblem.class);
    assertThatThrownBy(() -> Expression.of("1+".repeat(150) + "1"))
        .isInstanceOf(ExpressionProblem.class);
    assertThatThrownBy(() -> Expression.of("(".repeat(200) + "1" + ")".repeat(200)))
        .isInstanceOf(ExpressionProblem.class);
    assertThatThrownBy(() -> Expression.of("-".repeat(200) + "1"))
        .isInstanceOf(ExpressionProblem.class);
    assertThatThrownBy(() -> Expression.of("not ".repeat(200) + "setuju"))
        .isInstanceOf(ExpressionProblem.class);
  }

  @Test
  void numbers_never_grow_without_end() {
    String large = "9".repeat(30);
    assertThat(result(large + "*" + large)).isEqualTo(Value.NONE);
    String product = IntStream.range(0, 30).mapToObj(i -> large).collect(Collectors.joining("*"));
    assertThat(result(product)).isEqualTo(Value.NONE);
  }

  @Test
  void whatever_is_typed_is_read_or_refused_with_a_place() {
    String[] words = {
      "usia",
      "luas",
      "lahir",
      "status",
      "setuju",
      "hobi",
      "waris",
      "waris.bagian",
      "sum",
      "count",
      "if",
      "age",
      "today()",
      "has",
      "filled",
      "round",
      "(",
      ")",
      ",",
      "+",
      "-",
      "*",
      "/",
      "÷",
      "=",
      "<",
      ">=",
      "and",
      "or",
      "not",
      "\"kawin\"",
      "\"",
      "1",
      "2.5",
      "0",
      ".",
      "@",
      "#",
      "{",
      "\u0000",
      "é",
      "999999999999999999999999999999"
    };
    Random random = new Random(20261121);
    int read = 0;
    for (int i = 0; i < 30_000; i++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(12))
              .mapToObj(n -> words[random.nextInt(words.length)])
              .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
      Throwable refused = catchThrowable(() -> result(text));
      if (refused == null) {
        read++;
      } else {
        assertThat(refused).as(text).isInstanceOf(ExpressionProblem.class);
        assertThat(((ExpressionProblem) refused).at()).as(text).isBetween(1, text.length() + 1);
      }
    }
    assertThat(read).isGreaterThan(500);
  }

  @Test
  void what_is_written_reads_back_as_the_same_and_computes_as_java_does() {
    Random random = new Random(4711);
    for (int i = 0; i < 5_000; i++) {
      Tree tree = Tree.random(random, 4);
      Expression expression = Expression.of(tree.text());
      assertThat(Expression.of(expression.written()).written()).isEqualTo(expression.written());
      Value expected = tree.value() == null ? Value.NONE : new Value.Num(tree.value());
      Value again = new Evaluation(SCOPE).of(Expression.of(expression.written()));
      assertThat(again).isEqualTo(expected);
      assertThat(new Evaluation(SCOPE).of(expression)).isEqualTo(expected);
    }
  }

  /** An expression of whole numbers with what it must give. */
  private record Tree(String text, BigDecimal value) {

    static Tree random(Random random, int depth) {
      if (depth == 0 || random.nextInt(4) == 0) {
        int number = random.nextInt(100);
        return new Tree(Integer.toString(number), BigDecimal.valueOf(number));
      }
      if (random.nextInt(6) == 0) {
        Tree of = random(random, depth - 1);
        return new Tree("-(" + of.text + ")", of.value.negate());
      }
      Tree left = random(random, depth - 1);
      Tree right = random(random, depth - 1);
      return switch (random.nextInt(3)) {
        case 0 -> new Tree("(" + left.text + " + " + right.text + ")", left.value.add(right.value));
        case 1 ->
            new Tree("(" + left.text + " - " + right.text + ")", left.value.subtract(right.value));
        default ->
            new Tree("(" + left.text + " * " + right.text + ")", left.value.multiply(right.value));
      };
    }
  }
}
