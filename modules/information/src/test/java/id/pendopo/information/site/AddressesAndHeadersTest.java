package id.pendopo.information.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesAndHeadersTest {

  @Test
  void a_name_goes_to_old_readers_in_ascii_and_to_others_whole() {
    assertThat(Attachment.disposition("Résumé \"1\" 50%.pdf"))
        .isEqualTo(
            "attachment; filename=\"Resume _1_ 50_.pdf\";"
                + " filename*=UTF-8''R%C3%A9sum%C3%A9%20%221%22%2050%25.pdf");
  }

  @Test
  void a_name_cannot_end_the_header() {
    assertThat(Attachment.disposition("a\r\nSet-Cookie: x=1")).doesNotContain("\r", "\n");
  }

  @Test
  void a_checksum_becomes_the_digest_of_rfc_9530() {
    assertThat(
            Attachment.digest("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
        .isEqualTo("sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:");
  }

  @ParameterizedTest
  @CsvSource({"0,0 B", "999,999 B", "1000,1 kB", "1234567,'1,2 MB'", "99999999,100 MB"})
  void sizes_read_as_people_write_them(long bytes, String written) {
    assertThat(FileLabel.size(bytes).id()).isEqualTo(written);
  }

  @Test
  void types_are_short_words() {
    assertThat(FileLabel.type("application/pdf")).isEqualTo("PDF");
    assertThat(FileLabel.type("text/html; charset=UTF-8")).isEqualTo("HTML");
    assertThat(FileLabel.type("image/png")).isEqualTo("PNG");
  }

  @Test
  void a_far_page_is_a_page() {
    assertThat(PageNumber.of("1000000000", null, 20).offset()).isEqualTo(Integer.MAX_VALUE);
    assertThat(PageNumber.of(null, null, 20)).isEqualTo(new PageNumber(1, 20));
    assertThat(PageNumber.of("3", "50", 20).offset()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "dua", "1.5", "99999999999999999999"})
  void a_page_below_1_is_refused(String page) {
    assertThat(catchThrowableOfType(Problem.class, () -> PageNumber.of(page, null, 20)).status())
        .isEqualTo(400);
  }

  @Test
  void a_version_is_read_from_if_match() {
    assertThat(DocumentsApi.version(null)).isEmpty();
    assertThat(DocumentsApi.version("*")).isEmpty();
    assertThat(DocumentsApi.version("\"7\"")).hasValue(7);
    assertThat(DocumentsApi.version("W/\"7\"")).hasValue(-1);
    assertThat(DocumentsApi.version("\"x\"")).hasValue(-1);
  }

  @Test
  void an_excerpt_ends_at_a_word() {
    assertThat(InformationPages.excerpt("Satu\n dua")).isEqualTo("Satu dua");
    assertThat(InformationPages.excerpt("kata ".repeat(100)))
        .hasSizeLessThan(250)
        .endsWith("kata …");
  }

  @Test
  void both_languages_have_the_same_texts() throws IOException {
    assertThat(texts("id").keySet()).isEqualTo(texts("en").keySet());
  }

  private Properties texts(String language) throws IOException {
    var texts = new Properties();
    try (InputStream in =
        getClass().getResourceAsStream("/i18n/texts_" + language + ".properties")) {
      texts.load(in);
    }
    return texts;
  }
}
