package id.pendopo.api.search;

import org.osgi.annotation.versioning.ProviderType;

/** Keeps the index true to the database. */
@ProviderType
public interface SearchIndex {

  /**
   * Says that a document came, changed or went. Part of the caller's transaction; the index follows
   * after the commit, also when the process dies in between.
   *
   * @throws IllegalStateException when no write transaction is open
   */
  void changed(String type, String id);
}
