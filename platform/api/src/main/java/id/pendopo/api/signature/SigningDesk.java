package id.pendopo.api.signature;

import id.pendopo.api.document.StoredFile;
import id.pendopo.api.text.LocalText;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The desk of a signer: what waits for the account's own signature, and signing many at once.
 * Demands {@link #SIGN} and an account that is linked to an employee. Any thread.
 */
@ProviderType
public interface SigningDesk {

  /** Permission: sign what waits for oneself. */
  String SIGN = "documents.signatures.sign";

  /** Permission: certificates, providers and pictures of signatures of the agency. */
  String MANAGE = "documents.signatures.manage";

  /** Most documents of one batch. */
  int LARGEST_BATCH = 200;

  /**
   * How far one document of a batch is.
   *
   * @param task id of the task
   * @param state as {@link SigningTask#state()}
   * @param problem why it was not signed
   */
  record Step(long task, SigningState state, Optional<LocalText> problem) {}

  /**
   * How far a batch is.
   *
   * @param id of the batch, for asking again
   * @param steps one for each document, in the order given
   * @param done whether nothing more will happen
   */
  record Progress(String id, List<Step> steps, boolean done) {
    public Progress {
      steps = List.copyOf(steps);
    }
  }

  /** What waits for the account, or is being signed, the oldest first; at most 500. */
  List<SigningTask> waiting();

  /** What the account signed lately, the newest first. */
  List<SigningTask> signed(int limit);

  /**
   * Opens the file of one of the account's tasks: the signed one once there is one.
   *
   * @throws id.pendopo.api.problem.Problem 404 when it is no task of the account
   */
  StoredFile file(long task);

  /**
   * Begins to sign, and returns at once. The documents are signed one after the other on a thread
   * of this node; failures that may pass are tried again with growing pauses, three times in all. A
   * wrong passphrase ends the batch at once.
   *
   * @param tasks 1 to {@value #LARGEST_BATCH} ids of tasks of the account that wait, all signed in
   *     the same way
   * @param passphrase of the certificate or of BSrE; copied, held in memory while the batch runs,
   *     then overwritten; never stored or logged. After a restart of the node what was not signed
   *     waits for it to be entered again
   * @throws id.pendopo.api.problem.Problem 404 for a task that is not the account's, 422 without a
   *     passphrase or with mixed ways, 429 after five wrong passphrases in a quarter of an hour
   */
  Progress sign(List<Long> tasks, char[] passphrase);

  /**
   * How far a batch of the account is.
   *
   * @throws id.pendopo.api.problem.Problem 404 when it is not known (any more) on this node
   */
  Progress progress(String batch);
}
