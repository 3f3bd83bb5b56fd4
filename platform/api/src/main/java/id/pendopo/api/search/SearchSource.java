package id.pendopo.api.search;

import id.pendopo.api.document.FileId;
import id.pendopo.api.text.LocalText;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Feeds the public index with one type of document. Register it as a service; while it is away, its
 * documents are not found.
 *
 * <p>Only what the public may see now may be given: the source decides.
 */
@ConsumerType
public interface SearchSource {

  /** Name of the type in addresses and JSON, {@code <module>.<type>}. */
  String type();

  /** Name of the type for people. */
  LocalText typeName();

  /**
   * Gives every public document of the current agency, in batches that do not fill the memory. A
   * thread of the index calls it; it may take minutes.
   */
  void all(Consumer<SearchDocument> to);

  /** The document as the public may see it now; empty when it may not. */
  Optional<SearchDocument> find(String id);

  /**
   * Which of these the public may see now, asked before hits are shown: one query, a few
   * milliseconds.
   */
  Set<String> visible(Collection<String> ids);

  /**
   * Where the public reads a file of a document, so that a hit can lead to the page: a path below
   * the agency's root without a fragment. Asked for hits that are shown; no query.
   *
   * @param id identity of the document
   * @param file one of its files
   * @return empty when files have no address of their own
   */
  default Optional<String> fileUrl(String id, FileId file) {
    return Optional.empty();
  }
}
