package id.pendopo.office.internal.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.casework.TrackingSecret.Kind;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Codes of applicants. */
class TrackingCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final SecureRandom random = new SecureRandom();

  @Test
  void has_75_random_bits_in_every_place_of_the_alphabet() {
    Set<String> codes = new HashSet<>();
    int[][] seen = new int[15][32];
    for (int i = 0; i < 20_000; i++) {
      String code = TrackingCode.random(random);
      assertThat(code).hasSize(16);
      codes.add(code);
      for (int place = 0; place < 15; place++) {
        seen[place][ALPHABET.indexOf(code.charAt(place))]++;
      }
    }
    assertThat(codes).hasSize(20_000);
    for (int[] place : seen) {
      for (int count : place) {
        // 625 are expected; 6 standard deviations are 148
        assertThat(count).isBetween(450, 800);
      }
    }
  }

  @Test
  void is_read_however_it_is_typed() {
    String code = TrackingCode.random(random);
    String written = TrackingCode.written(code);
    assertThat(written).matches("(.{4}-){3}.{4}");
    assertThat(TrackingCode.parse(written)).contains(code);
    assertThat(TrackingCode.parse(" " + written.toLowerCase(Locale.ROOT) + " ")).contains(code);
    assertThat(TrackingCode.parse(code.replace('0', 'o').replace('1', 'l'))).contains(code);
    assertThat(TrackingCode.parse(code.substring(1))).isEmpty();
    assertThat(TrackingCode.parse("")).isEmpty();
    assertThat(TrackingCode.parse("U".repeat(16))).isEmpty();
  }

  @Test
  void every_single_wrong_character_is_found() {
    String code = TrackingCode.random(random);
    for (int place = 0; place < code.length(); place++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != code.charAt(place)) {
          String wrong = code.substring(0, place) + other + code.substring(place + 1);
          assertThat(TrackingCode.parse(wrong)).as(wrong).isEmpty();
        }
      }
    }
  }

  @Test
  void secrets_are_compared_as_digits() {
    assertThat(TrackingSecrets.plain(Kind.PHONE_LAST_FOUR, "0812-3456-7890")).contains("7890");
    assertThat(TrackingSecrets.plain(Kind.PHONE_LAST_FOUR, "7890")).contains("7890");
    assertThat(TrackingSecrets.plain(Kind.PHONE_LAST_FOUR, "789")).isEmpty();
    assertThat(TrackingSecrets.plain(Kind.BIRTH_DATE, "1990-08-17")).contains("17081990");
    assertThat(TrackingSecrets.plain(Kind.BIRTH_DATE, "17/08/1990")).contains("17081990");
    assertThat(TrackingSecrets.plain(Kind.BIRTH_DATE, "31021990")).isEmpty();
    assertThat(TrackingSecrets.plain(Kind.PIN, "12 34")).contains("1234");
    assertThat(TrackingSecrets.plain(Kind.PIN, "abc")).isEmpty();
  }

  @Test
  void cells_of_a_spreadsheet_hold_no_formula() {
    assertThat(CaseCsv.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(CaseCsv.cell("+62")).isEqualTo("'+62");
    assertThat(CaseCsv.cell("Permohonan")).isEqualTo("Permohonan");
  }
}
