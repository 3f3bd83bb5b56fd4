package id.pendopo.documents.internal;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.health.Health;
import id.pendopo.api.health.Health.Status;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.persistence.TenantBinding;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says whether files are missing or damaged and whose share of the disk is nearly full. */
@Component
public final class FilesHealth implements HealthCheck {

  /** It is asked every few seconds, and fifty agencies are fifty times three queries. */
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(60);

  private record Answer(Health health, long at) {}

  private record Found(long damaged, boolean nearlyFull) {}

  private final Store store;
  private final TenantBinding tenant;
  private final Agencies agencies;
  private final AgencyShares shares;
  private volatile @Nullable Answer latest;

  @Activate
  public FilesHealth(
      @Reference(target = DocumentsUnit.STORE) Store store,
      @Reference TenantBinding tenant,
      @Reference Agencies agencies,
      @Reference AgencyShares shares) {
    this.store = store;
    this.tenant = tenant;
    this.agencies = agencies;
    this.shares = shares;
  }

  @Override
  public String name() {
    return "documents.files";
  }

  @Override
  public LocalText title() {
    return new LocalText("Keutuhan berkas", "Files are whole");
  }

  @Override
  public Health check() {
    Answer known = latest;
    if (known == null || System.nanoTime() - known.at() > FRESH_NANOS) {
      known = new Answer(look(), System.nanoTime());
      latest = known;
    }
    return known.health();
  }

  /** Looks afresh. */
  Health look() {
    long damaged = 0;
    List<String> full = new ArrayList<>();
    for (Agency agency : agencies.all()) {
      Found found = found(agency);
      damaged += found.damaged();
      if (found.nearlyFull()) {
        full.add(agency.slug());
      }
    }
    if (damaged > 0) {
      return Health.of(
          Status.WARN,
          "%d isi berkas hilang atau rusak. Buka Berkas di konsol, lalu pulihkan dari cadangan atau unggah lagi."
              .formatted(damaged),
          "%d contents of files are missing or damaged. Open Files in the console, then restore them from a backup or upload them again."
              .formatted(damaged));
    }
    if (!full.isEmpty()) {
      String names = String.join(", ", full.subList(0, Math.min(5, full.size())));
      return Health.of(
          Status.WARN,
          "Jatah penyimpanan hampir penuh: %s. Tambah jatahnya di Berkas.".formatted(names),
          "The share of the disk is nearly full: %s. Give more in Files.".formatted(names));
    }
    return Health.ok("Tidak ada berkas yang diketahui rusak.", "No file is known to be damaged.");
  }

  private Found found(Agency agency) {
    try {
      return tenant.callIn(agency.id(), () -> store.read(this::found));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Found found(EntityManager em) {
    OptionalLong quota = shares.quota(em);
    boolean full =
        quota.isPresent() && AgencyShares.bytes(em) > quota.getAsLong() - quota.getAsLong() / 10;
    return new Found(new Findings(em).count(), full);
  }
}
