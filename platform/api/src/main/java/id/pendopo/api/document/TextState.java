package id.pendopo.api.document;

/** How far the text of a file is known. */
public enum TextState {
  /** Waits for the extractor. */
  PENDING,
  /** The text is known. */
  EXTRACTED,
  /** The file holds no text, for instance a picture. */
  NONE,
  /** The text could not be read; {@link StoredFile#textProblem()} says why. */
  FAILED
}
