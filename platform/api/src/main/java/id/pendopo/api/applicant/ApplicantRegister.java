package id.pendopo.api.applicant;

import id.pendopo.api.document.IncomingFile;
import id.pendopo.api.document.StoredFile;
import id.pendopo.api.problem.FieldProblem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the register of applicants, with the rights of the thread's account: who works for a unit
 * sees those that applied there and no others; the others are not there for them. Every change and
 * every look at a number in full is in the audit, without what it holds. Any thread.
 */
@ProviderType
public interface ApplicantRegister {

  /** Permission: see the applicants of a unit, masked. */
  String READ = "office.applicants.read";

  /** Permission: take in and change applicants of a unit. */
  String WRITE = "office.applicants.write";

  /** Permission, for the whole agency: merge and erase. */
  String MANAGE = "office.applicants.manage";

  /** Permission: have the data shown in full, with a purpose. */
  String UNMASK = "office.applicants.unmask";

  /** A part of the list with the number of all. */
  record Page(long total, List<Applicant> applicants) {}

  /**
   * The applicants that the account may see, by name.
   *
   * @param text part of a name; empty for all
   * @param limit 1 to 100
   */
  Page list(String text, int offset, int limit);

  /**
   * One applicant.
   *
   * @throws id.pendopo.api.problem.Problem 404
   */
  Applicant get(long id);

  /**
   * Finds somebody by the whole NIK or telephone number, also of another unit: so that nobody types
   * them again. The unit that asks sees them from now on; recorded in the audit.
   *
   * @param unit unit that asks, for which the account may write
   * @throws id.pendopo.api.problem.Problem 403, 422
   */
  Optional<Applicant> lookup(String nikOrPhone, Optional<String> unit);

  /**
   * Takes somebody in.
   *
   * @throws id.pendopo.api.problem.Problem 403, 409 when the NIK is known, 422
   */
  Applicant create(ApplicantData data, Optional<String> unit);

  /**
   * Replaces what is known; NIK, telephone, e-mail and address stay where they are not given.
   *
   * @throws id.pendopo.api.problem.Problem 403, 404, 409, 412, 422
   */
  Applicant change(long id, OptionalLong version, ApplicantData data);

  /**
   * Keeps the file that proves the identity in the place of the one before; empty takes it away. It
   * belongs to the applicant: it goes with the next one and when they are erased.
   *
   * @param file as it was received by {@link id.pendopo.api.document.Files#receive}: a picture or a
   *     PDF
   * @throws id.pendopo.api.problem.Problem 403, 404, 410 when it was received too long ago, 412,
   *     415
   */
  Applicant identityFile(long id, OptionalLong version, Optional<IncomingFile> file);

  /**
   * Lets the file that proves the identity be looked at, once; recorded in the audit. Its content
   * is opened by {@link id.pendopo.api.document.Files#open}.
   *
   * @param purpose why, 5 to 200 characters
   * @throws id.pendopo.api.problem.Problem 403, 404 also where there is no file, 422
   */
  StoredFile openIdentityFile(long id, String purpose);

  /**
   * Shows everything in full; recorded in the audit.
   *
   * @param purpose why, 5 to 200 characters
   * @throws id.pendopo.api.problem.Problem 403, 404, 410, 422
   */
  ApplicantData unmask(long id, String purpose);

  /** Others that may be the same: same telephone, or same name. At most 20. */
  List<Applicant> alike(long id);

  /**
   * Makes two entries one: {@code from} points to {@code into}, which takes over its units and what
   * it does not know itself, the file of the identity with it; nothing personal stays in {@code
   * from}. Publishes {@link ApplicantMerged}.
   *
   * @throws id.pendopo.api.problem.Problem 403, 404, 409 when both have a NIK and they differ, 422
   */
  Applicant merge(long from, long into, String reason);

  /**
   * Erases the data for good, with the key of this person. Backups taken before hold it until they
   * age out; after a restore the erasure is repeated from the audit. Publishes {@link
   * ApplicantErased}.
   *
   * @throws id.pendopo.api.problem.Problem 403, 404, 422
   */
  void erase(long id, String reason);

  /** What becomes of a row of an import. */
  enum Outcome {
    /** Is taken in. */
    NEW,
    /**
     * Is in the register. The row replaces what it gives where the account may write for a unit of
     * theirs; somebody known to other units alone stays as they are, and the unit of the import
     * sees them from now on, as after {@link ApplicantRegister#lookup}.
     */
    KNOWN,
    /** Cannot be taken. */
    REFUSED
  }

  /**
   * A row of an import.
   *
   * @param line line in the file, as a spreadsheet counts
   * @param name as it stands there
   * @param outcome what becomes of it
   * @param problems why it is refused
   */
  record ImportedRow(int line, String name, Outcome outcome, List<FieldProblem> problems) {}

  /**
   * Takes persons in from a CSV or XLSX with the columns {@code nama, nik, telepon, email, alamat,
   * jenis, badan_hukum, wakil}. With {@code dryRun} nothing is stored; else all rows or none. To be
   * told that somebody is known is recorded in the audit as a look-up, in a dry run too.
   *
   * @throws id.pendopo.api.problem.Problem 403, 413, 415, 422
   */
  List<ImportedRow> importAll(byte[] file, Optional<String> unit, boolean dryRun);
}
