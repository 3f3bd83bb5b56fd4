package id.pendopo.identity.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** A link of an agency's chain. */
@Entity(name = "AuditSeal")
@Table(name = "identity_audit_seal")
public class AgencySealRow extends SealRow {

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  protected AgencySealRow() {}

  public AgencySealRow(long sequence, long entry, Instant sealedAt, String hash) {
    super(sequence, entry, sealedAt, hash);
  }

  public long agency() {
    return agencyId;
  }
}
