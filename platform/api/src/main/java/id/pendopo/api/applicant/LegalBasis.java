package id.pendopo.api.applicant;

import id.pendopo.api.text.LocalText;

/** Why the data may be processed (UU 27/2022 article 20 paragraph 2, those that fit an agency). */
public enum LegalBasis {
  CONSENT("Persetujuan", "Consent"),
  LEGAL_DUTY("Kewajiban hukum", "Legal obligation"),
  PUBLIC_SERVICE(
      "Pelayanan publik / pelaksanaan kewenangan", "Public service / exercise of authority");

  private final LocalText displayName;

  LegalBasis(String id, String en) {
    displayName = new LocalText(id, en);
  }

  /** How it reads. */
  public LocalText displayName() {
    return displayName;
  }
}
