package id.pendopo.api.catalogue;

import id.pendopo.api.text.LocalText;

/**
 * One of the fourteen components of a service standard (standar pelayanan; UU 25/2009 article 21,
 * PermenPANRB 15/2014 attachment): six of the delivery, which the public is told first, and eight
 * of the organisation behind it.
 */
public enum StandardComponent {
  REQUIREMENTS(true, "Persyaratan", "Requirements"),
  PROCEDURE(true, "Sistem, mekanisme, dan prosedur", "System, mechanism and procedure"),
  TIME(true, "Jangka waktu penyelesaian", "Time to completion"),
  COST(true, "Biaya/tarif", "Cost"),
  PRODUCT(true, "Produk pelayanan", "Product of the service"),
  COMPLAINTS(
      true, "Penanganan pengaduan, saran, dan masukan", "Handling of complaints and suggestions"),
  LEGAL_BASIS(false, "Dasar hukum", "Legal basis"),
  FACILITIES(false, "Sarana, prasarana, dan/atau fasilitas", "Facilities"),
  COMPETENCE(false, "Kompetensi pelaksana", "Competence of the staff"),
  SUPERVISION(false, "Pengawasan internal", "Internal supervision"),
  STAFF(false, "Jumlah pelaksana", "Number of staff"),
  SERVICE_GUARANTEE(false, "Jaminan pelayanan", "Guarantee of service"),
  SAFETY_GUARANTEE(
      false, "Jaminan keamanan dan keselamatan pelayanan", "Guarantee of safety and security"),
  EVALUATION(false, "Evaluasi kinerja pelaksana", "Evaluation of the staff's performance");

  private final boolean delivery;
  private final LocalText displayName;

  StandardComponent(boolean delivery, String id, String en) {
    this.delivery = delivery;
    displayName = new LocalText(id, en);
  }

  /** Whether it belongs to the delivery (service point) rather than to the organisation. */
  public boolean delivery() {
    return delivery;
  }

  /** How the law names it. */
  public LocalText displayName() {
    return displayName;
  }
}
