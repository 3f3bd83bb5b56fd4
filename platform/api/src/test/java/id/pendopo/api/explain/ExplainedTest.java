package id.pendopo.api.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainedTest {

  private static final Reason INPUT = Reason.input("masukan", "input");
  private static final Reason RULE = Reason.rule("aturan", "rule");
  private static final Reason STEP = Reason.step("langkah", "step");

  @Test
  void a_value_keeps_its_reasons_when_it_changes_its_form() {
    assertThat(Explained.of(12, INPUT).map(String::valueOf)).isEqualTo(Explained.of("12", INPUT));
  }

  @Test
  void reasons_follow_each_other_in_the_order_of_the_work() {
    Explained<Integer> computed =
        Explained.of(12, INPUT).then(days -> Explained.of(days + 6, RULE)).because(STEP);
    assertThat(computed.value()).isEqualTo(18);
    assertThat(computed.why()).containsExactly(INPUT, RULE, STEP);
  }

  @Test
  void two_values_are_joined_with_the_reasons_of_both() {
    Explained<Integer> joined = Explained.of(12, INPUT).with(Explained.of(6, RULE), Integer::sum);
    assertThat(joined.value()).isEqualTo(18);
    assertThat(joined.why()).containsExactly(INPUT, RULE);
  }
}
