package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import id.pendopo.office.internal.notice.DeliveryRow;
import id.pendopo.office.internal.notice.DeliveryState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What is due, who takes it, and what became of it. A node takes a delivery for some minutes; when
 * it dies meanwhile, another one (or itself after a restart) tries again, with the same id.
 */
@Component(service = DeliveryBook.class)
public final class DeliveryBook {

  private static final int BATCH = 50;

  private final Store store;
  private final Duration claim;
  private final String node = java.util.UUID.randomUUID().toString();

  @Activate
  public DeliveryBook(BundleContext context, @Reference(target = OfficeUnit.STORE) Store store) {
    this.store = store;
    String configured = context.getProperty("pendopo.notice.claim");
    this.claim =
        configured == null || configured.isBlank()
            ? Duration.ofMinutes(10)
            : Duration.parse(configured.strip());
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** Takes what is due in the current agency, the oldest first; nothing when another was faster. */
  List<DeliveryRow> take() {
    try {
      return store.write(
          em -> {
            Instant now = now();
            List<DeliveryRow> due =
                em.createQuery(
                        "select d from NoticeDelivery d where d.state = :state and d.nextAt <= :now"
                            + " and (d.claimedUntil is null or d.claimedUntil < :now)"
                            + " order by d.nextAt, d.id",
                        DeliveryRow.class)
                    .setParameter("state", DeliveryState.WAITING)
                    .setParameter("now", now)
                    .setMaxResults(BATCH)
                    .getResultList();
            due.forEach(row -> row.claim(node, now.plus(claim)));
            return due;
          });
    } catch (Problem another) {
      if (another.status() == 409) {
        return List.of();
      }
      throw another;
    }
  }

  /** When the next one is due in the current agency. */
  Optional<Instant> next() {
    return store.read(
        em ->
            em.createQuery(
                    "select min(case when d.claimedUntil is not null and d.claimedUntil > d.nextAt"
                        + " then d.claimedUntil else d.nextAt end) from NoticeDelivery d"
                        + " where d.state = :state",
                    Instant.class)
                .setParameter("state", DeliveryState.WAITING)
                .getResultStream()
                .filter(java.util.Objects::nonNull)
                .findFirst());
  }

  /** Whether they are still this node's to deliver. */
  boolean stillOurs(List<DeliveryRow> rows) {
    return store.read(em -> rows.stream().allMatch(row -> find(em, row).isPresent()));
  }

  private Optional<DeliveryRow> find(EntityManager em, DeliveryRow row) {
    return Optional.ofNullable(em.find(DeliveryRow.class, row.id()))
        .filter(found -> found.claimed(node));
  }

  /** Writes down what became of them. */
  void record(List<DeliveryRow> rows, Outcome outcome) {
    change(
        rows,
        (row, now) -> {
          switch (outcome) {
            case Outcome.Sent sent -> row.sent(sent.code(), now);
            case Outcome.Refused refused -> row.failed(refused.code(), refused.why(), now);
            case Outcome.Untried untried -> row.waits(untried.why(), now.plus(Pauses.UNTRIED));
            case Outcome.Later later -> {
              Optional<Duration> pause = Pauses.after(row.attempts() + 1);
              if (pause.isPresent()) {
                row.again(later.code(), later.why(), now.plus(pause.get()));
              } else {
                row.failed(later.code(), later.why(), now);
              }
            }
          }
        });
  }

  void drop(List<DeliveryRow> rows, LocalText why) {
    change(rows, (row, now) -> row.dropped(why, now));
  }

  /** Gives them back untried. */
  void release(List<DeliveryRow> rows) {
    change(rows, (row, now) -> row.release());
  }

  private interface Change {
    void on(DeliveryRow row, Instant now);
  }

  private void change(List<DeliveryRow> rows, Change change) {
    store.change(
        em -> {
          for (DeliveryRow row : rows) {
            find(em, row)
                .ifPresent(
                    found -> {
                      em.lock(found, LockModeType.PESSIMISTIC_WRITE);
                      change.on(found, now());
                    });
          }
        });
  }
}
