package id.pendopo.api.signature;

import id.pendopo.api.people.EmployeeId;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Has documents of the current agency signed. A module asks; the signer finds the document in the
 * view <em>Tanda tangani</em>, enters the passphrase there, and the module hears {@link
 * DocumentSigned}. Looks at no permission: the module has asked already. Takes part in the caller's
 * transaction, a few statements; any thread.
 *
 * <p>A document has one signed file for each signer, whatever breaks in between: an attempt whose
 * result was not recorded leaves nothing, and a late result of an attempt that was given up is
 * thrown away.
 */
@ProviderType
public interface Signatures {

  /**
   * Asks for a signature. Asking again for the same document and signer gives the same task; while
   * it waits, its details are replaced by those given now.
   *
   * @throws id.pendopo.api.problem.Problem 409 when it is being signed or is signed with other
   *     details; 422 for wrong input
   */
  SigningTask request(SigningRequest request);

  /** The task of a signer of a document. */
  Optional<SigningTask> find(String document, EmployeeId signer);

  /** All tasks of a document, in the order in which they were asked for. */
  List<SigningTask> of(String document);

  /**
   * Takes a request back.
   *
   * @throws id.pendopo.api.problem.Problem 404 without such a task, 409 when it is being signed or
   *     is signed
   */
  SigningTask withdraw(String document, EmployeeId signer);
}
