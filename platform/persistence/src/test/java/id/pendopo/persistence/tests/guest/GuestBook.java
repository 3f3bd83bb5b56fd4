package id.pendopo.persistence.tests.guest;

import id.pendopo.api.event.EventListener;
import id.pendopo.api.event.Events;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.job.Jobs;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does one of everything: a row, an event that it hears itself, and a job. */
@Component(
    service = {UnaryOperator.class, EventListener.class, JobHandler.class},
    property = "guest=book")
public final class GuestBook implements UnaryOperator<String>, EventListener<Visited>, JobHandler {

  private final Store store;
  private final Events events;
  private final Jobs jobs;
  private volatile CountDownLatch heard = new CountDownLatch(2);

  @Activate
  public GuestBook(
      @Reference(target = "(unit=guest)") Store store,
      @Reference Events events,
      @Reference Jobs jobs) {
    this.store = store;
    this.events = events;
    this.jobs = jobs;
  }

  @Override
  public String apply(String purpose) {
    heard = new CountDownLatch(2);
    store.change(
        em -> {
          em.persist(new Visit(purpose));
          events.publish(new Visited(purpose));
          jobs.order("guest.job", purpose, Instant.now());
        });
    try {
      if (!heard.await(10, TimeUnit.SECONDS)) {
        return "the event or the job did not come";
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    List<String> purposes =
        store.read(
            em ->
                em.createQuery("select purpose from Visit order by id", String.class)
                    .getResultList());
    return String.join(",", purposes);
  }

  @Override
  public Class<Visited> type() {
    return Visited.class;
  }

  @Override
  public void on(Visited event) {
    heard.countDown();
  }

  @Override
  public String name() {
    return "guest.job";
  }

  @Override
  public LocalText title() {
    return LocalText.same("Guest");
  }

  @Override
  public void run(String argument, JobProgress progress) {
    progress.log("came by");
    heard.countDown();
  }
}
