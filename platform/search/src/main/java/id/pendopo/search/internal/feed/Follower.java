package id.pendopo.search.internal.feed;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.document.Files;
import id.pendopo.api.problem.Problem;
import id.pendopo.persistence.Outbox;
import id.pendopo.search.internal.RewriteAsked;
import id.pendopo.search.internal.index.FeedState;
import id.pendopo.search.internal.index.IndexFolder;
import id.pendopo.search.internal.index.PublishedIndex;
import id.pendopo.search.internal.query.Live;
import id.pendopo.search.internal.text.AgencyWords;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the index that is searched and keeps it following the database.
 *
 * <p>Three threads: one applies the outbox entry by entry and makes them felt at once; one commits
 * to the disk about once a second, so that a change never waits for the disk; one does the long
 * work (feeding a type in full, building the index anew), and everything that happened meanwhile is
 * replayed at its end. Threads are ended by a flag, never interrupted: an interrupt would close the
 * files of the index.
 */
public final class Follower implements Live, AutoCloseable {

  private static final long POLL_MILLIS = 300;
  private static final long COMMIT_MILLIS = 1_000;

  /** A position that alone moved is committed this seldom: each commit costs the disk a sync. */
  private static final int IDLE_COMMITS = 30;

  /** Commits cut the index into small pieces; long work, replayable as a whole, is cut seldom. */
  private static final int LONG_WORK_COMMITS = 20;

  private static final long LOOK_BACK_MILLIS = 30_000;
  private static final Logger log = LoggerFactory.getLogger(Follower.class);

  private final IndexFolder folder;
  private final Sources sources;
  private final Outbox outbox;
  private final Feed feed;

  private final ReentrantLock applying = new ReentrantLock();
  private final ReentrantLock longWork = new ReentrantLock();
  private final ReentrantLock waking = new ReentrantLock();
  private final Condition wake = waking.newCondition();
  private final Condition stopped = waking.newCondition();
  private boolean woken;

