package id.pendopo.office.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.api.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SheetTest {

  private static Sheet csv(String text) {
    return Sheet.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] xlsx(String sheet, String strings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write(strings.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static final String STRINGS =
      "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<si><t>nama</t></si><si><t>tmt</t></si>"
          + "<si><r><t>Budi </t></r><r><t>Rekaan</t></r></si></sst>";

  @Test
  void reads_quotes_separators_and_line_ends_of_every_kind() {
    assertThat(csv("\ufeffnama;unit\r\n\"Budi; \"\"S.E.\"\"\";UMUM\r\n\r\nAdi;\n").lines())
        .containsExactly(
            new Sheet.Line(1, List.of("nama", "unit")),
            new Sheet.Line(2, List.of("Budi; \"S.E.\"", "UMUM")),
            new Sheet.Line(4, List.of("Adi", "")));
    assertThat(csv("nama\tunit\nBudi\tUMUM").lines().get(1).cells())
        .containsExactly("Budi", "UMUM");
    assertThat(csv("").lines()).isEmpty();
  }

  @Test
  void reads_what_windows_calls_csv() {
    byte[] ansi = "nama,unit\nJosé,UMUM".getBytes(Charset.forName("windows-1252"));
    assertThat(Sheet.of(ansi).lines().get(1).cells().getFirst()).isEqualTo("José");
  }

  @Test
  void reads_shared_and_inline_texts_and_gaps_of_an_xlsx() throws IOException {
    byte[] file =
        xlsx(
            "<worksheet><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c>"
                + "<c r=\"B3\" t=\"inlineStr\"><is><t>UMUM</t></is></c><c r=\"C3\"><v>39814</v></c>"
                + "</row></sheetData></worksheet>",
            STRINGS);
    assertThat(Sheet.of(file).lines())
        .containsExactly(
            new Sheet.Line(1, List.of("nama", "", "tmt")),
            new Sheet.Line(3, List.of("Budi Rekaan", "UMUM", "39814")));
  }

  @Test
  void marks_a_number_that_the_spreadsheet_rounded() throws IOException {
    byte[] file =
        xlsx(
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>198405172009012000</v></c></row>"
                + "</sheetData></worksheet>",
            STRINGS);
    assertThat(Sheet.of(file).lines().getFirst().cells().getFirst()).contains("E");
  }

  @Test
  void refuses_what_is_no_table() throws IOException {
    assertThatThrownBy(() -> Sheet.of(new byte[] {'P', 'K', 3, 4, 0, 0}))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(415));
    assertThatThrownBy(() -> Sheet.of(new byte[] {'a', 0, 'b'}))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(415));
    byte[] entities =
        xlsx(
            "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData><row><c t=\"str\">"
                + "<v>&a;</v></c></row></sheetData></worksheet>",
            STRINGS);
    assertThatThrownBy(() -> Sheet.of(entities)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Sheet.of(new byte[5 * 1024 * 1024 + 1]))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(413));
  }

  @Test
  void a_small_file_that_unpacks_to_more_than_any_table_needs_is_refused() throws IOException {
    byte[] bomb = xlsx("<worksheet/>", "<sst>" + "<si><t>a</t></si>".repeat(400_000) + "</sst>");
    assertThat(bomb.length).isLessThan(200_000);
    assertThatThrownBy(() -> Sheet.of(bomb))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
  }

  @Test
  void a_cell_of_quotation_marks_is_read_in_one_go() {
    Sheet sheet = csv("nama\n" + "a".repeat(200_000) + "\"".repeat(200_000));
    assertThat(sheet.lines().get(1).cells().getFirst()).startsWith("aaa");
  }
}
