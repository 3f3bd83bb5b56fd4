package id.pendopo.site.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CallWindowsTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-04-01T01:00:00Z"));
  private final CallWindows windows = new CallWindows(2, Duration.ofSeconds(60), now::get);

  @Test
  void lets_so_many_calls_through_in_a_window_and_then_says_how_long_to_wait() {
    assertThat(windows.enter("192.0.2.1")).isZero();
    now.updateAndGet(then -> then.plusSeconds(20));
    assertThat(windows.enter("192.0.2.1")).isZero();
    assertThat(windows.enter("192.0.2.1")).isEqualTo(Duration.ofSeconds(40));
    assertThat(windows.enter("192.0.2.2")).isZero();
    now.updateAndGet(then -> then.plusSeconds(40));
    assertThat(windows.enter("192.0.2.1")).isZero();
  }

  @Test
  void counts_the_network_of_an_ipv6_address() {
    assertThat(CallWindows.client("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(CallWindows.client("[2001:0db8:0001:0002::1]"))
        .isNotEqualTo(CallWindows.client("2001:db8:1:3::1"));
    assertThat(CallWindows.client("2001:db8::1")).isEqualTo("2001:db8:0:0:");
    assertThat(CallWindows.client("192.0.2.1")).isEqualTo("192.0.2.1");
  }
}
