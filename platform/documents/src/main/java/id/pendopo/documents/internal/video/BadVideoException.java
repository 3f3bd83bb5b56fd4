package id.pendopo.documents.internal.video;

import java.io.Serial;

/** A video that is not stored: it breaks the rules of its format or ends too early. */
public final class BadVideoException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  BadVideoException(String what) {
    super(what);
  }
}
