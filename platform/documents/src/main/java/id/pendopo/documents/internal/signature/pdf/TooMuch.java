package id.pendopo.documents.internal.signature.pdf;

/** A file would take more memory or time than a check may. */
public final class TooMuch extends Exception {

  private static final long serialVersionUID = 1L;

  public TooMuch(String what) {
    super(what);
  }
}
