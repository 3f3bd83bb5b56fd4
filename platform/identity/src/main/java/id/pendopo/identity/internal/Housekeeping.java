package id.pendopo.identity.internal;

import id.pendopo.identity.IdentityChanged;
import id.pendopo.persistence.Outbox;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what other nodes changed, and writes down when tokens were used. A listener of events
 * would not do: an event reaches one node, and every node has a memory of its own.
 */
@Component(service = Housekeeping.class, immediate = true)
public final class Housekeeping {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final int BATCH = 500;
  private static final int EVERY_MILLIS = 700;
  private static final int ROUNDS_PER_MINUTE = 60_000 / EVERY_MILLIS;

  private final Directory directory;
  private final TokensService tokens;
  private final Outbox outbox;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "identity-follow");
            thread.setDaemon(true);
            return thread;
          });
  private final AutoCloseable subscription;
  private long position = -1;
  private int round;

  @Activate
  public Housekeeping(
      @Reference Directory directory, @Reference TokensService tokens, @Reference Outbox outbox) {
    this.directory = directory;
    this.tokens = tokens;
    this.outbox = outbox;
    this.subscription = outbox.onCommit(this::wake);
    var unused = worker.scheduleWithFixedDelay(this::tick, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Deactivate
  public void stop() throws Exception {
    subscription.close();
    worker.shutdown();
    if (worker.awaitTermination(5, TimeUnit.SECONDS)) {
      tokens.recordUses();
    }
  }

  private void wake() {
    try {
      worker.execute(this::follow);
    } catch (RejectedExecutionException stopping) {
      LOG.debug("A commit came while identity was stopping");
    }
  }

  private void tick() {
    follow();
    if (++round % ROUNDS_PER_MINUTE == 0) {
      try {
        tokens.recordUses();
      } catch (RuntimeException failed) {
        LOG.warn("The last use of tokens could not be written; trying again in a minute", failed);
      }
    }
  }

  private void follow() {
    try {
      if (position < 0 || position < outbox.tail()) {
        position = outbox.head();
        directory.refreshAll();
        return;
      }
      for (List<Outbox.Entry> news = outbox.after(position, BATCH);
          !news.isEmpty();
          news = outbox.after(position, BATCH)) {
        news.forEach(this::apply);
        position = news.getLast().position();
      }
    } catch (RuntimeException failed) {
      // the position stays, so the next round begins where this one failed
      LOG.warn("Changes of accounts and agencies could not be followed; trying again", failed);
    }
  }

  private void apply(Outbox.Entry entry) {
    if (!entry.type().equals(IdentityChanged.class.getName())) {
      return;
    }
    if (outbox.read(entry, IdentityChanged.class).part().equals(IdentityChanged.AGENCY)) {
      directory.refreshAgency(entry.agency());
    } else {
      directory.refreshInstallation();
    }
  }
}
