package id.pendopo.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.api.health.Health.Status;
import org.junit.jupiter.api.Test;

class DiskHealthTest {

  private static final long MIB = 1 << 20;

  @Test
  void warns_below_a_gibibyte_and_is_critical_below_two_hundred_mebibytes() {
    assertThat(DiskHealth.judge(1024 * MIB).status()).isEqualTo(Status.OK);
    assertThat(DiskHealth.judge(1024 * MIB - 1).status()).isEqualTo(Status.WARN);
    assertThat(DiskHealth.judge(200 * MIB).status()).isEqualTo(Status.WARN);
    assertThat(DiskHealth.judge(200 * MIB - 1).status()).isEqualTo(Status.CRITICAL);
    assertThat(DiskHealth.judge(199 * MIB).message().id()).startsWith("Tersisa 199 MB");
  }
}
