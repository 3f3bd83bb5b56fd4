package id.pendopo.documents.internal.signature;

import id.pendopo.api.agency.CurrentAgency;
import id.pendopo.identity.key.KeyRing;
import id.pendopo.identity.key.Keys;
import java.util.Base64;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Encrypts what signing needs and nobody may read: certificate files, passwords of providers,
 * pictures of signatures. Bound to the agency and to what it is.
 */
@Component(service = SigningSecrets.class)
public final class SigningSecrets {

  private final KeyRing keys;
  private final CurrentAgency agency;

  @Activate
  public SigningSecrets(@Reference Keys keys, @Reference CurrentAgency agency) {
    this.keys = keys.ring("signing");
    this.agency = agency;
  }

  String seal(String plain, String what) {
    return keys.seal(plain, context(what));
  }

  String seal(byte[] plain, String what) {
    return seal(Base64.getEncoder().encodeToString(plain), what);
  }

  String open(String sealed, String what) {
    return keys.open(sealed, context(what));
  }

  byte[] openBytes(String sealed, String what) {
    return Base64.getDecoder().decode(open(sealed, what));
  }

  private String context(String what) {
    return "agency/" + agency.get().id() + "/" + what;
  }
}
