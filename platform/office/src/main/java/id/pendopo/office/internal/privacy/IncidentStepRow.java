package id.pendopo.office.internal.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** A step about an incident that was done, or found not to be needed; never changed. */
@Entity(name = "PrivacyStep")
@Table(name = "office_privacy_step")
public class IncidentStepRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "incident_id", nullable = false, updatable = false)
  private long incident;

  @Enumerated(EnumType.STRING)
  @Column(name = "step_code", nullable = false, updatable = false, length = 30)
  private BreachStep step;

  @Column(name = "needed", nullable = false, updatable = false)
  private boolean needed;

  @Column(name = "note", nullable = false, updatable = false, length = 1000)
  private String note;

  @Column(name = "done_at", nullable = false, updatable = false)
  private Instant doneAt;

  @Column(name = "done_by", nullable = false, updatable = false, length = 80)
  private String doneBy;

  protected IncidentStepRow() {}

  IncidentStepRow(
      long incident, BreachStep step, boolean needed, String note, Instant doneAt, String doneBy) {
    this.incident = incident;
    this.step = step;
    this.needed = needed;
    this.note = note;
    this.doneAt = doneAt;
    this.doneBy = doneBy;
  }

  long id() {
    return id;
  }

  long incident() {
    return incident;
  }

  public BreachStep step() {
    return step;
  }

  /** Whether it was done; else it was found not to be needed. */
  public boolean needed() {
    return needed;
  }

  public String note() {
    return note;
  }

  public Instant doneAt() {
    return doneAt;
  }

  public String doneBy() {
    return doneBy;
  }

  long agency() {
    return agencyId;
  }
}
