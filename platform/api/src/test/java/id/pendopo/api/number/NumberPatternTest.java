package id.pendopo.api.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

  private static final LocalDate JULY = LocalDate.of(2021, 7, 5);
  private static final Optional<String> NONE = Optional.empty();

  private static String write(String pattern, long serial) {
    return NumberPattern.of(pattern)
        .write(serial, "", JULY, Optional.of("140"), Optional.of("TGR"));
  }

  @Test
  void writes_class_serial_unit_roman_month_and_year() {
    assertThat(write("{classification}/{serial:3}/{unit}/{roman}/{year}", 1))
        .isEqualTo("140/001/TGR/VII/2021");
  }

  @ParameterizedTest
  @CsvSource({
    "{classification}/{serial}/404.604/{year}, 30, 140/30/404.604/2021",
    "{serial:3}/SOP-OL/KecPitu/{year}, 2, 002/SOP-OL/KecPitu/2021",
    "{year}.{month}-{serial:5}, 17, 2021.07-00017",
    "Agenda {serial}, 1234, Agenda 1234",
  })
  void writes_what_offices_use(String pattern, long serial, String number) {
    assertThat(write(pattern, serial)).isEqualTo(number);
  }

  @Test
  void a_serial_wider_than_its_padding_just_grows() {
    assertThat(write("{serial:3}", 999)).isEqualTo("999");
    assertThat(write("{serial:3}", 1000)).isEqualTo("1000");
  }

  @Test
  void an_inserted_number_has_its_letter_behind_the_serial() {
    assertThat(NumberPattern.of("{serial:4}/{year}").write(123, "a", JULY, NONE, NONE))
        .isEqualTo("0123a/2021");
  }

  @ParameterizedTest
  @CsvSource({
    "1,I", "2,II", "3,III", "4,IV", "5,V", "6,VI", "7,VII", "8,VIII", "9,IX", "10,X", "11,XI",
    "12,XII"
  })
  void months_are_roman(int month, String numeral) {
    assertThat(NumberPattern.roman(month)).isEqualTo(numeral);
    assertThat(
            NumberPattern.of("{roman}{serial}")
                .write(1, "", LocalDate.of(2026, month, 1), NONE, NONE))
        .isEqualTo(numeral + "1");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 13, -1})
  void there_is_no_other_month(int month) {
    assertThatThrownBy(() -> NumberPattern.roman(month))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{serial}",
        "{classification}/{serial:3}/{unit}/{roman}/{year}",
        "B-{serial:9}/KUA.{unit}/{month}.{year} (Rahasia)"
      })
  void reads_back_what_it_wrote(String text) {
    NumberPattern pattern = NumberPattern.of(text);
    assertThat(pattern).hasToString(text);
    assertThat(NumberPattern.of(pattern.toString())).isEqualTo(pattern).hasSameHashCodeAs(pattern);
  }

  @ParameterizedTest
  @CsvSource({
    "'', baris",
    "{classification}/{year}, nomor urut",
    "{serial}/{serial:3}, nomor urut",
    "{serial}/{tahun}, {tahun}",
    "{serial:0}, {serial:0}",
    "{serial:10}, {serial:10}",
    "{serial:x}, {serial:x}",
    "{Serial}, {Serial}",
    "{serial}/{}, {}",
    "{serial}/{year, kurawal",
    "{serial}/year}, kurawal",
    "{serial}{{year}}, kurawal",
    "{serial}/{year}/{year}, satu kali",
  })
  void says_what_is_wrong(String pattern, String named) {
    Problem problem = catchThrowableOfType(Problem.class, () -> NumberPattern.of(pattern));
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.fields()).hasSize(1);
    assertThat(problem.fields().getFirst().field()).isEqualTo("pattern");
    assertThat(problem.fields().getFirst().message().id()).contains(named);
    assertThat(problem.fields().getFirst().message().en()).isNotBlank();
  }

  @Test
  void a_pattern_has_an_end_and_one_line() {
    assertThatThrownBy(() -> NumberPattern.of("{serial}" + "x".repeat(120)))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> NumberPattern.of("{serial}\n{year}")).isInstanceOf(Problem.class);
  }

  @Test
  void knows_when_two_letters_would_have_one_number() {
    assertThat(NumberPattern.of("{serial}/{year}").doublesWithinYear(NumberReset.MONTH)).isTrue();
    assertThat(NumberPattern.of("{serial}/{roman}").doublesWithinYear(NumberReset.MONTH)).isFalse();
    assertThat(NumberPattern.of("{serial}/{year}").doublesWithinYear(NumberReset.CLASS)).isTrue();
    assertThat(NumberPattern.of("{serial}").doublesWithinYear(NumberReset.YEAR)).isFalse();
    assertThat(NumberPattern.of("{serial}").repeatsNextYear(NumberReset.YEAR)).isTrue();
    assertThat(NumberPattern.of("{serial}").repeatsNextYear(NumberReset.NEVER)).isFalse();
    assertThat(NumberPattern.of("{serial}/{year}").repeatsNextYear(NumberReset.YEAR)).isFalse();
  }

  @Test
  void what_a_number_needs_must_be_there() {
    assertThatThrownBy(() -> NumberPattern.of("{unit}{serial}").write(1, "", JULY, NONE, NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NumberPattern.of("{serial}").write(0, "", JULY, NONE, NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"YEAR, 2021", "MONTH, 2021-07", "CLASS, 2021/474.a", "NEVER, -"})
  void a_reset_has_its_period(NumberReset reset, String period) {
    assertThat(reset.period(JULY, Optional.of("474.A"))).isEqualTo(period);
  }

  @Test
  void a_reset_by_class_needs_one_and_resets_have_names() {
    assertThatThrownBy(() -> NumberReset.CLASS.period(JULY, NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(NumberReset.named("year")).contains(NumberReset.YEAR);
    assertThat(NumberReset.named("weekly")).isEmpty();
  }
}
