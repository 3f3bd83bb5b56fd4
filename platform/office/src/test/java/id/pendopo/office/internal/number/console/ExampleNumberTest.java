package id.pendopo.office.internal.number.console;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.number.NumberReset;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExampleNumberTest {

  private static ExampleNumber of(String pattern, NumberReset reset) {
    return ExampleNumber.of(pattern, Optional.of(reset), 1, LocalDate.of(2021, 7, 5), "TGR");
  }

  @Test
  void shows_the_number_while_it_is_typed() {
    ExampleNumber example =
        of("{classification}/{serial:3}/{unit}/{roman}/{year}", NumberReset.YEAR);
    assertThat(example.text().id()).isEqualTo("140/001/TGR/VII/2021");
    assertThat(example.fine()).isTrue();
  }

  @Test
  void says_that_numbers_come_again_where_there_is_no_year() {
    assertThat(of("{serial}", NumberReset.YEAR).text().id()).startsWith("1 (").contains("setiap");
    assertThat(of("{serial}", NumberReset.NEVER).text().id()).isEqualTo("1");
  }

  @Test
  void says_what_is_wrong_instead() {
    ExampleNumber example = of("{serial}/{minggu}", NumberReset.YEAR);
    assertThat(example.fine()).isFalse();
    assertThat(example.text().id()).contains("{minggu}");
    assertThat(example.text().en()).contains("{minggu}");
  }
}
