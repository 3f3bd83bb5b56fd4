package id.pendopo.office.internal.notice.delivery;

import id.pendopo.api.notice.NoticeWatcher;
import id.pendopo.office.internal.notice.NoticeListsChanged;
import id.pendopo.persistence.Outbox;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the outbox on every node: what was sent anywhere shows in the open consoles of this one
 * and is delivered by whichever node is faster. A listener of events would not do, since an event
 * reaches one node.
 */
@Component(service = ListFollower.class, immediate = true)
public final class ListFollower {

  private static final Logger LOG = LoggerFactory.getLogger(ListFollower.class);
  private static final int BATCH = 200;

  private final Outbox outbox;
  private final Dispatcher dispatcher;
  private final List<NoticeWatcher> watchers = new CopyOnWriteArrayList<>();
  private final Semaphore work = new Semaphore(0);
  private final AutoCloseable wake;
  private final Thread thread;

  @Activate
  public ListFollower(@Reference Outbox outbox, @Reference Dispatcher dispatcher) {
    this.outbox = outbox;
    this.dispatcher = dispatcher;
    this.wake = outbox.onCommit(work::release);
    this.thread = Thread.ofPlatform().daemon().name("notice-follow").start(this::follow);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addWatcher(NoticeWatcher watcher) {
    watchers.add(watcher);
  }

  void removeWatcher(NoticeWatcher watcher) {
    watchers.remove(watcher);
  }

  @Deactivate
  void stop() throws Exception {
    wake.close();
    thread.interrupt();
  }

  private void follow() {
    long position = -1;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (position < 0 || position < outbox.tail()) {
          position = outbox.head();
        }
        List<Outbox.Entry> entries = outbox.after(position, BATCH);
        for (Outbox.Entry entry : entries) {
          if (entry.type().equals(NoticeListsChanged.class.getName())) {
            tell(entry, outbox.read(entry, NoticeListsChanged.class));
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

  private void tell(Outbox.Entry entry, NoticeListsChanged news) {
    if (news.deliveries()) {
      dispatcher.wake(entry.agency());
    }
    for (NoticeWatcher watcher : watchers) {
      try {
        watcher.changed(entry.agency(), Set.copyOf(news.accounts()));
      } catch (RuntimeException e) {
        LOG.warn("A watcher of notices failed", e);
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
