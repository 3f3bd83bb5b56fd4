package id.pendopo.office.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.transfer.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableFilesTest {

  private static byte[] write(TableFormat format, List<List<?>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TableFiles()
        .write(out, format, "Surat: keluar/2026?", List.of("Nomor", "Hari"), rows.iterator());
    return out.toByteArray();
  }

  @Test
  void what_looks_like_a_formula_goes_out_as_text() throws IOException {
    List<List<?>> rows = List.of(List.of("=HYPERLINK(\"http://x\")", LocalDate.of(2026, 4, 1)));
    assertThat(new String(write(TableFormat.CSV, rows), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFNomor,Hari\r\n\"'=HYPERLINK(\"\"http://x\"\")\",2026-04-01\r\n");
    Sheet sheet = Sheet.of(write(TableFormat.XLSX, rows));
    assertThat(sheet.lines().getFirst().cells()).containsExactly("Nomor", "Hari");
    // the day as a spreadsheet counts it, from 30 December 1899
    assertThat(sheet.lines().get(1).cells()).containsExactly("=HYPERLINK(\"http://x\")", "46113.0");
  }

  @Test
  void an_xlsx_holds_numbers_gaps_and_more_rows_than_are_kept_in_memory() throws IOException {
    List<List<?>> rows =
        IntStream.rangeClosed(1, 1_200).<List<?>>mapToObj(i -> Arrays.asList(i, null)).toList();
    Sheet sheet = Sheet.of(write(TableFormat.XLSX, rows));
    assertThat(sheet.lines()).hasSize(1_201);
    assertThat(sheet.lines().getLast().cells().getFirst()).isEqualTo("1200");
  }

  @Test
  void a_negative_number_stays_a_number() throws IOException {
    List<List<?>> rows = List.of(List.of(new BigDecimal("-6.2"), -3));
    assertThat(new String(write(TableFormat.CSV, rows), StandardCharsets.UTF_8))
        .endsWith("\r\n-6.2,-3\r\n");
  }
}
