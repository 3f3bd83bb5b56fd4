package id.pendopo.office.internal.applicant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** That a unit had to do with an applicant. */
@Entity(name = "OfficeApplicantUnit")
@Table(name = "office_applicant_unit")
public class ApplicantUnitRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "applicant_id", nullable = false, updatable = false)
  private long applicant;

  @Column(name = "unit_code", nullable = false, updatable = false, length = 40)
  private String unit;

  protected ApplicantUnitRow() {}

  ApplicantUnitRow(long applicant, String unit) {
    this.applicant = applicant;
    this.unit = unit;
  }

  long applicant() {
    return applicant;
  }

  /** Code of the unit; empty for the agency as a whole. */
  String unit() {
    return unit;
  }
}
