package id.pendopo.documents.internal;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.job.JobHandler;
import id.pendopo.api.job.JobProgress;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.documents.internal.store.ContentStore;
import id.pendopo.persistence.TenantBinding;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes what was uploaded more than a day ago and belongs to nobody. */
@Component
public final class RemoveUnkept implements JobHandler {

  private static final Duration GRACE = Duration.ofDays(1);

  private final Store store;
  private final TenantBinding tenant;
  private final ContentStore contents;

  @Activate
  public RemoveUnkept(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference TenantBinding tenant,
      @Reference ContentStore contents) {
    this.store = store;
    this.tenant = tenant;
    this.contents = contents;
  }

  @Override
  public String name() {
    return "documents.remove-unkept";
  }

  @Override
  public LocalText title() {
    return new LocalText(
        "Menghapus unggahan yang tidak jadi disimpan", "Remove uploads that nobody kept");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofHours(6));
  }

  @Override
  public void run(String argument, JobProgress progress) throws IOException {
    AgencyId agency = tenant.current().orElseThrow();
    Instant moment = Instant.now().minus(GRACE);
    AtomicInteger removed = new AtomicInteger();
    contents.untouchedSince(
        agency,
        moment,
        group -> {
          if (progress.cancelled()) {
            return;
          }
          Set<String> kept = kept(group);
          for (String sha256 : group) {
            // Whoever keeps it from now on has set its time first, and that is looked at again.
            if (!kept.contains(sha256) && contents.removeUntouched(agency, sha256, moment)) {
              removed.incrementAndGet();
            }
          }
        });
    if (removed.get() > 0) {
      progress.log(removed + " berkas dihapus / files removed");
    }
  }

  private Set<String> kept(List<String> group) {
    return new HashSet<>(
        store.read(
            em ->
                em.createQuery(
                        "select distinct f.sha256 from StoredFile f where f.sha256 in :group",
                        String.class)
                    .setParameter("group", group)
                    .getResultList()));
  }
}
