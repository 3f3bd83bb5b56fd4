package id.pendopo.documents.internal.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.print.FieldType;
import id.pendopo.api.print.TemplateData;
import id.pendopo.api.print.TemplateField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may say, and what is said about it when it says something else. */
class TemplateReaderTest {

  private static final List<TemplateField> FIELDS =
      List.of(
          TemplateField.of("nama", FieldType.TEXT, "Nama", "Name", "Sekar"),
          TemplateField.optional("catatan", FieldType.TEXT, "Catatan", "Note", ""),
          TemplateField.optional("tanggal", FieldType.DATE, "Tanggal", "Day", ""),
          TemplateField.optional("biaya", FieldType.MONEY, "Biaya", "Fee", ""),
          TemplateField.optional("lunas", FieldType.YES_NO, "Lunas", "Paid", ""),
          TemplateField.list(
              "saksi",
              "Saksi",
              "Witnesses",
              2,
              List.of(TemplateField.of("nama", FieldType.TEXT, "Nama", "Name", "Bima"))));

  private static TemplateData data() {
    return TemplateData.of()
        .text("nama", "Ayu <b>\"&'")
        .date("tanggal", LocalDate.of(2026, 4, 1))
        .money("biaya", new BigDecimal("1250000"))
        .yes("lunas", true)
        .rows(
            "saksi",
            List.of(
                TemplateData.of().text("nama", "Bima"), TemplateData.of().text("nama", "Citra")));
  }

  private static String filled(String text) {
    Template template = TemplateReader.read(FIELDS, text);
    assertThat(template.problems()).isEmpty();
    return TemplateFiller.fill(template, data(), Map.of("kop", "<p>KOP</p>"));
  }

