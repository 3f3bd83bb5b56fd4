package id.pendopo.documents.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.intake.Share;
import id.pendopo.documents.internal.intake.UploadLimits;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The share of the disk that each agency has: its own, or {@code pendopo.files.quota} for all.
 *
 * <p>What an agency takes is counted anew after five seconds and before anything is refused.
 * Uploads that are received and not kept yet count for those seconds alone, so uploads at the same
 * moment may together go a little beyond the share.
 */
@Component(service = {Share.class, AgencyShares.class})
public final class AgencyShares implements Share {

  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

  private record Used(long bytes, long at) {}

  private final Store store;
  private final OptionalLong ofAll;
  private final Map<AgencyId, Used> used = new ConcurrentHashMap<>();

  @Activate
  public AgencyShares(@Reference(target = DocumentsUnit.STORE) Store store, BundleContext context) {
    this.store = store;
    Optional<Long> quota = UploadLimits.number(context, "pendopo.files.quota");
    this.ofAll = quota.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  @Override
  public void require(AgencyId agency, long bytes) {
    OptionalLong quota = store.read(this::quota);
    if (quota.isEmpty()) {
      return;
    }
    long limit = quota.getAsLong();
    long now = System.nanoTime();
    // what is asked for counts at once; that it may be asked for twice does no harm, see below
    Used known =
        used.computeIfPresent(
            agency,
            (a, u) -> now - u.at() < FRESH_NANOS ? new Used(u.bytes() + bytes, u.at()) : null);
    if (known != null && known.bytes() <= limit) {
      return;
    }
    // before it is said that something is full, it is counted
    long counted = store.read(AgencyShares::bytes);
    used.put(agency, new Used(counted + bytes, now));
    if (counted + bytes > limit) {
      used.remove(agency);
      throw full(limit);
    }
  }

  @Override
  public void infected(AgencyId agency, String signature) {
    store.change(em -> em.persist(new InfectionRecord(signature)));
  }

  /** The share of the current agency. */
  OptionalLong quota(EntityManager em) {
    return own(em).map(share -> OptionalLong.of(share.quota())).orElse(ofAll);
  }

  static Optional<ShareRecord> own(EntityManager em) {
    return em.createQuery("select s from FileShare s", ShareRecord.class)
        .getResultStream()
        .findFirst();
  }

  /** What the current agency takes: equal content once. */
  static long bytes(EntityManager em) {
    return em.createQuery(
            """
            select coalesce(sum(f.size), 0) from StoredFile f
            where not exists (
              select 1 from StoredFile earlier
              where earlier.sha256 = f.sha256 and earlier.id < f.id)""",
            Long.class)
        .getSingleResult();
  }

  private static Problem full(long quota) {
    String size = quota >= 1L << 30 ? (quota >> 30) + " GB" : (quota >> 20) + " MB";
    return new Problem(
        507,
        "Jatah penyimpanan instansi ini (%s) sudah penuh. Hapus berkas yang tidak diperlukan lagi, atau minta jatah lebih kepada pengelola sistem."
            .formatted(size),
        "This agency's share of the disk (%s) is full. Remove files that are not needed any more, or ask the operator for more."
            .formatted(size));
  }
}
