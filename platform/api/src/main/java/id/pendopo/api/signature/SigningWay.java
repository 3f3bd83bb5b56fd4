package id.pendopo.api.signature;

import id.pendopo.api.text.LocalText;
import id.pendopo.api.verification.SignatureKind;

/** With what a document is signed. */
public enum SigningWay {
  /** With a certificate file that lies at the agency; uncertified (PP 71/2019 article 60). */
  LOCAL(
      new LocalText("Sertifikat instansi (tidak tersertifikasi)", "Own certificate (uncertified)"),
      SignatureKind.LOCAL),
  /** By the e-Sign service of BSrE, with the signer's certified certificate. */
  BSRE(new LocalText("TTE tersertifikasi BSrE", "Certified by BSrE"), SignatureKind.CERTIFIED);

  private final LocalText displayName;
  private final SignatureKind kind;

  SigningWay(LocalText displayName, SignatureKind kind) {
    this.displayName = displayName;
    this.kind = kind;
  }

  public LocalText displayName() {
    return displayName;
  }

  /** What the verification page calls it. */
  public SignatureKind kind() {
    return kind;
  }
}
