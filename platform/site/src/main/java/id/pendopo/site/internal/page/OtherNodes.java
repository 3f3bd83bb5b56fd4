package id.pendopo.site.internal.page;

import id.pendopo.identity.IdentityChanged;
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
 * Follows the outbox and throws pages away that another node's change has made old (on the node of
 * the change itself that has already happened; once more does no harm), or that show an agency
 * whose name or addresses changed.
 */
@Component(service = OtherNodes.class, immediate = true)
public final class OtherNodes {

  private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
  private static final int BATCH = 200;

  /** Who answers about agencies may be this far behind; a page made meanwhile is old too. */
  private static final long DIRECTORY_LAG_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

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
    long onceMore = Long.MAX_VALUE;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (position < 0) {
          position = outbox.head();
        }
        List<Outbox.Entry> entries = outbox.after(position, BATCH);
        for (Outbox.Entry entry : entries) {
          if (entry.type().equals(PublicPagesService.PublicPagesChanged.class.getName())) {
            pages.cache().changed(entry.agency());
          } else if (entry.type().equals(IdentityChanged.class.getName())) {
            if (outbox
                .read(entry, IdentityChanged.class)
                .part()
                .equals(IdentityChanged.INSTALLATION)) {
              pages.cache().allChanged();
              onceMore = System.nanoTime() + DIRECTORY_LAG_NANOS;
            } else {
              pages.cache().changed(entry.agency());
            }
          }
          position = entry.position();
        }
        if (onceMore != Long.MAX_VALUE && System.nanoTime() - onceMore > 0) {
          pages.cache().allChanged();
          onceMore = Long.MAX_VALUE;
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
