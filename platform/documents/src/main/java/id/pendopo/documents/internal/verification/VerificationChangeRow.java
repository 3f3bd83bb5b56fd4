package id.pendopo.documents.internal.verification;

import id.pendopo.api.verification.VerificationRegister.Change;
import id.pendopo.api.verification.VerificationState;
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
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a verification record. */
@Entity(name = "VerificationChange")
@Table(name = "documents_verification_change")
public class VerificationChangeRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id", updatable = false)
  private @Nullable Long agencyId;

  @Column(name = "verification_id", updatable = false)
  private long verification;

  @Column(name = "changed_at", updatable = false)
  private Instant at;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private VerificationState state;

  @Column(name = "changed_by", updatable = false)
  private String by;

  @Column(updatable = false)
  private String reason;

  /** For Hibernate. */
  @NullUnmarked
  protected VerificationChangeRow() {}

  VerificationChangeRow(VerificationRow of, Instant at, String by) {
    this.verification = of.id();
    this.at = at;
    this.state = of.decided();
    this.by = by;
    this.reason = of.reason();
  }

  @Nullable Long id() {
    return id;
  }

  @Nullable Long agency() {
    return agencyId;
  }

  Change view() {
    return new Change(at, state, by, reason);
  }
}
