package id.pendopo.office.internal.people;

import id.pendopo.api.agency.Agencies;
import id.pendopo.api.agency.Agency;
import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.api.health.Health;
import id.pendopo.api.health.Health.Status;
import id.pendopo.api.health.HealthCheck;
import id.pendopo.api.persistence.Store;
import id.pendopo.api.text.LocalText;
import id.pendopo.office.internal.OfficeUnit;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says when a key is lost with which NIKs were encrypted. */
@Component
public final class KeysHealth implements HealthCheck {

  private final Store store;
  private final Agencies agencies;
  private final CurrentAgency current;
  private final NikVault vault;

  @Activate
  public KeysHealth(
      @Reference(target = OfficeUnit.STORE) Store store,
      @Reference Agencies agencies,
      @Reference CurrentAgency current,
      @Reference NikVault vault) {
    this.store = store;
    this.agencies = agencies;
    this.current = current;
    this.vault = vault;
  }

  @Override
  public String name() {
    return "office.nik-keys";
  }

  @Override
  public LocalText title() {
    return new LocalText("Kunci NIK", "Keys of the NIKs");
  }

  @Override
  public Health check() {
    Set<String> lost = new TreeSet<>();
    for (Agency agency : agencies.all()) {
      current.runIn(
          agency.id(), () -> lost.addAll(store.read(em -> vault.lost(PeopleRows.sealed(em)))));
    }
    if (lost.isEmpty()) {
      return Health.ok("Semua kunci ada.", "All keys are there.");
    }
    String names = String.join(", ", lost);
    return Health.of(
        Status.CRITICAL,
        "Kunci people-nik "
            + names
            + " hilang; NIK yang dienkripsi dengannya tidak terbaca. Kembalikan berkas kuncinya"
            + " dari cadangan ke folder keys, lalu mulai ulang.",
        "The key people-nik "
            + names
            + " is lost; NIKs encrypted with it cannot be read. Bring its file back from the"
            + " backup into the folder keys, then restart.");
  }
}
