package id.pendopo.identity.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Passwords, host names, slugs and values as people type them. */
class WordsOfPeopleTest {

  @Test
  void a_password_needs_ten_characters_whatever_they_are() {
    assertThat(PasswordPolicy.objection("sembilan9", "sari")).isPresent();
    assertThat(PasswordPolicy.objection("kopi meja lampu", "sari")).isEmpty();
    assertThat(PasswordPolicy.objection("ꦥꦼꦤ꧀ꦝꦥ ꦲꦶꦗꦺꦴ", "sari")).isEmpty();
    assertThat(PasswordPolicy.objection("😀😁😂😃😄", "sari")).as("five characters").isPresent();
    assertThat(PasswordPolicy.objection("k".repeat(150) + "opi".repeat(20), "sari")).isPresent();
  }

  @Test
  void a_password_that_is_guessed_first_is_refused() {
    assertThat(
            List.of(
                "Password123!",
                "indonesia2026",
                "1234567890",
                "9876543210",
                "aaaaaaaaaaaa",
                "121212121212",
                "bismillah99",
                "qwertyuiop",
                "sari1234567"))
        .allMatch(password -> PasswordPolicy.objection(password, "sari").isPresent());
  }

  @Test
  void knows_a_good_slug() {
    assertThat(List.of("kec-menteng", "a", "1", "a".repeat(41))).allMatch(HostNames::isSlug);
    assertThat(List.of("", "-a", "A", "a_b", "a/b", "a".repeat(42), "a\n"))
        .noneMatch(HostNames::isSlug);
    assertThat(HostNames.isReservedSlug("admin")).isTrue();
  }

  @Test
  void knows_a_good_host_name() {
    assertThat(List.of("camat.contoh.go.id", "situs", "a-b.example")).allMatch(HostNames::isHost);
    assertThat(
            List.of(
                "",
                "http://a.id",
                "a.id:80",
                "a..id",
                "-a.id",
                "a-.id",
                "192.168.1.1",
                "a b",
                "a/b",
                "[::1]",
                "x".repeat(64) + ".id"))
        .noneMatch(HostNames::isHost);
  }

  @Test
  void reads_the_name_out_of_a_host_header() {
    assertThat(HostNames.withoutPort("Camat.Contoh.go.id:8080")).isEqualTo("camat.contoh.go.id");
    assertThat(HostNames.withoutPort("contoh.go.id.")).isEqualTo("contoh.go.id");
    assertThat(HostNames.withoutPort("[::1]:8080")).isEqualTo("[::1]");
    assertThat(HostNames.withoutPort("")).isEmpty();
  }

  @Test
  void values_survive_being_written_and_read() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Map<String, String> values = new HashMap<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        values.put(text(random), text(random));
      }
      assertThat(FlatJson.read(FlatJson.write(values))).isEqualTo(values);
    }
  }

  @Test
  void values_are_written_as_json() {
    assertThat(FlatJson.write(Map.of("b", "2\n\"\\", "a", "é😀")))
        .isEqualTo("{\"a\":\"é\\ud83d\\ude00\",\"b\":\"2\\u000a\\\"\\\\\"}");
    assertThatIllegalArgumentException().isThrownBy(() -> FlatJson.read("{\"a\":\"b"));
    assertThatIllegalArgumentException().isThrownBy(() -> FlatJson.read("[]"));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(
          switch (random.nextInt(5)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> "\"\\/{}:,".charAt(random.nextInt(7));
            case 2 -> 0x1F600 + random.nextInt(20);
            default -> 'a' + random.nextInt(26);
          });
    }
    return text.toString();
  }
}
