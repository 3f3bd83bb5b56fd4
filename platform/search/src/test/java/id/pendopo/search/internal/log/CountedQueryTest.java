package id.pendopo.search.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedQueryTest {

  @ParameterizedTest
  @CsvSource({
    "  Kartu   KELUARGA ,kartu keluarga",
    "budi@contoh.id surat,• surat",
    "NIK 3471010101900001,nik ••••••••••••••••",
    "telp 0274 512 3456,telp •••• ••• ••••",
    "PP 11/2017,pp 11/2017"
  })
  void a_query_is_counted_without_what_tells_of_a_person(String typed, String counted) {
    assertThat(QueryLog.counted(typed)).contains(counted);
  }

  @Test
  void what_holds_no_word_is_not_counted() {
    assertThat(QueryLog.counted(" -!* ")).isEmpty();
    assertThat(QueryLog.counted("")).isEmpty();
  }

  @Test
  void a_pasted_paragraph_is_counted_by_its_beginning() {
    assertThat(QueryLog.counted("kata ".repeat(200)).orElseThrow()).hasSizeLessThanOrEqualTo(160);
  }
}
