package id.pendopo.api.transfer;

import id.pendopo.api.text.LocalText;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module takes in from a table. The platform reads the file, matches the columns, shows what
 * each row would do, and stores all or nothing ({@link Imports}).
 *
 * @param <R> what is stored for a row
 */
@ConsumerType
public interface TableImport<R> {

  /** Title of the dialog, such as <em>Impor pegawai</em>. */
  LocalText title();

  /** What a reader should know before choosing a file; may be empty. */
  LocalText hint();

  /** The columns, in the order in which they are explained. Keys and names differ. */
  List<ImportColumn> columns();

  /**
   * Checks the permission of the caller.
   *
   * @throws id.pendopo.api.problem.Problem 401, 403
   */
  void demand();

  /**
   * Says what each row does, without writing anything. Called inside a transaction, for the dry run
   * and again before rows are stored, so that the two cannot differ.
   *
   * @param lines the rows of the file below its head, at least one
   * @return one step for each line, in their order
   */
  List<ImportStep<R>> plan(List<ImportLine> lines);

  /**
   * Stores rows that are new or changed, in the transaction of the plan.
   *
   * @param values in the order of the file
   */
  void apply(List<R> values);

  /**
   * Action and subject of the audit entry that tells the counts, such as {@code letters.imported}.
   */
  Audited audited();

  /**
   * How an import is named in the audit.
   *
   * @param action such as {@code people.imported}
   * @param subject such as {@code employee/*}
   */
  record Audited(String action, String subject) {}
}
