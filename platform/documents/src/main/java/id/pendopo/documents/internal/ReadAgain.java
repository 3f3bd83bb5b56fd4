package id.pendopo.documents.internal;

import id.pendopo.api.document.TextState;
import id.pendopo.api.event.Events;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.extract.NotExtracted.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks once more for the text of files that a fault of the server, not of theirs, kept unread. */
@Component
public final class ReadAgain implements JobHandler {

  private static final int LIMIT = 200;
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Store store;
  private final Events events;

  @Activate
  public ReadAgain(@Reference(target = DocumentsUnit.STORE) Store store, @Reference Events events) {
    this.store = store;
    this.events = events;
  }

  @Override
  public String name() {
    return "documents.read-again";
  }

  @Override
  public LocalText title() {
    return new LocalText(
        "Mencoba lagi membaca teks berkas yang tertunda",
        "Try again to read the text of files that wait");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofHours(1));
  }

  @Override
  public void run(String argument, JobProgress progress) {
    Instant patience = Instant.now().minus(PATIENCE);
    int asked = 0;
    for (long id : candidates(patience)) {
      if (progress.cancelled()) {
        break;
      }
      if (askOnceMore(id, patience)) {
        asked++;
      }
    }
    if (asked > 0) {
      progress.log(asked + " berkas diminta dibaca lagi / files asked for once more");
    }
  }

  private List<Long> candidates(Instant patience) {
    return store.read(
        em ->
            em.createQuery(
                    """
                    select f.id from StoredFile f
                    where f.attempts < :most
                      and ((f.text = :failed and f.problem = :lost)
                        or (f.text = :pending and f.askedAt < :patience))
                    order by f.id""",
                    Long.class)
                .setParameter("most", StoredFileRecord.MAX_ATTEMPTS)
                .setParameter("failed", TextState.FAILED)
                .setParameter("lost", Reason.WORKER_LOST)
                .setParameter("pending", TextState.PENDING)
                .setParameter("patience", patience)
                .setMaxResults(LIMIT)
                .getResultList());
  }

  private boolean askOnceMore(long id, Instant patience) {
    return store.write(
        em -> {
          StoredFileRecord file = em.find(StoredFileRecord.class, id);
          if (file == null || !file.isWorthAnother(patience)) {
            return false;
          }
          file.askForTextOnceMore();
          events.publish(new TextWanted(id, false));
          return true;
        });
  }
}
