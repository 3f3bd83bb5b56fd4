package id.pendopo.office.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The clock of article 46. */
class BreachClockTest {

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  /** A Thursday evening before Eid: holidays do not stop the clock. */
  private static final Instant FOUND = Instant.parse("2026-03-19T13:30:00Z");

  @Test
  void ends_exactly_72_hours_after_the_discovery_whatever_the_calendar_says() {
    var deadline = BreachClock.deadline(FOUND, JAKARTA);
    assertThat(deadline.value()).isEqualTo(Instant.parse("2026-03-22T13:30:00Z"));
    assertThat(deadline.why())
        .extracting(reason -> reason.text().id())
        .anySatisfy(text -> assertThat(text).contains("pasal 46 ayat 1"))
        .anySatisfy(text -> assertThat(text).contains("22/03/2026 20:30"));
  }

  @Test
  void counts_whole_hours_down_and_beyond() {
    assertThat(BreachClock.hoursLeft(FOUND, FOUND)).isEqualTo(72);
    assertThat(BreachClock.hoursLeft(FOUND, FOUND.plus(Duration.ofMinutes(1)))).isEqualTo(71);
    assertThat(BreachClock.hoursLeft(FOUND, FOUND.plus(Duration.ofHours(72)))).isZero();
    assertThat(BreachClock.hoursLeft(FOUND, FOUND.plus(Duration.ofMinutes(72 * 60 + 1))))
        .isEqualTo(-1);
  }
}
