package id.pendopo.extractor;

/** Why the worker has no text for a file; the names travel over the wire. */
enum Failure {
  ENCRYPTED,
  EMPTY,
  BROKEN,
  TOO_LARGE,
  UNSUPPORTED
}
