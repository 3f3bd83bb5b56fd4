package id.pendopo.documents.internal.type;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.documents.internal.SampleFiles;
import id.pendopo.documents.internal.type.UploadCheck.Accepted;
import id.pendopo.documents.internal.type.UploadCheck.Problem;
import id.pendopo.documents.internal.type.UploadCheck.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class MediaTypesTest {

  private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};

  private final MediaTypes types = new MediaTypes();
  private SampleFiles files;

  @BeforeAll
  void folder(@TempDir Path folder) {
    files = new SampleFiles(folder);
  }

  @Test
  void accepts_each_allowed_kind_under_its_own_name() throws IOException {
    assertAccepted(files.pdf("a.pdf", List.of("isi")), AllowedType.PDF);
    assertAccepted(files.docx("a.docx", "isi"), AllowedType.DOCX);
    assertAccepted(files.xlsx("a.xlsx", "isi"), AllowedType.XLSX);
    assertAccepted(files.pptx("a.pptx", "isi"), AllowedType.PPTX);
    assertAccepted(files.odt("a.odt", "isi"), AllowedType.ODT);
    assertAccepted(files.ods("a.ods", "isi"), AllowedType.ODS);
    assertAccepted(files.odp("a.odp", "isi"), AllowedType.ODP);
    assertAccepted(files.text("a.HTM", "<!-- x --> <!DOCTYPE html><p>isi"), AllowedType.HTML);
    assertAccepted(files.text("a.txt", "MZ adalah singkatan"), AllowedType.TXT);
    assertAccepted(files.text("a.csv", "nama,desa\n"), AllowedType.CSV);
    assertAccepted(files.text("a.rtf", "{\\rtf1 isi}"), AllowedType.RTF);
    assertAccepted(
        files.bytes("a.JPEG", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}),
        AllowedType.JPEG);
    assertAccepted(
        files.bytes("a.png", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)),
        AllowedType.PNG);
    assertAccepted(
        files.bytes("a.webp", "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1)),
        AllowedType.WEBP);
  }

  @Test
  void refuses_a_file_that_lies_about_its_type() throws IOException {
    assertRefused(files.zip("zip.pdf", "isi.txt"), Problem.MISMATCH, "bukan PDF");
    assertRefused(files.bytes("program.docx", PROGRAM), Problem.MISMATCH, "bukan DOCX");
    assertRefused(files.zip("zip.docx", "isi.txt"), Problem.MISMATCH, "bukan DOCX");
    assertRefused(files.text("laman.pdf", "<html><script>x"), Problem.MISMATCH, "isinya HTML");
    assertRefused(files.text("laman.txt", " <script>alert(1)</script>"), Problem.MISMATCH, "HTML");
    assertRefused(files.text("gambar.html", "<svg onload=x>"), Problem.MISMATCH, "bukan HTML");
    assertRefused(files.docx("surat.xlsx", "isi"), Problem.MISMATCH, "isinya DOCX");
  }

  @Test
  void refuses_kinds_that_are_not_on_the_list_and_says_which_are() throws IOException {
    assertRefused(files.bytes("pasang.exe", PROGRAM), Problem.NOT_ALLOWED, "PDF, DOCX");
    assertRefused(files.zip("arsip.zip", "a"), Problem.NOT_ALLOWED, "tidak diterima");
    assertRefused(files.text("tanpa-akhiran", "isi"), Problem.NOT_ALLOWED, "tidak diterima");
    assertRefused(files.pdf("laporan.pdf.exe", List.of("x")), Problem.NOT_ALLOWED, "Unggah");
  }

  @Test
  void refuses_empty_incomplete_and_locked_files() throws IOException {
    assertRefused(files.bytes("kosong.pdf", new byte[0]), Problem.EMPTY, "kosong");
    Path pdf = files.pdf("utuh.pdf", List.of("satu", "dua"));
    assertRefused(files.firstHalf("potong.pdf", pdf), Problem.INCOMPLETE, "tidak lengkap");
    Path docx = files.docx("utuh.docx", "isi");
    assertRefused(files.firstHalf("potong.docx", docx), Problem.INCOMPLETE, "tidak lengkap");
    Path odt = files.odt("utuh.odt", "isi");
    assertRefused(files.firstHalf("potong.odt", odt), Problem.INCOMPLETE, "tidak lengkap");
    assertRefused(files.encryptedDocx("kunci.docx"), Problem.ENCRYPTED, "kata sandi");
  }

  @Test
  void refuses_documents_with_macros() throws IOException {
    Path docm =
        files.zip("makro.docx", "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
    assertRefused(docm, Problem.MACROS, "makro");
  }

  @Test
  void survives_bytes_that_make_no_sense() throws IOException {
    String[] starts = {
      "PK\3\4",
      "PK\5\6",
      "PK\3\4" + "\0".repeat(26) + "mimetype",
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\u00ff".repeat(600),
      "<!--".repeat(4_000),
      "<!-- -->".repeat(2_000) + "x",
      "\n".repeat(16_000),
      "<?xml",
      "\u00ff\u00fe",
      "%PDF",
      "RIFF",
      "PK\3\4" + "\0".repeat(22) + "\10\0\u00ff\u00ffmimetype"
    };
    for (String start : starts) {
      Path file = files.bytes("acak.docx", start.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(types.check(file, "acak.docx")).isInstanceOf(Refused.class);
    }
  }

  private void assertAccepted(Path file, AllowedType type) throws IOException {
    String name = file.getFileName().toString();
    assertThat(types.check(file, name)).isEqualTo(new Accepted(type));
    assertThat(types.detect(file, name)).isEqualTo(type.mediaType());
  }

  private void assertRefused(Path file, Problem problem, String words) throws IOException {
    UploadCheck check = types.check(file, file.getFileName().toString());
    assertThat(check).isInstanceOf(Refused.class);
    Refused refused = (Refused) check;
    assertThat(refused.problem()).isEqualTo(problem);
    assertThat(refused.message().in(Locale.of("id"))).contains(words);
  }
}
