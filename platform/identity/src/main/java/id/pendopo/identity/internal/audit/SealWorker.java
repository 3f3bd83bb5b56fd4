package id.pendopo.identity.internal.audit;

import id.pendopo.identity.internal.data.ChainRow;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has entries sealed shortly after their commit, and the heads written to their file. Every node
 * has one; the database lets one at a time seal a chain. A pass over all chains every minute finds
 * what other nodes left when they died, one over all entries what took longer than an hour.
 */
@Component(service = SealWorker.class, immediate = true)
public final class SealWorker {

  private static final Logger LOG = LoggerFactory.getLogger(SealWorker.class);
  private static final int SOON_MILLIS = 300;
  private static final int ROUNDS_PER_WHOLE = 6 * 60;
  private static final int EXPORT_SECONDS = 300;

  private final ChainStore store;
  private final Sealer sealer;
  private final HeadFile file;
  private final Duration exportEvery;
  private final Set<Chain> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ordered = new AtomicBoolean();

  /** What was last written to the file. */
  private record Exported(long sequence, Instant at) {}

  private final Map<Chain, Exported> exported = new ConcurrentHashMap<>();
  private final Set<Chain> failing = ConcurrentHashMap.newKeySet();
  private int round;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "audit-seal");
            thread.setDaemon(true);
            return thread;
          });

  @Activate
  public SealWorker(
      BundleContext context,
      @Reference ChainStore store,
      @Reference Sealer sealer,
      @Reference HeadFile file) {
    this.store = store;
    this.sealer = sealer;
    this.file = file;
    String every = context.getProperty("pendopo.audit.export-seconds");
    exportEvery =
        Duration.ofSeconds(
            every == null || every.isBlank() ? EXPORT_SECONDS : Long.parseLong(every.strip()));
    var unused = worker.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.SECONDS);
  }

  @Deactivate
  void stop() throws InterruptedException {
    worker.shutdown();
    if (worker.awaitTermination(5, TimeUnit.SECONDS)) {
      for (Chain chain : store.all()) {
        attempt(chain, false, Duration.ZERO);
      }
    }
  }

  /** Somebody has committed an entry. */
  public void wake(Chain chain) {
    waiting.add(chain);
    if (ordered.compareAndSet(false, true)) {
      try {
        var unused = worker.schedule(this::soon, SOON_MILLIS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException stopping) {
        LOG.debug("An entry came while the sealer was stopping");
      }
    }
  }

  private void soon() {
    ordered.set(false);
    for (Chain chain : Set.copyOf(waiting)) {
      waiting.remove(chain);
      attempt(chain, false, exportEvery);
    }
  }

  private void sweep() {
    boolean whole = round++ % ROUNDS_PER_WHOLE == 0;
    try {
      for (Chain chain : store.all()) {
        attempt(chain, whole, exportEvery);
      }
    } catch (RuntimeException failed) {
      LOG.warn("The chains of the audit could not be listed; trying again in a minute", failed);
    }
  }

  private void attempt(Chain chain, boolean whole, Duration every) {
    try {
      sealer.seal(chain, whole);
      export(chain, every);
      failing.remove(chain);
    } catch (RuntimeException | IOException failed) {
      if (failing.add(chain)) {
        LOG.error(
            "Entries of {} could not be sealed; trying again every minute", chain.name(), failed);
      }
    }
  }

  /** Seals what waits and writes the head now, on the caller's thread. */
  void now(Chain chain) throws IOException {
    sealer.seal(chain, false);
    export(chain, Duration.ZERO);
  }

  /** When this node last wrote a head of the chain to its file. */
  Optional<Instant> exported(Chain chain) {
    return Optional.ofNullable(exported.get(chain)).map(Exported::at);
  }

  private void export(Chain chain, Duration every) throws IOException {
    Exported before = exported.get(chain);
    if (before != null && Instant.now().isBefore(before.at().plus(every))) {
      return;
    }
    Optional<ChainRow.Ends> there =
        store.read(chain, em -> ChainStore.ends(em, chain, LockModeType.NONE).map(ChainRow::ends));
    ChainRow.Ends ends = there.orElse(ChainRow.Ends.NONE);
    if (ends.headSequence() == 0 || (before != null && before.sequence() == ends.headSequence())) {
      return;
    }
    file.append(chain, ends.headSequence(), ends.headHash());
    exported.put(chain, new Exported(ends.headSequence(), Instant.now()));
  }
}
