package id.pendopo.api.identity;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The record of who did what. A row is written in the caller's transaction, so it stands exactly
 * when the change stands; the account, agency, address and time are added by the platform. Shortly
 * after the commit it is sealed into the agency's chain of keyed hashes; nobody waits for that.
 *
 * <p>Values are for everybody who may read the audit, and are kept for years. Never put a NIK, a
 * phone number, health or family data in them. A value that tells of a person and has to be there
 * is passed through {@link #personal} first, so that it can be erased.
 */
@ProviderType
public interface Audit {

  /**
   * Records one change of what belongs to the agency as a whole.
   *
   * @param action {@code <module>.<verb>}, for instance {@code information.publish}
   * @param subject what was changed, {@code <type>/<id>}
   * @param before values before the change; empty when it was made new
   * @param after values after the change; empty when it was removed
   * @throws IllegalStateException when no write transaction is open
   */
  default void record(
      String action, String subject, Map<String, String> before, Map<String, String> after) {
    record(action, subject, Optional.empty(), before, after);
  }

  /**
   * Records one change of what belongs to a unit: whoever reads the audit of that unit, or of one
   * above it, sees the entry.
   *
   * @param action {@code <module>.<verb>}, at most 80 characters
   * @param subject {@code <type>/<id>}, cut to 160 characters
   * @param unit code of the unit; empty means the agency as a whole
   * @param before values before the change; empty when it was made new
   * @param after values after the change; empty when it was removed
   * @throws IllegalStateException when no write transaction is open
   */
  void record(
      String action,
      String subject,
      Optional<String> unit,
      Map<String, String> before,
      Map<String, String> after);

  /**
   * Records that somebody has read something sensitive: a NIK in full, an attachment of an
   * applicant, a reporter's name. Call it before the value is handed out. Takes part in the
   * caller's write transaction; from a read transaction, or without one, the entry is committed by
   * itself before this returns.
   *
   * @param action {@code <module>.<verb>}, for instance {@code letters.attachment-read}
   * @param subject what was read, {@code <type>/<id>}; never the value
   * @param unit code of the unit that it belongs to; empty means the agency as a whole
   * @param purpose why, in the reader's words or those of the rule; 1 to 400 characters
   * @throws IllegalArgumentException when the purpose is blank or too long
   */
  void read(String action, String subject, Optional<String> unit, String purpose);

  /**
   * Records something that the public did without giving a name, such as a complaint or a rating,
   * so that nobody can be found by it: no account, no address, and the day alone in the agency's
   * time zone instead of the time, in the seal too. Where the entry lies among the others still
   * tells its order.
   *
   * @param action {@code <module>.<verb>}
   * @param subject {@code <type>/<id>}
   * @param after values; nothing that tells who it was
   * @throws IllegalStateException when no write transaction is open
   */
  void recordAnonymous(String action, String subject, Map<String, String> after);

  /**
   * A value that tells of a person, encrypted (AES-256-GCM) under a key of that person alone, to be
   * put among the values of an entry. The audit shows it in plain as long as the key is there; the
   * erasure of the person destroys the key, and the chain stays verifiable because it is made of
   * what is encrypted. Search does not find inside it. The first value of a person costs a
   * transaction of its own, each further one some microseconds.
   *
   * @param person {@code <type>/<id>}, for instance {@code employee/12}; at most 80 characters, and
   *     the same for all that is kept of the person
   * @param value any text
   */
  String personal(String person, String value);
}
