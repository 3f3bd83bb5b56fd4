package id.pendopo.identity.internal.audit;

import id.pendopo.identity.internal.audit.Signet.Fit;
import id.pendopo.identity.internal.data.AuditRow;
import id.pendopo.identity.internal.data.ChainRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Seals entries that were committed. The order of a chain is the order in which entries were found,
 * not that of their ids: of two transactions the one with the lower ids may commit later, and its
 * entries are then found by the next pass. The lock on the chain's ends lets one node at a time
 * seal; who writes entries never takes it.
 */
@Component(service = Sealer.class)
public final class Sealer {

  private static final int BATCH = 400;

  /** A transaction that is longer than this waits for the next pass over everything. */
  private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

  private final ChainStore store;
  private final Signet signet;

  @Activate
  public Sealer(@Reference ChainStore store, @Reference Signet signet) {
    this.store = store;
    this.signet = signet;
  }

  /** How far one batch came. */
  private record Step(long last, int sealed, int found) {}

  /**
   * Seals what waits.
   *
   * @param whole whether to look at all entries; else only behind those that were sealed more than
   *     an hour ago
   * @return how many were sealed
   * @throws BrokenChain when the ends were changed; nothing more is sealed then
   */
  int seal(Chain chain, boolean whole) {
    long after =
        whole
            ? 0
            : store.read(
                chain, em -> ChainStore.sealedBefore(em, chain, now().minus(LONGEST_TRANSACTION)));
    int sealed = 0;
    while (true) {
      long from = after;
      if (store.read(chain, em -> ChainStore.unsealed(em, chain, from, 1).isEmpty())) {
        return sealed;
      }
      begin(chain);
      Step step = store.write(chain, em -> batch(em, chain, from));
      sealed += step.sealed();
      if (step.found() < BATCH) {
        return sealed;
      }
      after = step.last();
    }
  }

  private Step batch(EntityManager em, Chain chain, long after) {
    ChainRow row = ends(em, chain);
    List<AuditRow> entries = ChainStore.unsealed(em, chain, after, BATCH);
    ChainRow.Ends ends = row.ends();
    long sequence = ends.headSequence();
    String hash = ends.headHash();
    int sealed = 0;
    for (AuditRow entry : entries) {
      if (!genuine(chain, entry, ends.adopted())) {
        continue; // stays without a seal, and so is found
      }
      Instant at = sealedAt(entry.fact());
      hash = signet.link(chain, ++sequence, hash, at, entry.id(), entry);
      em.persist(chain.newSeal(sequence, entry.id(), at, hash));
      sealed++;
    }
    if (sealed > 0) {
      set(
          chain,
          row,
          new ChainRow.Ends(
              ends.startSequence(), ends.startHash(), sequence, hash, ends.adopted()));
    }
    return new Step(entries.isEmpty() ? after : entries.getLast().id(), sealed, entries.size());
  }

  /** The ends under their lock. */
  private ChainRow ends(EntityManager em, Chain chain) {
    ChainRow row = ChainStore.ends(em, chain, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    if (signet.ends(chain, row.ends(), row.mark()) != Fit.FITS) {
      throw new BrokenChain(chain);
    }
    return row;
  }

  /** Makes the ends at the first time; of two nodes that do, one succeeds. */
  private void begin(Chain chain) {
    if (begun(chain)) {
      return;
    }
    try {
      store.write(
          chain,
          em -> {
            ChainRow made = chain.newEnds();
            set(chain, made, new ChainRow.Ends(0, "", 0, "", ChainStore.newestEntry(em, chain)));
            em.persist(made);
            return made;
          });
    } catch (RuntimeException failed) {
      if (!begun(chain)) {
        throw failed;
      }
    }
  }

  private boolean begun(Chain chain) {
    return store.read(chain, em -> ChainStore.ends(em, chain, LockModeType.NONE).isPresent());
  }

  private void set(Chain chain, ChainRow row, ChainRow.Ends ends) {
    row.set(ends, signet.ends(chain, ends));
  }

  /** Whether the platform wrote the entry; one from before the chain has no mark. */
  boolean genuine(Chain chain, AuditRow entry, long adopted) {
    String mark = entry.mark();
    return mark == null
        ? entry.id() <= adopted
        : signet.entry(chain, entry.fact(), mark) == Fit.FITS;
  }

  /**
   * The time of a link, which stands in it for good. Where the entry tells the day alone, so does
   * the link: the end of that day, which never lies before the sealing unless that was late.
   */
  private static Instant sealedAt(AuditRow.Fact fact) {
    return fact.anonymous() ? fact.at().plus(Duration.ofDays(1)) : now();
  }

  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** The ends of a chain are not what the sealer wrote. */
  static final class BrokenChain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenChain(Chain chain) {
      super(
          "The ends of the chain "
              + chain.name()
              + " were changed, or their key is missing; nothing more is sealed. Run: pendopo audit"
              + " verify");
    }
  }
}
