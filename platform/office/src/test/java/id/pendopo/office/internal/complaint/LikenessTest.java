package id.pendopo.office.internal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How alike two texts are. */
class LikenessTest {

  @Test
  void the_same_words_in_another_order_are_the_same() {
    assertThat(
            Likeness.percent("Jalan berlubang di depan pasar", "di depan pasar, JALAN berlubang!"))
        .isEqualTo(100);
  }

  @Test
  void words_that_every_text_has_do_not_count() {
    assertThat(Likeness.percent("Mohon agar kami dibantu", "Mohon agar saya diperiksa")).isZero();
  }

  @Test
  void nothing_is_like_nothing() {
    assertThat(Likeness.percent("", "!")).isZero();
  }
}
