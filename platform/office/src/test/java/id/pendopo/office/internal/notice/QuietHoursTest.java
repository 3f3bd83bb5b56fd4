package id.pendopo.office.internal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(JAKARTA).toInstant();
  }

  @Test
  void last_over_midnight() {
    QuietHours night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(6, 0));
    assertThat(night.over(at("2026-04-01T22:30"), JAKARTA)).isEqualTo(at("2026-04-02T06:00"));
    assertThat(night.over(at("2026-04-02T05:59"), JAKARTA)).isEqualTo(at("2026-04-02T06:00"));
    assertThat(night.over(at("2026-04-02T06:00"), JAKARTA)).isEqualTo(at("2026-04-02T06:00"));
    assertThat(night.over(at("2026-04-01T20:59"), JAKARTA)).isEqualTo(at("2026-04-01T20:59"));
  }

  @Test
  void within_a_day() {
    QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
    assertThat(noon.over(at("2026-04-01T12:30"), JAKARTA)).isEqualTo(at("2026-04-01T13:00"));
    assertThat(noon.over(at("2026-04-01T13:00"), JAKARTA)).isEqualTo(at("2026-04-01T13:00"));
  }

  @Test
  void from_and_until_the_same_time_never() {
    QuietHours none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0));
    assertThat(none.over(at("2026-04-01T08:00"), JAKARTA)).isEqualTo(at("2026-04-01T08:00"));
  }

  @Test
  void the_next_summary_is_tomorrow_once_it_went_out() {
    assertThat(QuietHours.next(LocalTime.of(7, 0), at("2026-04-01T07:00"), JAKARTA))
        .isEqualTo(at("2026-04-02T07:00"));
  }
}
