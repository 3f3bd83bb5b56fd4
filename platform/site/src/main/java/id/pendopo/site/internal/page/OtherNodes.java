package id.pendopo.site.internal.page;

import id.pendopo.persistence.Outbox;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the outbox and throws pages away that another node's change has made old. On the node of
 * the change itself that has already happened; once more does no harm.
 */
@Component(service = OtherNodes.class, immediate = true)
public final class OtherNodes {

  private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
  private static final int BATCH = 200;

  private final Outbox outbox;
  private final Pages pages;
  private final Semaphore work = new Semaphore(0);
  private final AutoCloseable wake;
  private final Thread thread;

  @Activate
  public OtherNodes(@Reference Outbox outbox, @Reference Pages pages) {
    this.outbox = outbox;
    this.pages = pages;
    this.wake = outbox.onCommit(work::release);
    this.thread = Thread.ofVirtual().name("pages-of-other-nodes").start(this::follow);
  }

  @Deactivate
  void close() throws Exception {
    wake.close();
    thread.interrupt();
  }

  private void follow() {
    long position = -1;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (position < 0) {
          position = outbox.head();
        }
        List<Outbox.Entry> entries = outbox.after(position, BATCH);
        for (Outbox.Entry entry : entries) {
          if (entry.type().equals(PublicPagesService.PublicPagesChanged.class.getName())) {
            pages.cache().changed(entry.agency());
          }
          position = entry.position();
        }
        if (entries.size() < BATCH) {
          // woken by commits of this node; those of another one are found within a second
          work.tryAcquire(1, TimeUnit.SECONDS);
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.debug("The outbox cannot be read; trying again", e);
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
