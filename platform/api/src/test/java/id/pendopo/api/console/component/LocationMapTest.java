package id.pendopo.api.console.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationMapTest {

  @Test
  void holds_a_place_or_none() {
    var map = new LocationMap("Tempat");
    assertThat(map.getValue()).isNull();
    var surabaya = new GeoPoint(-7.2575, 112.7521);
    map.setValue(surabaya);
    assertThat(map.getElement().getProperty("value")).isEqualTo("-7.2575,112.7521");
    assertThat(map.getValue()).isEqualTo(surabaya);
    map.clear();
    assertThat(map.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1", "1,", "91,0", "0,181", "NaN,0", "1,2,3", "Infinity,0"})
  void what_is_no_place_counts_as_none(String sent) {
    var map = new LocationMap();
    map.getElement().setProperty("value", sent);
    assertThat(map.getValue()).isNull();
  }

  @Test
  void a_chart_refuses_figures_that_do_not_fit() {
    var short1 = new ChartData.Series("Kota", List.of(1.0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ChartData(ChartData.Kind.BAR, "Jumlah", List.of("a", "b"), List.of(short1)))
        .withMessageContaining("Kota");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ChartData(ChartData.Kind.PIE, "Jumlah", List.of("a"), List.of(short1, short1)));
  }
}
