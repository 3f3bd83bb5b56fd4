package id.pendopo.office.internal.vault;

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
 * The keys of the office, one ring for each purpose. Cipher texts and hashes are bound to the
 * agency: those of one tell nothing in another. Any thread; some microseconds.
 */
@Component(service = Vault.class)
public final class Vault {

  private final Keys keys;
  private final CurrentAgency agency;

  @Activate
  public Vault(@Reference Keys keys, @Reference CurrentAgency agency) {
    this.keys = keys;
    this.agency = agency;
  }

  /** Encrypts with the newest key of a purpose. */
  public String seal(String purpose, String plain) {
    return keys.ring(purpose).seal(plain, context());
  }

  /**
   * Decrypts.
   *
   * @throws id.pendopo.identity.key.KeyLostException 503 when its key is lost
   */
  public String open(String purpose, String sealed) {
    return keys.ring(purpose).open(sealed, context());
  }

  /** The hashes under which a value may be found; the first is the one to store. */
  public List<String> marks(String purpose, String value) {
    return keys.ring(purpose).marks(value, context());
  }

  /** Of the keys that are named in the database, those that are not in the folder. */
  public Set<String> lost(String purpose, Collection<String> sealedOrMarks) {
    Set<String> lost = new TreeSet<>();
    sealedOrMarks.forEach(text -> lost.add(KeyRing.keyOf(text)));
    lost.removeAll(keys.ring(purpose).ids());
    return lost;
  }

  private String context() {
    return "agency/" + agency.get().id();
  }
}
