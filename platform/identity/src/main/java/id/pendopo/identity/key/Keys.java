package id.pendopo.identity.key;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The keys of this installation, in {@code DATA/keys}: one file a key, readable by the owner of the
 * process alone, in no database, log or backup of the database. Any thread; from memory after the
 * first call for a purpose.
 */
@ProviderType
public interface Keys {

  /**
   * The keys for one purpose; the first one is made when there is none.
   *
   * @param purpose {@code [a-z][a-z0-9-]{0,39}}, for instance {@code people-nik}
   * @throws IllegalStateException when the folder cannot be read or written, or a file in it is
   *     damaged
   */
  KeyRing ring(String purpose);
}
