package id.pendopo.identity.internal.audit;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.persistence.Store;
import id.pendopo.identity.internal.data.AuditRow;
import id.pendopo.identity.internal.data.ChainRow;
import id.pendopo.identity.internal.data.SealRow;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads and writes the chains, each in the name of the agency that it belongs to. */
@Component(service = ChainStore.class)
public final class ChainStore {

  private final Store store;
  private final TenantBinding binding;
  private final Agencies agencies;

  @Activate
  public ChainStore(
      @Reference(target = "(unit=identity)") Store store,
      @Reference TenantBinding binding,
      @Reference Agencies agencies) {
    this.store = store;
    this.binding = binding;
    this.agencies = agencies;
  }

  /** The installation's and each agency's. */
  List<Chain> all() {
    List<Chain> chains = new ArrayList<>(List.of(Chain.INSTALLATION));
    agencies.all().forEach(agency -> chains.add(Chain.of(agency.id())));
    return chains;
  }

  <T> T read(Chain chain, Function<EntityManager, T> work) {
    return in(chain, () -> store.read(work));
  }

  <T> T write(Chain chain, Function<EntityManager, T> work) {
    return in(chain, () -> store.write(work));
  }

  private <T> T in(Chain chain, java.util.concurrent.Callable<T> work) {
    AgencyId agency = chain.agency().orElseGet(() -> agencies.byDefault().id());
    try {
      return binding.callIn(agency, work);
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Optional<ChainRow> ends(EntityManager em, Chain chain, LockModeType lock) {
    return em.createQuery("from " + chain.ends(), chain.endsType())
        .setLockMode(lock)
        .getResultStream()
        .<ChainRow>map(row -> row)
        .findFirst();
  }

  /** Links after a sequence number, in their order. */
  static List<SealRow> seals(EntityManager em, Chain chain, long after, int most) {
    return List.copyOf(
        em.createQuery(
                "from " + chain.seals() + " s where s.sequence > :after order by s.sequence",
                chain.sealType())
            .setParameter("after", after)
            .setMaxResults(most)
            .getResultList());
  }

  /** Those of the entries that are there, by id. */
  static Map<Long, AuditRow> entries(EntityManager em, Chain chain, Collection<Long> ids) {
    return em.createQuery("from " + chain.entries() + " e where e.id in :ids", chain.entryType())
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(AuditRow::id, row -> row));
  }

  /** Entries behind an id that no link seals, in the order of their ids. */
  static List<AuditRow> unsealed(EntityManager em, Chain chain, long after, int most) {
    return List.copyOf(
        em.createQuery(
                "from "
                    + chain.entries()
                    + " e where e.id > :after and not exists (select 1 from "
                    + chain.seals()
                    + " s where s.entry = e.id) order by e.id",
                chain.entryType())
            .setParameter("after", after)
            .setMaxResults(most)
            .getResultList());
  }

  /** The newest entry that was sealed before a time; 0 when there is none. */
  static long sealedBefore(EntityManager em, Chain chain, Instant time) {
    Long newest =
        em.createQuery(
                "select max(s.entry) from " + chain.seals() + " s where s.sealedAt < :time",
                Long.class)
            .setParameter("time", time)
            .getSingleResult();
    return newest == null ? 0 : newest;
  }

  static long newestEntry(EntityManager em, Chain chain) {
    Long newest =
        em.createQuery("select max(e.id) from " + chain.entries() + " e", Long.class)
            .getSingleResult();
    return newest == null ? 0 : newest;
  }
}
