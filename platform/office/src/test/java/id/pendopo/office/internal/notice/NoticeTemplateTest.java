package id.pendopo.office.internal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeTemplateTest {

  private static String fault(String text) {
    return NoticeTemplate.fault(text, Set.of("code", "agency"), Set.of("name"))
        .map(words -> words.id())
        .orElse("");
  }

  @Test
  void puts_values_in_and_leaves_doubled_braces() {
    Map<String, String> values = Map.of("code", "K-{1}");
    assertThat(
            NoticeTemplate.render(
                "{{x}} {code}, { code }.", name -> values.getOrDefault(name, "?")))
        .isEqualTo("{x} K-{1}, K-{1}.");
  }

  @Test
  void names_line_and_character_of_what_is_wrong() {
    assertThat(fault("Baik {code}\n{{biasa}}")).isEmpty();
    assertThat(fault("Satu\nDua {code")).startsWith("Baris 2, huruf 5: ").contains("tidak ditutup");
    assertThat(fault("{kode}")).startsWith("Baris 1, huruf 1: ").contains("{agency}, {code}");
    assertThat(fault("a}")).contains("huruf 2");
    assertThat(fault("{}")).contains("tidak ada nama");
    assertThat(fault("{name}")).contains("hanya boleh di konsol");
    assertThat(fault("{a\nb}")).contains("tidak ditutup");
  }
}
