package id.pendopo.persistence.tests.guest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

/** Somebody came by. */
@Entity
@Table(name = "guest_visit")
public class Visit {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @TenantId
  @Column(name = "agency_id")
  private Long agencyId;

  @Column(name = "purpose")
  private String purpose;

  protected Visit() {}

  public Visit(String purpose) {
    this.purpose = purpose;
  }

  public String purpose() {
    return purpose;
  }
}
