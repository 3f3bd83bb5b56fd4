package id.pendopo.office.internal.notice;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.health.Health;
import id.pendopo.api.health.Health.Status;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says when notices of an agency do not get out. Looks at the database once a minute. */
@Component
public final class NoticeHealth implements HealthCheck {

  private static final Duration TOO_LONG = Duration.ofMinutes(30);
  private static final Duration KEPT = Duration.ofMinutes(1);

  private record Seen(Health health, Instant at) {}

  private final Store store;
  private final Agencies agencies;
  private final CurrentAgency current;
  private volatile Seen seen =
      new Seen(Health.ok("Belum diperiksa.", "Not looked at yet."), Instant.EPOCH);

  @Activate
  public NoticeHealth(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Agencies agencies,
      @Reference CurrentAgency current) {
    this.store = store;
    this.agencies = agencies;
    this.current = current;
  }

  @Override
  public String name() {
    return "office.notices";
  }

  @Override
  public LocalText title() {
    return new LocalText("Pengiriman pemberitahuan", "Delivery of notices");
  }

  @Override
  public Health check() {
    Instant now = Instant.now();
    if (seen.at().plus(KEPT).isBefore(now)) {
      seen = new Seen(look(now), now);
    }
    return seen.health();
  }

  private Health look(Instant now) {
    List<String> stuck = new ArrayList<>();
    for (Agency agency : agencies.all()) {
      current.runIn(
          agency.id(),
          () -> {
            if (waiting(now) > 0) {
              stuck.add(agency.slug());
            }
          });
    }
    if (stuck.isEmpty()) {
      return Health.ok(
          "Pemberitahuan terkirim tanpa tertahan.", "Notices get out without being held up.");
    }
    String names = String.join(", ", stuck);
    return Health.of(
        Status.WARN,
        "Ada kiriman yang gagal berulang lebih dari 30 menit di: "
            + names
            + ". Lihat Kelola pemberitahuan.",
        "Deliveries have failed for more than 30 minutes in: " + names + ". See Manage notices.");
  }

  private long waiting(Instant now) {
    return store.read(
        em ->
            em.createQuery(
                    "select count(d) from NoticeDelivery d where d.state = :waiting and"
                        + " d.madeAt < :before and d.attempts > 1",
                    Long.class)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("before", now.minus(TOO_LONG))
                .getSingleResult());
  }
}
