package id.pendopo.office.internal.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A legal hold: a kind of data that must not be deleted for now. */
@Entity(name = "LegalHold")
@Table(name = "office_legal_hold")
public class LegalHoldRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "rule_code", nullable = false, updatable = false, length = 80)
  private String rule;

  @Column(name = "reason", nullable = false, updatable = false, length = 400)
  private String reason;

  @Column(name = "set_at", nullable = false, updatable = false)
  private Instant setAt;

  @Column(name = "set_by", nullable = false, updatable = false, length = 80)
  private String setBy;

  @Column(name = "released_at")
  private @Nullable Instant releasedAt;

  @Column(name = "released_by", length = 80)
  private @Nullable String releasedBy;

  protected LegalHoldRow() {}

  LegalHoldRow(String rule, String reason, Instant setAt, String setBy) {
    this.rule = rule;
    this.reason = reason;
    this.setAt = setAt;
    this.setBy = setBy;
  }

  void release(Instant at, String by) {
    releasedAt = at;
    releasedBy = by;
  }

  long id() {
    return id;
  }

  String rule() {
    return rule;
  }

  public String reason() {
    return reason;
  }

  public Instant setAt() {
    return setAt;
  }

  public String setBy() {
    return setBy;
  }

  boolean released() {
    return releasedAt != null && releasedBy != null;
  }

  long agency() {
    return agencyId;
  }
}
