package id.pendopo.identity.internal.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;

/** A role given to an account for a unit and all below it, or for the whole agency. */
@Entity(name = "RoleGrant")
@Table(name = "identity_grant")
public class GrantRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Column(name = "account_id", nullable = false, updatable = false)
  private long account;

  @Column(name = "role_id", nullable = false, updatable = false, length = 80)
  private String role;

  @Column(name = "unit_code", nullable = false, updatable = false, length = 40)
  private String unitCode;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant created;

  protected GrantRow() {}

  public GrantRow(long account, String role, Optional<String> unit, Instant created) {
    this.account = account;
    this.role = role;
    this.unitCode = unit.orElse("");
    this.created = created;
  }

  public long id() {
    return id;
  }

  public long agency() {
    return agencyId;
  }

  public long account() {
    return account;
  }

  public String role() {
    return role;
  }

  /** Empty for the whole agency. */
  public Optional<String> unit() {
    return unitCode.isEmpty() ? Optional.empty() : Optional.of(unitCode);
  }

  public Instant created() {
    return created;
  }
}
