package id.pendopo.search.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.pendopo.search.quality.JudgedSet.Half;
import id.pendopo.search.quality.JudgedSet.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The set is whole, and its arithmetic is that of the papers. */
class JudgedSetTest {

  private final JudgedSet judged = JudgedSet.read();

  @Test
  void every_class_is_large_enough_and_divided_in_two_equal_halves() {
    Map<String, Long> classes =
        judged.queries().stream()
            .collect(Collectors.groupingBy(Query::kind, Collectors.counting()));
    assertThat(classes).hasSize(7).allSatisfy((kind, count) -> assertThat(count).isEqualTo(20));
    for (Half half : Half.values()) {
      assertThat(
              judged.queries(half).stream()
                  .collect(Collectors.groupingBy(Query::kind, Collectors.counting())))
          .allSatisfy((kind, count) -> assertThat(count).isEqualTo(10));
    }
  }

  @Test
  void every_query_has_an_answer() {
    assertThat(judged.queries())
        .allSatisfy(query -> assertThat(judged.grades(query)).anyMatch(grade -> grade >= 2));
  }

  @Test
  void every_judged_document_of_the_agencies_is_there_once() {
    List<String> ids = AgencyTexts.all().stream().map(Text::id).toList();
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(200);
    assertThat(Set.copyOf(ids))
        .containsAll(judged.documents().stream().filter(id -> !id.contains(":")).toList());
  }

  @Test
  void the_best_order_is_worth_one_and_a_lower_place_less() {
    List<Integer> all = List.of(3, 0, 2, 1);
    assertThat(Figures.ndcg(List.of(3, 2, 1, 0), all)).isEqualTo(1);
    // 7/1 + 1/log2(3) + 3/2, over 7/1 + 3/log2(3) + 1/2
    assertThat(Figures.ndcg(List.of(3, 1, 2), all)).isCloseTo(0.9721, within(0.0001));
    assertThat(Figures.ndcg(List.of(), all)).isZero();
  }

  @Test
  void the_interval_holds_the_mean_and_is_always_the_same() {
    double[] values = {0.1, 0.4, -0.2, 0.3, 0.2, 0.0, 0.5};
    Figures.Interval interval = Figures.interval(values);
    assertThat(Figures.mean(values)).isBetween(interval.low(), interval.high());
    assertThat(Figures.interval(values)).isEqualTo(interval);
  }
}