  private static List<String> problems(String text) {
    return TemplateReader.read(FIELDS, text).problems().stream()
        .map(problem -> problem.placed().id())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>{{nama}}</p> ~ <p>Ayu &lt;b&gt;&quot;&amp;&#39;</p>",
        "{{tanggal}} / {{ tanggal | hari_tanggal }} ~ 1 April 2026 / Rabu, 1 April 2026",
        "{{tanggal | tanggal_terbilang}} ~ satu April dua ribu dua puluh enam",
        "{{tanggal | bulan_romawi}}/{{tanggal | tahun}} ~ IV/2026",
        "{{biaya}} ~ Rp\u00a01.250.000,00",
        "{{biaya | terbilang}} ~ satu juta dua ratus lima puluh ribu rupiah",
        "{{biaya | terbilang | awal_besar}} ~ Satu juta dua ratus lima puluh ribu rupiah",
        "{{#saksi}}{{urutan}}. {{nama}}; {{/saksi}} ~ 1. Bima; 2. Citra;",
        "{{#lunas}}ya{{/lunas}}{{^lunas}}belum{{/lunas}} ~ ya",
        "{{#catatan}}ada{{/catatan}}{{^catatan}}tidak ada{{/catatan}} ~ tidak ada",
        "{{! tidak dicetak }}{{> kop}} ~ <p>KOP</p>",
        "a & b &lt; c &amp; d ~ a &amp; b &lt; c &amp; d"
      })
  void fills(String text, String result) {
    assertThat(filled(text).strip()).isEqualTo(result.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>{{nama</p> ~ Baris 1, kolom 4: Tanda {{ belum ditutup dengan }}.",
        "{{nma}} ~ Baris 1, kolom 1: Isian {{nma}} tidak dikenal. Maksud Anda {{nama}}?",
        "{{#saksi}}x ~ Baris 1, kolom 1: {{#saksi}} belum ditutup. Tambahkan {{/saksi}}.",
        "x{{/saksi}} ~ Baris 1, kolom 2: {{/saksi}} menutup bagian yang tidak dibuka.",
        "{{nama | rupiah}} ~ Baris 1, kolom 1: Format “rupiah” tidak ada untuk isian {{nama}}.",
        "{{saksi}} ~ Baris 1, kolom 1: {{saksi}} adalah daftar; tulis {{#saksi}} … {{/saksi}}.",
        "<p>x ~ Baris 1, kolom 1: <p> belum ditutup. Tambahkan </p>.",
        "<p {{nama}}>x</p> ~ Baris 1, kolom 1: Isian tidak boleh di dalam tag <p>.",
        "<p class=\"{{nama}}\">x</p> ~ Baris 1, kolom 1: Isian tidak boleh di dalam tag <p>.",
        "<p>a<table></table></p> ~ Baris 1, kolom 5: <table> tidak boleh di dalam <p>; mungkin </p> terlupa.",
        "{{> halaman}} ~ Baris 1, kolom 1: Bagian “halaman” tidak ada. Yang ada: kop, tanda-tangan, kode-qr.",
        "<h1>a</h1><h3>b</h3> ~ Baris 1, kolom 11: <h3> melompati tingkat; pakai <h2>.",
        "<h2>a</h2> ~ Baris 1, kolom 1: <h2> melompati tingkat; pakai <h1>."
      })
  void says_what_is_wrong_and_where(String text, String problem) {
    assertThat(problems(text)).first().isEqualTo(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        "<link rel=\"stylesheet\" href=\"http://127.0.0.1/x.css\">",
        "<p style=\"background:url(file:///etc/passwd)\">x</p>",
        "<p onclick=\"x\">x</p>",
        "<img src=\"file:///etc/passwd\" alt=\"x\">",
        "<img src=\"http://127.0.0.1:9/x\" alt=\"x\">",
        "<img src=\"data:image/png;base64,AAAA\" alt=\"x\">",
        "<img src=\"berkas:1\">",
        "<iframe src=\"x\"></iframe>",
        "<svg></svg>",
        "<a href=\"javascript:x\">x</a>",
        "<!-- x -->",
        "<table><tbody><tr><th rowspan=\"999999999\">x</th></tr></tbody></table>",
        "<table><tbody><tr><td>x</td></tr></tbody></table>",
        "<p class=\"lain\">x</p>",
        "<img width=\"9999999\" src=\"berkas:1\" alt=\"x\">",
        "{{nama.getClass}}",
        "{{#nama.class.forName}}x{{/nama.class.forName}}",
        "{{this}}",
        "{{> ../../etc/passwd}}",
        "{{=<% %>=}}"
      })
  void lets_nothing_else_through(String text) {
    assertThat(problems(text)).isNotEmpty();
  }

  @Test
  void refuses_levels_without_end_and_texts_without_measure() {
    assertThat(problems("<div>".repeat(500) + "</div>".repeat(500))).isNotEmpty();
    assertThat(problems("{{#lunas}}".repeat(500) + "{{/lunas}}".repeat(500))).isNotEmpty();
    assertThat(problems("<br>".repeat(100_000))).isNotEmpty();
    assertThat(problems("<p>x".repeat(20_000))).hasSizeLessThan(30);
  }

  @Test
  void a_forgotten_end_is_told_once() {
    assertThat(problems("<h1>Judul\n<p>satu</p>\n<p>dua</p>\n<p>tiga</p>"))
        .containsExactly("Baris 2, kolom 1: <p> tidak boleh di dalam <h1>; mungkin </h1> terlupa.");
  }

  @Test
  void a_section_never_opens_what_another_closes() {
    assertThat(problems("{{#lunas}}<p>{{/lunas}}x</p>")).isNotEmpty();
    assertThat(problems("<p>{{#lunas}}</p><p>{{/lunas}}</p>")).isNotEmpty();
  }

  @Test
  void header_cells_say_what_they_head() {
    assertThat(
            filled(
                "<table><thead><tr><th>A</th></tr></thead><tbody><tr><th>B</th></tr></tbody></table>"))
        .contains("<th scope=\"col\">A")
        .contains("<th scope=\"row\">B");
  }

  @ParameterizedTest
  @CsvSource({
    "0,nol",
    "11,sebelas",
    "19,sembilan belas",
    "20,dua puluh",
    "100,seratus",
    "115,seratus lima belas",
    "1000,seribu",
    "1100,seribu seratus",
    "2001,dua ribu satu",
    "1000000,satu juta",
    "101000,seratus satu ribu",
    "21001000,dua puluh satu juta seribu",
    "999999999999999,sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan",
    "-5,minus lima",
    "2.5,dua koma lima",
    "0.05,nol koma nol lima"
  })
  void spells_numbers(BigDecimal number, String words) {
    assertThat(Spelled.number(number)).isEqualTo(words);
  }

  @Test
  void spells_sen() {
    assertThat(Spelled.rupiah(new BigDecimal("1200.505")))
        .isEqualTo("seribu dua ratus rupiah lima puluh satu sen");
  }
}
