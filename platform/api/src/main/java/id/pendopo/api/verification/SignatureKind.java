package id.pendopo.api.verification;

import id.pendopo.api.text.LocalText;

/**
 * How somebody signed. Only {@link #CERTIFIED} is a certified electronic signature (PP 71/2019
 * article 60); the others are called what they are wherever they are shown.
 */
public enum SignatureKind {
  /** By hand, on paper. */
  WET(new LocalText("Tanda tangan basah", "Signed by hand")),
  /** A picture of a signature or stamp was printed on it. */
  IMAGE(
      new LocalText(
          "Gambar tanda tangan, bukan tanda tangan elektronik",
          "A picture of a signature, not an electronic signature")),
  /** Electronically, with a certificate that no certification authority of the state issued. */
  LOCAL(
      new LocalText(
          "Tanda tangan elektronik tidak tersertifikasi", "Uncertified electronic signature")),
  /** Electronically, with a certificate of BSrE. */
  CERTIFIED(
      new LocalText(
          "Tanda tangan elektronik tersertifikasi (BSrE)",
          "Certified electronic signature (BSrE)"));

  private final LocalText displayName;

  SignatureKind(LocalText displayName) {
    this.displayName = displayName;
  }

  public LocalText displayName() {
    return displayName;
  }
}
