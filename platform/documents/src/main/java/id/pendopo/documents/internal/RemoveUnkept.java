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

/** Removes content that has belonged to nobody for a day: never kept, or released. */
@Component(service = {JobHandler.class, RemoveUnkept.class})
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
        "Menghapus isi berkas yang tidak dipakai lagi", "Remove content that no file uses");
  }

  @Override
  public Optional<Duration> every() {
    return Optional.of(Duration.ofHours(6));
  }

  @Override
  public void run(String argument, JobProgress progress) throws IOException {
    int removed = remove(progress);
    if (removed > 0) {
      progress.log(removed + " berkas dihapus / files removed");
    }
  }

  /**
   * Removes from the current agency what no record names and nobody has asked for since a day, with
   * the small pictures made of it.
   *
   * @return how many contents are gone
   */
  int remove(JobProgress progress) throws IOException {
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
    return removed.get();
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
