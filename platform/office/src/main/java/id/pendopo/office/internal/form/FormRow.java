package id.pendopo.office.internal.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** A form; what it asks stands in its versions. */
@Entity(name = "OfficeForm")
@Table(name = "office_form")
public class FormRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id", nullable = false, updatable = false)
  private Long agencyId;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "code", nullable = false, updatable = false, length = 40)
  private String code;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  protected FormRow() {}

  FormRow(String code, Instant now) {
    this.code = code;
    this.changedAt = now;
  }

  void changed(Instant now) {
    changedAt = now;
  }

  long id() {
    return id;
  }

  String code() {
    return code;
  }

  Instant changedAt() {
    return changedAt;
  }
}
