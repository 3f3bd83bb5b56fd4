package id.pendopo.documents.internal.signature;

import id.pendopo.api.text.LocalText;

/** Why an attempt to sign came to nothing; nothing half-signed is left. Carries no secret. */
public final class SigningFault extends Exception {

  private static final long serialVersionUID = 1L;

  /** What follows from a fault. */
  public enum Kind {
    /** The passphrase is wrong: no other document of the batch is tried with it. */
    WRONG_PASSPHRASE,
    /** It may work in a moment. */
    PASSING,
    /** This document cannot be signed so; others may. */
    FINAL
  }

  private final Kind kind;
  private final transient LocalText text;

  public SigningFault(Kind kind, String id, String en) {
    this(kind, new LocalText(id, en));
  }

  public SigningFault(Kind kind, LocalText text) {
    super(text.en());
    this.kind = kind;
    this.text = text;
  }

  public Kind kind() {
    return kind;
  }

  public LocalText text() {
    return text;
  }
}
