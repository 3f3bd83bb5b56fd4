package id.pendopo.office.internal.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/**
 * A reminder that was given: claimed in the transaction that gives it, so that none comes twice.
 */
@Entity(name = "OfficeCaseSignal")
@Table(name = "office_case_signal")
public class CaseSignalRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "case_id", nullable = false, updatable = false)
  private long caseId;

  @Column(name = "due_on", nullable = false, updatable = false)
  private LocalDate due;

  @Column(name = "signal_key", nullable = false, updatable = false, length = 20)
  private String key;

  @Column(name = "given_at", nullable = false, updatable = false)
  private Instant at;

  protected CaseSignalRow() {}

  CaseSignalRow(long caseId, LocalDate due, String key, Instant at) {
    this.caseId = caseId;
    this.due = due;
    this.key = key;
    this.at = at;
  }

  public long id() {
    return id;
  }

  public long agency() {
    return agencyId;
  }

  public long caseId() {
    return caseId;
  }

  public LocalDate due() {
    return due;
  }

  public String key() {
    return key;
  }

  public Instant at() {
    return at;
  }
}
