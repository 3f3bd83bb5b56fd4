package id.pendopo.office.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.people.Nip;
import id.pendopo.api.people.Sex;
import id.pendopo.api.problem.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a NIP and a NIK tell, and what makes them doubtful. All numbers are made up. */
class NumbersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  @Test
  void a_nip_tells_birthday_appointment_and_sex() {
    Nip nip = Nip.parse("19840517 200901 2 003").orElseThrow();
    assertThat(nip.value()).isEqualTo("198405172009012003");
    assertThat(nip.born()).contains(LocalDate.of(1984, 5, 17));
    assertThat(nip.appointed()).contains(YearMonth.of(2009, 1));
    assertThat(nip.sex()).contains(Sex.FEMALE);
    assertThat(nip.written()).isEqualTo("19840517 200901 2 003");
    assertThat(nip.doubts(TODAY)).isEmpty();
  }

  @Test
  void a_number_of_another_length_is_no_nip() {
    assertThat(Nip.parse("19840517200901200")).isEmpty();
    assertThat(Nip.parse("1984051720090120033")).isEmpty();
    assertThat(Nip.parse("19840517200901200X")).isEmpty();
    assertThat(Nip.parse("")).isEmpty();
  }

  @Test
  void a_pppk_number_has_21_in_place_of_the_month() {
    Nip nip = Nip.parse("199003122023211004").orElseThrow();
    assertThat(nip.appointed()).isEmpty();
    assertThat(nip.doubts(TODAY)).isEmpty();
  }

  @Test
  void each_part_of_a_nip_that_cannot_be_is_a_doubt_of_its_own() {
    assertThat(Nip.parse("198413172009012003").orElseThrow().doubts(TODAY)).hasSize(1);
    assertThat(Nip.parse("198405172009132003").orElseThrow().doubts(TODAY)).hasSize(1);
    assertThat(Nip.parse("198405172009013003").orElseThrow().doubts(TODAY)).hasSize(1);
    assertThat(Nip.parse("198405171999012003").orElseThrow().doubts(TODAY))
        .as("appointed at fourteen")
        .hasSize(1);
    assertThat(Nip.parse("202705172027012003").orElseThrow().doubts(TODAY))
        .as("not born yet and not appointed yet")
        .hasSize(2);
    assertThat(Nip.parse("000000000000000000").orElseThrow().doubts(TODAY)).hasSize(3);
  }

  @Test
  void numbers_do_not_show_themselves_in_a_log() {
    assertThat(Nip.parse("198405172009012003").orElseThrow().toString()).doesNotContain("1984");
    assertThat(Nik.of("5171015705840001").toString()).doesNotContain("5171");
  }

  @Test
  void a_nik_is_masked_but_for_three_and_four_digits() {
    assertThat(Nik.of("5171 0157 0584 0001").masked()).isEqualTo("517•••••••••0001");
  }

  @Test
  void a_number_of_another_length_is_no_nik() {
    assertThatThrownBy(() -> Nik.of("517101570584000"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(422);
              assertThat(problem.fields().getFirst().field()).isEqualTo("nik");
            });
  }

  @Test
  void a_womans_day_in_the_nik_has_forty_added() {
    Optional<LocalDate> born = Optional.of(LocalDate.of(1984, 5, 17));
    assertThat(Nik.of("5171015705840001").doubts(Optional.of(Sex.FEMALE), born)).isEmpty();
    assertThat(Nik.of("5171011705840001").doubts(Optional.of(Sex.MALE), born)).isEmpty();
    assertThat(Nik.of("5171011705840001").doubts(Optional.of(Sex.FEMALE), born)).hasSize(1);
    assertThat(Nik.of("5171011805840001").doubts(Optional.of(Sex.MALE), born)).hasSize(1);
  }

  @Test
  void a_nik_without_area_day_or_serial_is_doubtful() {
    assertThat(Nik.of("0071011705840001").doubts(Optional.empty(), Optional.empty())).hasSize(1);
    assertThat(Nik.of("5171013213840001").doubts(Optional.empty(), Optional.empty())).hasSize(1);
    assertThat(Nik.of("5171011705840000").doubts(Optional.empty(), Optional.empty())).hasSize(1);
    assertThat(Nik.of("5171012902000001").doubts(Optional.empty(), Optional.empty()))
        .as("29 February 2000")
        .isEmpty();
  }
}
