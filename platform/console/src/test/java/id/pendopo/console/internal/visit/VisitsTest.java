package id.pendopo.console.internal.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.console.internal.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class VisitsTest {

  private final Town town = new Town();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-04-01T01:00:00Z"));
  private final Visits visits = new Visits(town, town, now::get);
  private final Visit sari =
      new Visit(Town.signedIn(Town.SARI), Town.KARANTINA.id(), Locale.of("id", "ID"), now.get());

  @Test
  void account_and_agency_are_there_during_the_work_and_gone_afterwards() {
    visits.runAs(
        sari,
        () -> {
          assertThat(town.account()).contains(Town.SARI);
          assertThat(town.get()).isEqualTo(Town.KARANTINA);
        });
    assertThat(town.account()).isEmpty();
    assertThat(town.find()).isEmpty();
  }

  @Test
  void a_failure_leaves_nothing_bound() {
    assertThatThrownBy(
            () ->
                visits.runAs(
                    sari,
                    () -> {
                      throw new IllegalStateException("broken view");
                    }))
        .hasMessage("broken view");
    assertThat(town.account()).isEmpty();
    assertThat(town.find()).isEmpty();
  }

  @Test
  void another_thread_sees_nothing_of_it() throws Exception {
    boolean seen =
        visits.callAs(
            sari, () -> CompletableFuture.supplyAsync(() -> town.account().isPresent()).get());
    assertThat(seen).isFalse();
  }

  @Test
  void work_for_another_visit_comes_back_to_the_first() {
    Visit operator =
        new Visit(Town.signedIn(Town.OPERATOR), Town.SUKAMAJU.id(), Locale.ENGLISH, now.get());
    visits.runAs(
        sari,
        () -> {
          visits.runAs(operator, () -> assertThat(town.get()).isEqualTo(Town.SUKAMAJU));
          assertThat(town.account()).contains(Town.SARI);
          assertThat(town.get()).isEqualTo(Town.KARANTINA);
        });
  }

  @Test
  void a_visit_ends_after_twelve_hours_however_busy() {
    now.set(now.get().plus(Duration.ofHours(12)).minusSeconds(1));
    assertThat(visits.inForce(sari)).isTrue();
    now.set(now.get().plusSeconds(1));
    assertThat(visits.inForce(sari)).isFalse();
  }

  @Test
  void a_changed_password_ends_a_visit_that_began_before() {
    town.stamps.put(Town.SARI.id(), 2);
    assertThat(visits.inForce(sari)).isFalse();
  }
}
