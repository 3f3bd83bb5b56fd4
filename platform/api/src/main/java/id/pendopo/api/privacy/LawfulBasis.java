package id.pendopo.api.privacy;

import id.pendopo.api.text.LocalText;

/** Why personal data may be processed (UU 27/2022 article 20 paragraph 2). */
public enum LawfulBasis {
  /** Letter a: explicit consent for a purpose, which can be withdrawn. */
  CONSENT("Persetujuan (pasal 20 ayat 2 huruf a)", "Consent (article 20(2)(a))"),
  /** Letter b: a contract with the person. */
  CONTRACT("Perjanjian (pasal 20 ayat 2 huruf b)", "Contract (article 20(2)(b))"),
  /** Letter c: a duty of the agency by law. */
  LEGAL_OBLIGATION("Kewajiban hukum (pasal 20 ayat 2 huruf c)", "Legal duty (article 20(2)(c))"),
  /** Letter d: a vital interest of the person. */
  VITAL_INTEREST(
      "Kepentingan vital (pasal 20 ayat 2 huruf d)", "Vital interest (article 20(2)(d))"),
  /** Letter e: a task in the public interest, a public service or an authority given by law. */
  PUBLIC_TASK("Tugas pelayanan publik (pasal 20 ayat 2 huruf e)", "Public task (article 20(2)(e))"),
  /** Letter f: another legitimate interest, weighed against the rights of the person. */
  LEGITIMATE_INTEREST(
      "Kepentingan yang sah (pasal 20 ayat 2 huruf f)", "Legitimate interest (article 20(2)(f))");

  private final LocalText displayName;

  LawfulBasis(String id, String en) {
    displayName = new LocalText(id, en);
  }

  /** How it reads, with its article. */
  public LocalText displayName() {
    return displayName;
  }
}
