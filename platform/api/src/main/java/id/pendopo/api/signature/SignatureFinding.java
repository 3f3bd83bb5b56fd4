package id.pendopo.api.signature;

import id.pendopo.api.text.LocalText;

/**
 * One thing that was found out about a signed PDF.
 *
 * @param kind what it is about
 * @param text in plain words, what it means and what to do
 */
public record SignatureFinding(Kind kind, LocalText text) {

  /** How much a finding weighs. */
  public enum Weight {
    /** The file must not be relied on. */
    BAD,
    /** The signature holds, but somebody should look. */
    WARNING,
    /** Good to know. */
    NOTE
  }

  /** What a finding is about. */
  public enum Kind {
    /** The file is no PDF, damaged or locked with a password. */
    UNREADABLE(Weight.BAD),
    /** There is no signature in it. */
    NOT_SIGNED(Weight.BAD),
    /** The signed bytes are not those that were signed. */
    CHANGED(Weight.BAD),
    /** Content was added or changed in a revision after the signature. */
    CHANGED_AFTERWARDS(Weight.BAD),
    /** The signature covers only a part of its revision. */
    COVERS_PART(Weight.BAD),
    /** The certificate had ended when it was used. */
    EXPIRED_AT_SIGNING(Weight.BAD),
    /** The certificate was not valid yet when it was used. */
    NOT_YET_VALID(Weight.BAD),
    /**
     * The time stamp is not about this signature, or its own signature does not hold; its time does
     * not count.
     */
    STAMP_UNSOUND(Weight.BAD),
    /** No trusted authority stands behind the time stamp; its time does not count. */
    STAMP_UNTRUSTED(Weight.WARNING),
    /** A trusted time-stamp authority confirms when it was signed. */
    STAMPED(Weight.NOTE),
    /** No trusted authority stands behind the certificate. */
    UNKNOWN_ISSUER(Weight.WARNING),
    /** The certificate has ended since, and no time stamp proves that it was used before. */
    EXPIRED_NOW(Weight.WARNING),
    /** Nobody but the signer's own clock tells when it was signed. */
    NO_TIME_STAMP(Weight.NOTE),
    /** Whether the certificate was revoked was not asked: the check works without a network. */
    REVOCATION_UNKNOWN(Weight.NOTE),
    /** Others signed after this signature; nothing else was changed. */
    SIGNED_AGAIN(Weight.NOTE);

    private final Weight weight;

    Kind(Weight weight) {
      this.weight = weight;
    }

    public Weight weight() {
      return weight;
    }
  }

  public Weight weight() {
    return kind.weight();
  }
}
