package id.pendopo.documents.internal.scan;

/** What the scanner says about a file. */
public sealed interface ScanResult {

  /** It found nothing. */
  record Clean() implements ScanResult {}

  /**
   * It found something harmful.
   *
   * @param signature as the scanner calls it, at most 200 printable characters
   */
  record Found(String signature) implements ScanResult {}

  /** The file is larger than the scanner takes. */
  record TooLarge() implements ScanResult {}

  /**
   * It did not answer, or not what it should.
   *
   * @param reason for the log; no path of a file
   */
  record Unavailable(String reason) implements ScanResult {}

  /** There is no scanner. */
  record NotConfigured() implements ScanResult {}
}
