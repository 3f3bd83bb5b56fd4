package id.pendopo.console.internal.view;

import id.pendopo.api.health.Health;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.text.LocalText;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The health checks there are. Any thread. */
public final class Checks {

  private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

  /** What a check answered. */
  record Answer(String name, LocalText title, Health health, boolean gates) {}

  private final List<HealthCheck> checks = new CopyOnWriteArrayList<>();

  public void add(HealthCheck check) {
    checks.add(check);
  }

  public void remove(HealthCheck check) {
    checks.remove(check);
  }

  /** Asks every check now; the gravest first. A check that fails counts as critical. */
  List<Answer> ask() {
    return checks.stream()
        .map(Checks::ask)
        .sorted(
            Comparator.comparing((Answer answer) -> answer.health().status())
                .reversed()
                .thenComparing(Answer::name))
        .toList();
  }

  private static Answer ask(HealthCheck check) {
    Health health;
    try {
      health = check.check();
    } catch (RuntimeException e) {
      LOG.warn("Health check {} failed", check.name(), e);
      health =
          Health.of(
              Health.Status.CRITICAL,
              "Pemeriksaan ini sendiri gagal; lihat log server.",
              "The check itself failed; see the server's log.");
    }
    return new Answer(check.name(), check.title(), health, check.gatesReadiness());
  }
}
