package id.pendopo.api.document;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The files of the current agency, stored by their content (SHA-256). Any thread. */
@ProviderType
public interface Files {

  /**
   * Takes a file in: streams it to the disk, checks its size and its type by content, and prepares
   * it. Call it <em>outside</em> a transaction: it may take long.
   *
   * @param content read to its end, not closed
   * @param name as the person called it; path parts and control characters are dropped
   * @return a file that lies on the disk but belongs to nobody until {@link #keep}; one that is
   *     never kept is removed after a day
   * @throws id.pendopo.api.problem.Problem 400 when the content breaks off, 413 when it is larger
   *     than the limit of the installation (100 MiB unless configured), 415 when its type is not
   *     accepted or is not what its name says, 422 when it is empty or was cut off, 507 when the
   *     disk is full; then nothing is left of it
   */
  IncomingFile receive(InputStream content, String name);

  /**
   * Records a received file in the caller's transaction. Its text is extracted after the commit;
   * then {@link TextExtracted} is published. Each call makes a file of its own; equal content lies
   * on the disk once in an agency.
   *
   * @throws id.pendopo.api.problem.Problem 410 when it was received so long ago that it was removed
   * @throws IllegalStateException when no write transaction is open
   */
  StoredFile keep(IncomingFile file);

  Optional<StoredFile> find(FileId id);

  /** Several at once, in the order asked for; unknown ones are left out. */
  List<StoredFile> find(List<FileId> ids);

  /**
   * Opens the content.
   *
   * @throws id.pendopo.api.problem.Problem 404 when there is no such file in this agency
   */
  InputStream open(FileId id);

  /**
   * The text by pages, empty while it is not {@link TextState#EXTRACTED}. Pages without text are
   * left out; at most 5 million characters in all.
   */
  List<PageText> text(FileId id);

  /**
   * Asks for the text to be extracted again, in the caller's transaction; until then there is none.
   *
   * @throws id.pendopo.api.problem.Problem 404 when there is no such file in this agency
   * @throws IllegalStateException when no write transaction is open
   */
  void extractAgain(FileId id);
}
