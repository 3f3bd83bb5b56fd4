package id.pendopo.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.problem.FieldProblem;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentInputTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static DocumentContent check(DocumentInput input) {
    return input.check(TODAY, "bidang-air"::equals);
  }

  private static List<String> wrongFields(DocumentInput input) {
    Problem problem = catchThrowableOfType(Problem.class, () -> check(input));
    assertThat(problem).isNotNull();
    assertThat(problem.status()).isEqualTo(422);
    return problem.fields().stream().map(FieldProblem::field).toList();
  }

  private static DocumentInput dated(String date) {
    return new DocumentInput("Judul", "", "", "BERKALA", date);
  }

  @Test
  void takes_what_is_right_and_tidies_it() {
    DocumentContent content =
        check(
            new DocumentInput(
                "  Laporan\n tahunan ",
                "Baris satu\r\nbaris dua\u0000",
                " bidang-air ",
                "SETIAP_SAAT",
                "2026-04-01"));

    assertThat(content.title()).isEqualTo("Laporan tahunan");
    assertThat(content.summary()).isEqualTo("Baris satu\nbaris dua");
    assertThat(content.unit()).contains("bidang-air");
    assertThat(content.classification()).isEqualTo(InformationClass.SETIAP_SAAT);
    assertThat(content.date()).isEqualTo(LocalDate.of(2026, 4, 1));
  }

  @Test
  void an_empty_unit_means_the_agency() {
    assertThat(check(dated("2026-04-01")).unit()).isEmpty();
    assertThat(check(new DocumentInput("Judul", null, null, "BERKALA", "2026-04-01")).unit())
        .isEmpty();
  }

  @Test
  void names_every_field_that_is_missing_at_once() {
    assertThat(wrongFields(new DocumentInput(null, null, null, null, null)))
        .containsExactly("title", "classification", "date");
  }

  @Test
  void a_unit_that_the_agency_does_not_have_is_named() {
    assertThat(wrongFields(new DocumentInput("Judul", "", "bidang-api", "BERKALA", "2026-04-01")))
        .containsExactly("unit");
  }

  @Test
  void a_class_that_the_law_does_not_know_is_named() {
    assertThat(wrongFields(new DocumentInput("Judul", "", "", "RAHASIA", "2026-04-01")))
        .containsExactly("classification");
  }

  @Test
  void texts_that_do_not_fit_are_named() {
    assertThat(
            wrongFields(
                new DocumentInput("a".repeat(301), "b".repeat(4001), "", "BERKALA", "2026-04-01")))
        .containsExactly("title", "summary");
  }

  @Test
  void half_of_a_character_is_refused() {
    assertThat(wrongFields(new DocumentInput("Judul \uD83D", "", "", "BERKALA", "2026-04-01")))
        .containsExactly("title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kemarin",
        "01-04-2026",
        "2026-02-30",
        "0001-01-01",
        "9999-12-31",
        "2027-11-22"
      })
  void absurd_dates_are_named(String date) {
    assertThat(wrongFields(dated(date))).containsExactly("date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1945-08-17", "2026-11-21", "2027-11-21", "2024-02-29"})
  void dates_of_the_republic_up_to_a_year_ahead_are_taken(String date) {
    assertThat(check(dated(date)).date()).hasToString(date);
  }
}
