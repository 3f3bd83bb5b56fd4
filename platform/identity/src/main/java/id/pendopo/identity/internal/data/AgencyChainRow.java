package id.pendopo.identity.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** The ends of an agency's chain. */
@Entity(name = "AuditChain")
@Table(name = "identity_audit_chain")
public class AgencyChainRow extends ChainRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  public AgencyChainRow() {}

  public long agency() {
    return agencyId;
  }
}
