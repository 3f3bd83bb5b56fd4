package id.pendopo.documents.internal.extract;

/** What came of reading the text of one file. */
public sealed interface Extraction permits Extracted, Painted, NotExtracted {

  /**
   * What the file really is, by its content; {@code application/octet-stream} where that could not
   * be found out.
   */
  String mediaType();
}
