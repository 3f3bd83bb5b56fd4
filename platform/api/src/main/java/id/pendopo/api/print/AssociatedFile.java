package id.pendopo.api.print;

import id.pendopo.api.document.FileId;

/**
 * A file that lies inside the printed document (ISO 19005-3, associated files), for instance the
 * data it was made of or a scanned requirement.
 *
 * @param file of the current agency
 * @param description what it is
 * @param relationship what it is to the document
 */
public record AssociatedFile(FileId file, String description, Relationship relationship) {

  /** What an associated file is to its document (ISO 32000-2, 7.11.3). */
  public enum Relationship {
    /** The document was made of it. */
    SOURCE,
    /** It holds the numbers shown. */
    DATA,
    /** It belongs to it otherwise. */
    SUPPLEMENT
  }
}
