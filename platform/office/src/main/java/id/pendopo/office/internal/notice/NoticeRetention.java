package id.pendopo.office.internal.notice;

import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.settings.Settings;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets notices and deliveries after the time that the agency set; what waits stays. */
@Component
public final class NoticeRetention implements JobHandler {

  private static final int BATCH = 500;

  private final Store store;
  private final Settings settings;

  @Activate
  public NoticeRetention(
      @Reference(target = OfficeUnit.STORE) Store store, @Reference Settings settings) {
    this.store = store;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "platform.notice-retention";
  }

  @Override
  public LocalText title() {
    return new LocalText("Menghapus pemberitahuan lama", "Forget old notices");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofHours(24));
  }

  @Override
  public void run(String argument, JobProgress progress) {
    NoticeSettings rules = settings.of(NoticeSettings.class);
    Instant now = Instant.now();
    int deliveries = 0;
    int notices = 0;
    int forgotten = BATCH;
    while (forgotten == BATCH && !progress.cancelled()) {
      forgotten = store.write(em -> deliveries(em, now.minus(rules.keepLog())));
      deliveries += forgotten;
    }
    forgotten = BATCH;
    while (forgotten == BATCH && !progress.cancelled()) {
      forgotten = store.write(em -> notices(em, now.minus(rules.keep())));
      notices += forgotten;
    }
    progress.log("Notices forgotten: " + notices + ", deliveries forgotten: " + deliveries);
  }

  private static int deliveries(EntityManager em, Instant before) {
    List<Long> old =
        em.createQuery(
                "select d.id from NoticeDelivery d where d.madeAt < :before and d.state <> :waiting"
                    + " order by d.id",
                Long.class)
            .setParameter("before", before)
            .setParameter("waiting", DeliveryState.WAITING)
            .setMaxResults(BATCH)
            .getResultList();
    if (!old.isEmpty()) {
      em.createQuery("delete from NoticeDelivery d where d.id in :ids")
          .setParameter("ids", old)
          .executeUpdate();
    }
    return old.size();
  }

  private static int notices(EntityManager em, Instant before) {
    List<Long> old =
        em.createQuery(
                "select n.id from Notice n where n.madeAt < :before and not exists"
                    + " (select d.id from NoticeDelivery d where d.notice = n.id) order by n.id",
                Long.class)
            .setParameter("before", before)
            .setMaxResults(BATCH)
            .getResultList();
    if (!old.isEmpty()) {
      em.createQuery("delete from Notice n where n.id in :ids")
          .setParameter("ids", old)
          .executeUpdate();
    }
    return old.size();
  }
}
