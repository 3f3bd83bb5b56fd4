package id.pendopo.api.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The verification records as the people of an office look after them. Every call asks for a
 * permission of the account, for the unit of the document (for the whole agency where it has none);
 * what is of another unit is not there. Every change is audited. Any thread.
 *
 * <p>All methods throw a {@link id.pendopo.api.problem.Problem}: 401 and 403 without the right, 404
 * without the record, 409 when its state does not allow it, 412 when the caller saw an older
 * version, 422 for wrong input.
 */
@ProviderType
public interface VerificationRegister {

  /** Permission: see records and their history. */
  String READ = "documents.verifications.read";

  /** Permission: replace and revoke. */
  String MANAGE = "documents.verifications.manage";

  /**
   * Which records are wanted.
   *
   * @param text part of number, title or signer, or a whole id; empty for all
   * @param state in this state today
   */
  record Filter(String text, Optional<VerificationState> state) {}

  /**
   * Some records, the newest first.
   *
   * @param records those asked for
   * @param total how many there are in all
   */
  record Lines(List<Verification> records, long total) {
    public Lines {
      records = List.copyOf(records);
    }
  }

  /**
   * One thing that happened to a record.
   *
   * @param at when
   * @param state into which it came
   * @param by name of the account; empty for the platform itself
   * @param reason where one was given
   */
  record Change(Instant at, VerificationState state, String by, String reason) {}

  /**
   * Reads records; those still prepared are left out unless asked for.
   *
   * @param offset 0 or more
   * @param limit 1 to 500
   */
  Lines list(Filter filter, int offset, int limit);

  /** One record. */
  Verification get(VerificationId id);

  /** What happened to a record, from the first to the last. */
  List<Change> history(VerificationId id);

  /** As {@link Verifications#revoke}. */
  Verification revoke(VerificationId id, String reason, OptionalLong version);

  /** As {@link Verifications#replace}. */
  Verification replace(VerificationId id, VerificationId by, String reason, OptionalLong version);
}
