package id.pendopo.documents.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void drops_the_parts_of_a_path() {
    assertThat(FileNames.clean("../../etc/passwd.txt")).isEqualTo("passwd.txt");
    assertThat(FileNames.clean("C:\\Users\\Made\\Surat Edaran.docx"))
        .isEqualTo("Surat Edaran.docx");
    assertThat(FileNames.clean("a\\b/c.pdf")).isEqualTo("c.pdf");
  }

  @Test
  void drops_what_cannot_be_seen() {
    assertThat(FileNames.clean("lap\u0000oran\r\n\u0007.pdf")).isEqualTo("laporan.pdf");
    assertThat(FileNames.clean("foto\u202Egpj.exe")).isEqualTo("fotogpj.exe");
    assertThat(FileNames.clean("\u2066a\u2069\uFEFF\u200B.txt")).isEqualTo("a.txt");
    assertThat(FileNames.clean("rusak\uD800.txt")).isEqualTo("rusak.txt");
  }

  @Test
  void folds_white_space_and_drops_trailing_dots() {
    assertThat(FileNames.clean("  surat \u00A0\t edaran .pdf. . ")).isEqualTo("surat edaran .pdf");
  }

  @Test
  void composes_letters() {
    assertThat(FileNames.clean("cafe\u0301.pdf")).isEqualTo("caf\u00e9.pdf");
    assertThat(FileNames.clean("cafe\u200B\u0301.pdf")).isEqualTo("caf\u00e9.pdf");
  }

  @Test
  void calls_a_file_without_a_name_berkas() {
    for (String name : List.of("", "..", "/", "a/b/", " . ", "\u202E", "\\\\")) {
      assertThat(FileNames.clean(name)).as(name).isEqualTo("berkas");
    }
  }

  @Test
  void shortens_a_long_name_and_keeps_its_ending() {
    String name = FileNames.clean("panjang ".repeat(100) + "akhir.docx");
    assertThat(name).hasSizeLessThanOrEqualTo(200).endsWith(".docx").startsWith("panjang panjang");
    assertThat(FileNames.clean("😀".repeat(150) + ".pdf")).isEqualTo("😀".repeat(98) + ".pdf");
    assertThat(FileNames.clean("x".repeat(300))).hasSize(200);
    assertThat(FileNames.clean("a." + "x".repeat(300))).hasSize(200);
  }

  @Test
  void leaves_a_clean_name_as_it_is() {
    for (String name : List.of("Perda No. 3 Tahun 2026.pdf", "ꦥꦼꦤ꧀ꦝꦥ.txt", ".htaccess")) {
      assertThat(FileNames.clean(name)).isEqualTo(name);
      assertThat(FileNames.clean(FileNames.clean("x/" + name))).isEqualTo(name);
    }
  }
}
