package id.pendopo.identity.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private static final Instant NOON = Instant.parse("2026-04-01T05:00:00Z");

  @Test
  void four_failures_cost_nothing() {
    assertThat(IntStream.rangeClosed(0, 4).mapToObj(BackOff::after)).containsOnly(Duration.ZERO);
  }

  @Test
  void the_rest_doubles_from_one_minute_up_to_an_hour() {
    assertThat(
            IntStream.rangeClosed(5, 13).mapToObj(failures -> BackOff.after(failures).toMinutes()))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    assertThat(BackOff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(60));
  }

  @Test
  void a_rest_ends_on_time() {
    assertThat(BackOff.rest(NOON.plusSeconds(60), NOON)).isEqualTo(Duration.ofSeconds(60));
    assertThat(BackOff.rest(NOON, NOON)).isZero();
    assertThat(BackOff.rest(null, NOON)).isZero();
  }

  @Test
  void a_quiet_day_is_forgiven_and_a_quiet_hour_is_not() {
    assertThat(BackOff.next(9, NOON, NOON.plus(Duration.ofHours(1)))).isEqualTo(10);
    assertThat(BackOff.next(9, NOON, NOON.plus(Duration.ofHours(25)))).isEqualTo(1);
    assertThat(BackOff.next(3, null, NOON)).isEqualTo(4);
  }

  @Test
  void a_name_without_account_rests_just_as_an_account_does() {
    UnknownNames names = new UnknownNames(100);
    Instant now = NOON;
    for (int i = 0; i < 5; i++) {
      assertThat(names.attempt("siapa", now)).isZero();
    }
    assertThat(names.attempt("siapa", now)).isEqualTo(Duration.ofMinutes(1));
    now = now.plus(Duration.ofMinutes(1));
    assertThat(names.attempt("siapa", now)).isZero();
    assertThat(names.attempt("siapa", now)).isEqualTo(Duration.ofMinutes(2));
    assertThat(names.attempt("lain", now)).isZero();
  }

  @Test
  void an_address_rests_until_its_window_ends() {
    Throttle throttle = new Throttle(3, Duration.ofMinutes(10), 100);
    IntStream.range(0, 3).forEach(i -> throttle.failed("192.0.2.1", NOON.plusSeconds(i)));
    assertThat(throttle.rest("192.0.2.1", NOON.plusSeconds(60))).isEqualTo(Duration.ofMinutes(9));
    assertThat(throttle.rest("192.0.2.2", NOON.plusSeconds(60))).isZero();
    assertThat(throttle.rest("192.0.2.1", NOON.plus(Duration.ofMinutes(10)))).isZero();
  }

  @Test
  void success_takes_one_failure_back_and_not_all() {
    Throttle throttle = new Throttle(2, Duration.ofMinutes(10), 100);
    throttle.failed("192.0.2.1", NOON);
    throttle.failed("192.0.2.1", NOON);
    throttle.succeeded("192.0.2.1");
    assertThat(throttle.rest("192.0.2.1", NOON)).isZero();
    throttle.failed("192.0.2.1", NOON);
    assertThat(throttle.rest("192.0.2.1", NOON)).isPositive();
  }

  @Test
  void a_flood_of_addresses_pushes_out_the_oldest_only() {
    Throttle throttle = new Throttle(1, Duration.ofMinutes(10), 100);
    IntStream.range(0, 1_000).forEach(i -> throttle.failed("10.0.0." + i, NOON));
    assertThat(throttle.rest("10.0.0.0", NOON)).isZero();
    assertThat(throttle.rest("10.0.0.999", NOON)).isPositive();
  }
}
