package id.pendopo.office.internal.people;

import id.pendopo.office.internal.vault.Vault;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Encrypts the NIKs of employees and makes the hashes by which they are found. */
@Component(service = NikVault.class)
public final class NikVault {

  /** What the keys are for, as their files are called. */
  static final String PURPOSE = "people-nik";

  private final Vault vault;

  @Activate
  public NikVault(@Reference Vault vault) {
    this.vault = vault;
  }

  String seal(Nik nik) {
    return vault.seal(PURPOSE, nik.digits());
  }

  /**
   * Reads a NIK.
   *
   * @throws id.pendopo.identity.key.KeyLostException 503 when its key is lost
   */
  Nik open(String sealed) {
    return Nik.of(vault.open(PURPOSE, sealed));
  }

  /** The hashes under which a NIK may be found; the first is the one to store. */
  List<String> marks(Nik nik) {
    return vault.marks(PURPOSE, nik.digits());
  }

  /** Of the keys that are named in the database, those that are not in the folder. */
  Set<String> lost(Collection<String> sealedOrMarks) {
    return vault.lost(PURPOSE, sealedOrMarks);
  }
}
