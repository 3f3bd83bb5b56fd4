package id.pendopo.documents.internal.signature;

import id.pendopo.api.people.EmployeeId;
import id.pendopo.api.signature.SignatureImages;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A picture of somebody's signature or stamp, encrypted. */
@Entity(name = "SignatureImage")
@Table(name = "documents_signature_image")
public class SignatureImageRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @TenantId
  @Column(name = "agency_id", updatable = false)
  private @Nullable Long agencyId;

  @Version private long version;

  @Column(name = "employee_id", updatable = false)
  private long employee;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private SignatureImages.Kind kind;

  private String sealed;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  /** For Hibernate. */
  @NullUnmarked
  protected SignatureImageRow() {}

  SignatureImageRow(EmployeeId employee, SignatureImages.Kind kind, String sealed) {
    this.employee = employee.value();
    this.kind = kind;
    this.sealed = sealed;
    this.uploadedAt = SigningLedger.now();
  }

  void take(String picture) {
    sealed = picture;
    uploadedAt = SigningLedger.now();
  }

  @Nullable Long id() {
    return id;
  }

  @Nullable Long agency() {
    return agencyId;
  }

  long version() {
    return version;
  }

  EmployeeId employee() {
    return new EmployeeId(employee);
  }

  SignatureImages.Kind kind() {
    return kind;
  }

  String sealed() {
    return sealed;
  }

  Instant uploadedAt() {
    return uploadedAt;
  }
}