  private final Set<String> arrived = ConcurrentHashMap.newKeySet();
  private final Set<String> feeding = ConcurrentHashMap.newKeySet();
  private final AtomicInteger pending = new AtomicInteger();
  private final ExecutorService bulk =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().name("search-feed").daemon().unstarted(task));
  private final String node = UUID.randomUUID().toString();
  private final Thread follower;
  private final Thread committer;

  private volatile @Nullable PublishedIndex live;
  private volatile @Nullable String failure;
  private volatile boolean caughtUp;
  private volatile boolean stopping;
  private volatile boolean rebuildAsked;
  private @Nullable AutoCloseable subscription;

  /** Nothing happens before {@link #start}. */
  public Follower(
      IndexFolder folder,
      Sources sources,
      Outbox outbox,
      Agencies agencies,
      CurrentAgency currentAgency,
      Files files) {
    this(folder, sources, outbox, agencies, currentAgency, files, AgencyWords.SHIPPED);
  }

  /** Nothing happens before {@link #start}. */
  public Follower(
      IndexFolder folder,
      Sources sources,
      Outbox outbox,
      Agencies agencies,
      CurrentAgency currentAgency,
      Files files,
      AgencyWords words) {
    this.folder = folder;
    this.sources = sources;
    this.outbox = outbox;
    this.feed = new Feed(sources, outbox, agencies, currentAgency, files, words, this::rewrite);
    this.follower = Thread.ofPlatform().name("search-follow").daemon().unstarted(this::follow);
    this.committer = Thread.ofPlatform().name("search-commit").daemon().unstarted(this::keep);
  }

  /** Opens the index in the background and begins to follow. */
  public void start() {
    sources.onArrival(
        type -> {
          arrived.add(type);
          wake();
        });
    subscription = outbox.onCommit(this::wake);
    arrived.addAll(sources.types());
    follower.start();
    committer.start();
  }

  @Override
  public PublishedIndex index() {
    PublishedIndex index = live;
    if (index == null) {
      throw new Problem(
          503,
          "Pencarian sedang disiapkan. Coba lagi beberapa saat lagi.",
          "The search is being prepared. Try again in a moment.");
    }
    return index;
  }

  @Override
  public void damaged(Exception cause) {
    log.error("The search index is damaged; it is built again", cause);
    askForRebuild();
  }

  /** How the index stands. */
  public enum State {
    /** Opens, or is behind the database, or a type is being fed in full. */
    BEHIND,
    /** Everything is in. */
    LEVEL,
    /** Cannot be written; {@link #failure()} says why. */
    FAILED
  }

  public State state() {
    if (failure != null) {
      return State.FAILED;
    }
    boolean level = caughtUp && arrived.isEmpty() && pending.get() == 0;
    return live != null && level ? State.LEVEL : State.BEHIND;
  }

  /** Why it failed last, for the log and the console; empty while it works. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  private void wake() {
    waking.lock();
    try {
      woken = true;
      wake.signalAll();
    } finally {
      waking.unlock();
    }
  }

  private void rest(long millis) {
    waking.lock();
    try {
      if (!woken && !stopping) {
        woken = wake.await(millis, TimeUnit.MILLISECONDS);
      }
      woken = false;
    } catch (InterruptedException e) {
      log.debug("Interrupted while waiting for changes", e);
    } finally {
      waking.unlock();
    }
  }

  private void follow() {
    long pause = POLL_MILLIS;
    long lookedBack = System.nanoTime();
    while (!stopping) {
      try {
        if (live == null) {
          live = open();
        }
        boolean more = step();
        if (millisSince(lookedBack) > LOOK_BACK_MILLIS) {
          lookedBack = System.nanoTime();
          lookBack();
        }
        failure = null;
        pause = POLL_MILLIS;
        if (more) {
          continue;
        }
      } catch (IOException | RuntimeException e) {
        recover(e);
        pause = Math.min(10_000, pause * 2);
      }
      rest(pause);
    }
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  /** One batch of changes, and the sources that came. */
  private boolean step() throws IOException {
    applying.lock();
    try {
      PublishedIndex index = index();
      boolean more = feed.applyNext(index);
      welcome(index);
      caughtUp |= !more;
      return more;
    } finally {
      applying.unlock();
    }
  }

  private void welcome(PublishedIndex index) throws IOException {
    for (String type : List.copyOf(arrived)) {
      pending.incrementAndGet();
      try {
        arrived.remove(type); // first: one that comes again meanwhile is welcomed again
        if (index.state().fed(type)) {
          feed.bringWaiting(index, type);
        } else {
          feedLater(type);
        }
      } finally {
        pending.decrementAndGet();
      }
    }
  }

  /** Every half minute: what failed is tried again, and what was missed is noticed. */
  private void lookBack() throws IOException {
    PublishedIndex index = index();
    if (index.state().position() < outbox.tail()) {
      log.warn("The outbox was cut beyond the position of the index; it is built again");
      askForRebuild();
      return;
    }
    applying.lock();
    try {
      for (String type : sources.types()) {
        if (!index.state().fed(type)) {
          feedLater(type);
        } else {
          feed.bringWaiting(index, type);
        }
      }
    } finally {
      applying.unlock();
    }
  }

  /** The index of the last run where it can be followed on, else an empty one. */
  private PublishedIndex open() throws IOException {
    long head = outbox.head();
    try {
      PublishedIndex index = folder.openCurrent();
      long position = index.state().position();
      if (position >= outbox.tail() && position <= head) {
        return index;
      }
      log.warn(
          "The index stands at {} and the outbox holds {} to {}: it is built again",
          position,
          outbox.tail(),
          head);
      index.close();
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      log.info("The search index is built from the database: {}", e.getMessage());
    }
    PublishedIndex index = folder.create(head);
    index.commit();
    folder.makeCurrent(index);
    folder.sweepAllBut(index);
    arrived.addAll(sources.types());
    return index;
  }

  private void recover(Exception e) {
    if (stopping) {
      log.debug("Stopped while following", e);
      return;
    }
    failure = String.valueOf(e.getMessage());
    log.error("The search index cannot follow the database; it tries again", e);
    PublishedIndex index = live;
    if (index != null && !index.usable()) {
      applying.lock();
      try {
        live = null;
        index.close();
      } catch (IOException | AlreadyClosedException closing) {
        log.debug("The failed index did not close", closing);
      } finally {
        applying.unlock();
      }
    }
  }

  private void keep() {
    int rests = 0;
    while (!stopping) {
      try {
        restBetweenCommits();
        PublishedIndex index = live;
        if (index == null || stopping) {
          continue;
        }
        rests++;
        boolean due =
            index.changed()
                ? rests >= LONG_WORK_COMMITS || !longWork.isLocked()
                : index.moved() && rests >= IDLE_COMMITS;
        if (due) {
          index.commit();
          rests = 0;
        }
      } catch (IOException | AlreadyClosedException e) {
        log.warn("The search index could not be committed; the follower will notice", e);
      }
    }
  }

  private void restBetweenCommits() {
    waking.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(COMMIT_MILLIS);
      while (left > 0 && !stopping) {
        left = stopped.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      log.debug("Interrupted between two commits", e);
    } finally {
      waking.unlock();
    }
  }

  private void feedLater(String type) {
    if (!feeding.add(type)) {
      return;
    }
    submit(
        () -> {
          try {
            feedType(type);
          } finally {
            feeding.remove(type);
          }
        });
  }

  private interface Work {
    void run() throws Exception;
  }

  private void submit(Work work) {
    pending.incrementAndGet();
    bulk.execute(
        () -> {
          try {
            if (!stopping) {
              work.run();
            }
          } catch (Feed.Cancelled e) {
            log.debug("A feed of the search index was ended early", e);
          } catch (Exception e) {
            log.warn("A feed of the search index failed; it is tried again later", e);
          } finally {
            pending.decrementAndGet();
          }
        });
  }

  private void feedType(String type) throws Exception {
    longWork.lock();
    try {
      PublishedIndex index = index();
      if (index.state().fed(type) || sources.find(type).isEmpty()) {
        return;
      }
      long from = outbox.head();
      for (AgencyId agency : feed.agencies()) {
        feed.level(index, agency, type, false, untilStopped(Progress.SILENT));
      }
      index.state().nowFed(type);
      replay(index, from);
    } finally {
      longWork.unlock();
    }
  }

  /** What changed during long work may have been overwritten by what was read before the change. */
  private void replay(PublishedIndex index, long from) throws IOException {
    applying.lock();
    try {
      feed.replay(index, from);
    } finally {
      applying.unlock();
    }
  }

  private Progress untilStopped(Progress progress) {
    return new Progress() {
      @Override
      public void say(String id, String en) {
        progress.say(id, en);
      }

      @Override
      public void one() {
        progress.one();
      }

      @Override
      public boolean cancelled() {
        return stopping || progress.cancelled();
      }
    };
  }

  /**
   * Makes index and database the same for one agency, in the live index.
   *
   * @param anew whether to write every document again
   * @return how many documents there are
   */
  public long level(AgencyId agency, boolean anew, Progress progress) throws Exception {
    longWork.lock();
    try {
      PublishedIndex index = index();
      long from = outbox.head();
      long documents = 0;
      for (String type : sources.types().stream().sorted().toList()) {
        documents += feed.level(index, agency, type, anew, untilStopped(progress));
      }
      replay(index, from);
      index.commit();
      return documents;
    } finally {
      longWork.unlock();
    }
  }

  /** Another node was asked to write again; this one does the same in its own index. */
  private void rewrite(RewriteAsked asked) {
    if (asked.node().equals(node) || live == null) {
      return;
    }
    if (asked.agency() == 0) {
      askForRebuild();
    } else {
      submit(() -> level(new AgencyId(asked.agency()), true, Progress.SILENT));
    }
  }

  /** Names this run of the platform among the nodes. */
  public String node() {
    return node;
  }

  private void askForRebuild() {
    if (!rebuildAsked) {
      rebuildAsked = true;
      submit(
          () -> {
            try {
              rebuild(Progress.SILENT);
            } finally {
              rebuildAsked = false;
            }
          });
    }
  }

  /**
   * Builds a new index beside the live one, which goes on answering, and swaps.
   *
   * @return how many documents it holds
   */
  public long rebuild(Progress progress) throws Exception {
    longWork.lock();
    try {
      long from = outbox.head();
      PublishedIndex fresh = folder.create(from);
      boolean swapped = false;
      try {
        long documents = fill(fresh, progress);
        while (feed.applyNext(fresh)) {
          log.debug("The new index catches up");
        }
        swap(fresh);
        swapped = true;
        return documents;
      } finally {
        if (!swapped) {
          fresh.close();
          folder.discard(fresh);
        }
      }
    } finally {
      longWork.unlock();
    }
  }

  private long fill(PublishedIndex fresh, Progress progress) throws Exception {
    long documents = 0;
    for (String type : sources.types().stream().sorted().toList()) {
      try {
        for (AgencyId agency : feed.agencies()) {
          documents += feed.level(fresh, agency, type, true, untilStopped(progress));
        }
        fresh.state().nowFed(type);
      } catch (Feed.Cancelled | IOException | AlreadyClosedException e) {
        throw e;
      } catch (Exception e) {
        log.warn("The documents of {} could not be read; they are fed later", type, e);
        progress.say(type + ": gagal dibaca, dicoba lagi nanti", type + ": failed, tried later");
      }
    }
    return documents;
  }

  private void swap(PublishedIndex fresh) throws IOException {
    applying.lock();
    try {
      while (feed.applyNext(fresh)) {
        log.debug("The last changes before the swap");
      }
      fresh.commit();
      folder.makeCurrent(fresh);
      PublishedIndex old = live;
      live = fresh;
      arrived.addAll(sources.types());
      if (old != null) {
        old.close();
      }
      folder.sweepAllBut(fresh);
    } finally {
      applying.unlock();
    }
  }

  /** How many documents are in the index, for the console. */
  public int documents() throws IOException {
    return index().size();
  }

  /** How many documents of an agency are in the index; reads the key of each. */
  public int documents(AgencyId agency) throws IOException {
    int documents = 0;
    for (String type : sources.types()) {
      documents += index().keys(agency, type, key -> true).size();
    }
    return documents;
  }

  /** What the live index knows of its own state, for tests. */
  FeedState feedState() {
    return index().state();
  }

  private void stop() {
    waking.lock();
    try {
      stopping = true;
      wake.signalAll();
      stopped.signalAll();
    } finally {
      waking.unlock();
    }
  }

  /** Ends the threads, commits and closes; at most a few seconds. */
  @Override
  public void close() {
    stop();
    try {
      if (subscription != null) {
        subscription.close();
      }
      bulk.shutdown();
      follower.join(TimeUnit.SECONDS.toMillis(10));
      committer.join(TimeUnit.SECONDS.toMillis(10));
      boolean ended = bulk.awaitTermination(10, TimeUnit.SECONDS);
      log.debug("Long work of the search ended: {}", ended);
      PublishedIndex index = live;
      live = null;
      if (index != null) {
        if (index.usable()) {
          index.commit();
        }
        index.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      log.warn(
          "The search index did not close in order; the next start replays what is missing", e);
    }
  }

  /** Ends as a killed process does: nothing more is committed. For the fault tests. */
  void crash() throws Exception {
    stop();
    committer.join(TimeUnit.SECONDS.toMillis(10));
    follower.join(TimeUnit.SECONDS.toMillis(10));
    bulk.shutdown();
    boolean ended = bulk.awaitTermination(10, TimeUnit.SECONDS);
    log.debug("Ended: {}", ended);
    index().close();
  }
}
