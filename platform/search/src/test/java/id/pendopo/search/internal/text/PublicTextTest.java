package id.pendopo.search.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3404120101800001",
        "340412 410180 0001",
        "3404-1201-0180-0001",
        "081234567890",
        "0812-3456-7890",
        "0812 3456 789",
        "+6281234567890",
        "+62 812-3456-7890",
        "62 812 3456 7890"
      })
  void private_numbers_are_masked_digit_by_digit(String number) {
    assertThat(PublicText.of("a " + number + " b"))
        .isEqualTo("a " + number.replaceAll("\\d", "•") + " b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "198001012005011001", // a NIP, eighteen digits
        "(0274) 868405",
        "0274-868405",
        "2017 2018 2019 2020",
        "Rp 1.085.000.000,00",
        "08.00-16.00 WIB",
        "08.00 - 12.30",
        "1 April 2026 sampai 30 April 2026",
        "PP 11/2017",
        "12345678901234567"
      })
  void other_numbers_stay(String number) {
    assertThat(PublicText.of(number)).isEqualTo(number);
  }

  @Test
  void words_cut_at_the_end_of_a_line_are_joined_and_doubled_words_keep_their_hyphen() {
    assertThat(PublicText.of("kebi-\njakan anak-\nanak perundang-\nundangan e-\nKTP"))
        .isEqualTo("kebijakan anak-anak perundang-undangan e- KTP");
  }

  @Test
  void control_characters_and_broken_surrogates_become_one_space() {
    assertThat(PublicText.of("a\u0000\u0007\ud800b \r\n\t c\u00AD\uFEFFd 😀"))
        .isEqualTo("a b cd 😀");
  }

  @Test
  void long_text_is_cut_between_sentences_or_words_and_nothing_is_lost() {
    String text = "Kalimat pertama panjang. Kalimat kedua. " + "x".repeat(95) + " akhir";

    List<String> parts = PublicText.parts(text, 45);

    assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(45));
    assertThat(String.join("", parts).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(parts.getFirst()).isEqualTo("Kalimat pertama panjang. Kalimat kedua.");
  }
}
