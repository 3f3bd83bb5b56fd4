package id.pendopo.identity;

import id.pendopo.api.text.LocalText;
import java.net.URI;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** How the first administrator gets in; the launcher prints it. */
@ProviderType
public interface FirstSignIn {

  /**
   * A one-time link to set the password of {@code admin}, while that account has none. Good for 24
   * hours; made afresh when it has expired and at each start, the older ones then end.
   */
  Optional<URI> link();

  /** What to tell the person who starts the server, for instance that the password is too short. */
  Optional<LocalText> message();
}
