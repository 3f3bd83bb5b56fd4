package id.pendopo.documents.internal.signature;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A certificate file of somebody, or of the agency. */
@Entity(name = "SigningCertificate")
@Table(name = "documents_certificate")
public class CertificateRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id", updatable = false)
  private @Nullable Long agencyId;

  @Version private long version;

  @Column(name = "employee_id", updatable = false)
  private @Nullable Long employee;

  @Column(updatable = false)
  private String subject;

  @Column(updatable = false)
  private String issuer;

  @Column(name = "not_before", updatable = false)
  private Instant notBefore;

  @Column(name = "not_after", updatable = false)
  private Instant notAfter;

  private String sealed;

  @Column(name = "uploaded_at", updatable = false)
  private Instant uploadedAt;

  /** For Hibernate. */
  @NullUnmarked
  protected CertificateRow() {}

  CertificateRow(
      @Nullable Long employee,
      String subject,
      String issuer,
      Instant notBefore,
      Instant notAfter,
      String sealed) {
    this.employee = employee;
    this.subject = subject;
    this.issuer = issuer;
    this.notBefore = notBefore;
    this.notAfter = notAfter;
    this.sealed = sealed;
    this.uploadedAt = SigningLedger.now();
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  @Nullable Long agency() {
    return agencyId;
  }

  long version() {
    return version;
  }

  @Nullable Long employee() {
    return employee;
  }

  String subject() {
    return subject;
  }

  String issuer() {
    return issuer;
  }

  Instant notBefore() {
    return notBefore;
  }

  Instant notAfter() {
    return notAfter;
  }

  String sealed() {
    return sealed;
  }

  Instant uploadedAt() {
    return uploadedAt;
  }
}
