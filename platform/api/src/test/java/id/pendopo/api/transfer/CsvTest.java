package id.pendopo.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
  void a_spreadsheet_finds_no_formula(String text) {
    assertThat(Csv.cell(text).replace("\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Surat biasa|Surat biasa",
        "140/001/TGR/VII/2021|140/001/TGR/VII/2021",
        "satu, dua|\"satu, dua\"",
        "kata \"kutip\"|\"kata \"\"kutip\"\"\"",
        "satu; dua|\"satu; dua\""
      })
  void cells_are_quoted_where_they_must_be(String text, String cell) {
    assertThat(Csv.cell(text)).isEqualTo(cell);
  }
}
