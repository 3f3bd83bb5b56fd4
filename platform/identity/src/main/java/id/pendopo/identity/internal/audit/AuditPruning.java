package id.pendopo.identity.internal.audit;

import id.pendopo.identity.internal.audit.Signet.Fit;
import id.pendopo.identity.internal.data.AuditRow;
import id.pendopo.identity.internal.data.ChainRow;
import id.pendopo.identity.internal.data.SealRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes the oldest entries away with their links, from the beginning on and without a gap, and
 * moves the beginning of the chain behind them under its keyed hash. A chain that does not check is
 * left as it is.
 */
@Component(service = AuditPruning.class)
public final class AuditPruning {

  private final ChainStore store;
  private final Signet signet;

  @Activate
  public AuditPruning(@Reference ChainStore store, @Reference Signet signet) {
    this.store = store;
    this.signet = signet;
  }

  /** Sealed entries from before a time. */
  public long due(Chain chain, Instant before) {
    return store.read(
        chain,
        em ->
            em.createQuery(
                    "select count(e) from "
                        + chain.entries()
                        + " e where e.at < :before and exists (select 1 from "
                        + chain.seals()
                        + " s where s.entry = e.id)",
                    Long.class)
                .setParameter("before", before)
                .getSingleResult());
  }

  /** In the caller's write transaction. */
  public int apply(Chain chain, Instant before, int most) {
    return store.write(chain, em -> prune(em, chain, before, most));
  }

  private int prune(EntityManager em, Chain chain, Instant before, int most) {
    ChainRow row = ChainStore.ends(em, chain, LockModeType.PESSIMISTIC_WRITE).orElse(null);
    if (row == null || signet.ends(chain, row.ends(), row.mark()) != Fit.FITS) {
      return 0;
    }
    ChainRow.Ends ends = row.ends();
    List<SealRow> oldest = ChainStore.seals(em, chain, ends.startSequence(), most);
    if (oldest.isEmpty()) {
      return 0;
    }
    Map<Long, AuditRow> entries =
        ChainStore.entries(em, chain, oldest.stream().map(SealRow::entry).toList());
    List<SealRow> gone = new ArrayList<>();
    for (SealRow seal : oldest) {
      AuditRow entry = entries.get(seal.entry());
      boolean next = seal.sequence() == ends.startSequence() + gone.size() + 1;
      // the newest link stays, so that the chain has an end
      if (!next
          || entry == null
          || !entry.fact().at().isBefore(before)
          || seal.sequence() == ends.headSequence()) {
        break;
      }
      gone.add(seal);
    }
    if (gone.isEmpty()) {
      return 0;
    }
    delete(em, chain.entries(), "id", gone.stream().map(SealRow::entry).toList());
    delete(em, chain.seals(), "sequence", gone.stream().map(SealRow::sequence).toList());
    ChainRow.Ends left =
        new ChainRow.Ends(
            gone.getLast().sequence(),
            gone.getLast().hash(),
            ends.headSequence(),
            ends.headHash(),
            ends.adopted());
    row.set(left, signet.ends(chain, left));
    return gone.size();
  }

  private static void delete(EntityManager em, String entity, String field, List<Long> values) {
    em.createQuery("delete from " + entity + " x where x." + field + " in :values")
        .setParameter("values", values)
        .executeUpdate();
  }
}
