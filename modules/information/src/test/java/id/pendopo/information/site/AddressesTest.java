package id.pendopo.information.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendopo.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

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
