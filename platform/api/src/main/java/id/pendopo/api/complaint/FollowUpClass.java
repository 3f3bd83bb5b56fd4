package id.pendopo.api.complaint;

import id.pendopo.api.text.LocalText;

/**
 * How a verified complaint is followed up; decides its clock by the policy book {@code complaints}
 * (Perpres 76/2013; PermenPANRB 62/2018).
 */
public enum FollowUpClass {
  /** A question or a matter of rules, answered from what is known. */
  INFORMATION("Informasi atau normatif", "Information"),
  /** Without content that calls for supervision (tidak berkadar pengawasan). */
  GENERAL("Tidak berkadar pengawasan", "Without supervision content"),
  /** With content that calls for supervision (berkadar pengawasan), such as a suspected abuse. */
  SUPERVISION("Berkadar pengawasan", "With supervision content");

  private final LocalText displayName;

  FollowUpClass(String id, String en) {
    displayName = new LocalText(id, en);
  }

  /** How it reads. */
  public LocalText displayName() {
    return displayName;
  }
}
