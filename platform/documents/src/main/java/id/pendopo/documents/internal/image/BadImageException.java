package id.pendopo.documents.internal.image;

import java.io.Serial;

/** A picture that is not stored. */
public final class BadImageException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Reason {
    /** It breaks the rules of its format or ends too early. */
    BROKEN,
    /** It has more pixels than a server should ever unpack. */
    TOO_MANY_PIXELS
  }

  private final Reason reason;

  BadImageException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
