package id.pendopo.office.internal.people;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.identity.key.KeyRing;
import id.pendopo.identity.key.Keys;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Encrypts NIKs and makes the hashes by which they are found. Bound to the agency: the cipher text
 * or the hash of one agency tells nothing in another.
 */
@Component(service = NikVault.class)
public final class NikVault {

  /** What the keys are for, as their files are called. */
  static final String PURPOSE = "people-nik";

  private final KeyRing keys;
  private final CurrentAgency agency;

  @Activate
  public NikVault(@Reference Keys keys, @Reference CurrentAgency agency) {
    this.keys = keys.ring(PURPOSE);
    this.agency = agency;
  }

  String seal(Nik nik) {
    return keys.seal(nik.digits(), context());
  }

  /**
   * Reads a NIK.
   *
   * @throws id.pendopo.identity.key.KeyLostException 503 when its key is lost
   */
  Nik open(String sealed) {
    return Nik.of(keys.open(sealed, context()));
  }

  /** The hashes under which a NIK may be found; the first is the one to store. */
  List<String> marks(Nik nik) {
    return keys.marks(nik.digits(), context());
  }

  /** Of the keys that are named in the database, those that are not in the folder. */
  Set<String> lost(Collection<String> sealedOrMarks) {
    Set<String> lost = new TreeSet<>();
    sealedOrMarks.forEach(text -> lost.add(KeyRing.keyOf(text)));
    lost.removeAll(keys.ids());
    return lost;
  }

  private String context() {
    return "agency/" + agency.get().id();
  }
}
