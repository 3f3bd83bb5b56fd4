package id.pendopo.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {

  @Test
  void without_a_demand_any_version_will_do() {
    assertThat(Versions.ifMatch(null)).isEmpty();
    assertThat(Versions.ifMatch(" ")).isEmpty();
    assertThat(Versions.ifMatch("*")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      value = {
        "\"7\"|7",
        " \"0\" |0",
        "W/\"12\"|12",
        "7|7",
        "\"x\"|-1",
        "\"7\", \"8\"|-1",
        "\"1234567890123456789\"|-1"
      })
  void a_demand_is_one_version_or_none_that_is(String header, long version) {
    assertThat(Versions.ifMatch(header)).hasValue(version);
  }
}
