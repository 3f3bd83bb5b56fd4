package id.pendopo.api.web;

import org.osgi.annotation.versioning.ProviderType;

/** What the public sees of the current agency. */
@ProviderType
public interface PublicPages {

  /**
   * Says that public content of the current agency changed: in the caller's transaction, all its
   * kept pages are thrown away at the commit, on this node at once and on every other node by the
   * outbox.
   *
   * @throws IllegalStateException when no write transaction is open
   */
  void changed();
}
