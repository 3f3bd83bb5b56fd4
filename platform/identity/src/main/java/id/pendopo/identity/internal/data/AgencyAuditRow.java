package id.pendopo.identity.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** What was done in an agency. */
@Entity(name = "AuditEntry")
@Table(name = "identity_audit")
public class AgencyAuditRow extends AuditRow {

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  protected AgencyAuditRow() {}

  public AgencyAuditRow(Fact fact, String mark) {
    super(fact, mark);
  }

  public long agency() {
    return agencyId;
  }
}
